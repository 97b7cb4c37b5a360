/** Tells one thing from another: the first 64 bits of a SHA-256, in hexadecimal. No signature. */
import { createHash } from "node:crypto";

export const shortHash = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 16);
