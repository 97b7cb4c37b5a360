/** Text that stands between the tags of XML as the very same characters, but for those that XML cannot hold. */
import { withoutControlCharacters } from "./control-characters.ts";

export const escapeXml = (text: string): string =>
  withoutControlCharacters(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
