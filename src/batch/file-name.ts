/** What the files of a row are called: names that every system can hold, below the briefing's folder whatever a row says. */
import { fillMarks } from "../content/recipients/marks.ts";

/** Bytes of one part of a path; with endings well below the 255 that file systems have. */
const LONGEST = 120;
/** @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i;

/**
 * @param form as the briefing has it, with marks: its slashes make folders
 * @param said a value's own slashes make none
 */
export function fileName(form: string, said: (field: string) => string): string {
  const parts = form
    .split("/")
    .map((part) => safePart(fillMarks(part, said)))
    .filter(Boolean);
  return parts.join("/") || "deck";
}

export function safePart(text: string): string {
  const plain = text
    .normalize("NFC")
    .replace(/[\p{Cc}<>:"/\\|?*\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu, "-")
    .replace(/\s+/gu, " ");
  let short = plain;
  while (Buffer.byteLength(short) > LONGEST) short = [...short].slice(0, -1).join("");
  const bare = short.replace(/^[.\s-]+|[.\s]+$/g, "");
  return RESERVED.test(bare) ? `_${bare}` : bare;
}
