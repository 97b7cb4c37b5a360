/** The name by which a content security policy lets a script or style of the page itself run: `sha256-…`, without quotes. */
import { createHash } from "node:crypto";

export const cspHash = (source: string): string =>
  `sha256-${createHash("sha256").update(source).digest("base64")}`;
