/** Names what a slide shows, wherever in a deck it stands. */
import { shortHash } from "../../core/hash.ts";

export const hashOf = (...parts: readonly string[]): string => shortHash(JSON.stringify(parts));

/** What marp-core and templates write that tells a slide's place, not its looks. */
const PLACE =
  / (?:id="\d+"|data-marpit-scope-\d+="[^"]*"|data-marpit-pagination(?:-total)?="\d*"|data-content="[^"]*"|href="#\d+")/g;

/** @param html as `renderSlides` has it. */
export const slideHash = (html: string): string => hashOf(html.replace(PLACE, ""));
