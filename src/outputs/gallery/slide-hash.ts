/** Names what a slide shows, wherever in a deck it stands. */
import { createHash } from "node:crypto";

export const hashOf = (...parts: readonly string[]): string =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);

export const bytesHash = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** What marp-core and templates write that tells a slide's place, not its looks. */
const PLACE =
  / (?:id="\d+"|data-marpit-scope-\d+="[^"]*"|data-marpit-pagination(?:-total)?="\d*"|data-content="[^"]*"|href="#\d+")/g;

/** @param html as `renderSlides` has it. */
export const slideHash = (html: string): string => hashOf(html.replace(PLACE, ""));
