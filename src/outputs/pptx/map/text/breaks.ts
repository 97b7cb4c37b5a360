/** Puts the browser's own line ends into text that no box width would break alike. */

import type { TextLine } from "./lines.ts";
import type { Piece } from "./pieces.ts";

/** Neither spaces nor hyphens that show only at a line's end tell where one is. */
const UNSEEN = /[\s\u00ad]/g;

/** @returns the pieces with a soft break where each line but the last ends. */
export function brokenAt(pieces: readonly Piece[], lines: readonly TextLine[]): Piece[] {
  const ends = lines.slice(0, -1).map((line) => line.text.replace(UNSEEN, "").length);
  const out: Piece[] = [];
  let left = ends.shift();
  for (const piece of pieces) {
    if (piece.isBreak) {
      // The line ends here anyhow, unless it is an empty one.
      out.push(piece);
      if (left === 0) left = ends.shift();
      continue;
    }
    let { text } = piece;
    while (left !== undefined) {
      const at = endOf(text, left);
      if (at === undefined) {
        left -= text.replace(UNSEEN, "").length;
        break;
      }
      const before = text.slice(0, at);
      text = text.slice(at).trimStart();
      if (before !== "") out.push({ ...piece, text: before });
      trimLast(out);
      out.push({ ...piece, text: "", isBreak: true, fragments: [] });
      left = ends.shift();
    }
    if (text !== "") out.push({ ...piece, text });
  }
  return out;
}

/** LibreOffice gives a space that has no room before a break a line of its own. */
function trimLast(out: Piece[]): void {
  const last = out.at(-1);
  if (last && !last.isBreak) out[out.length - 1] = { ...last, text: last.text.replace(/ +$/, "") };
}

/** After how many characters `count` that show have gone by; undefined where there are fewer. */
function endOf(text: string, count: number): number | undefined {
  let seen = 0;
  for (let at = 0; at < text.length; at++) {
    if (seen === count && !/[\s\u00ad]/.test(text[at] ?? "")) return at;
    if (!/[\s\u00ad]/.test(text[at] ?? "")) seen++;
  }
  return undefined;
}
