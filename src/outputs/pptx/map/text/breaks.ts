/** Puts the browser's own line ends into text that no box width would break alike. */

import type { TextLine } from "./lines.ts";
import type { Piece } from "./pieces.ts";

/** Neither spaces nor hyphens that show only at a line's end tell where one is. */
const SEEN = /[^\s\u00ad]/g;

const seenIn = (text: string): number => text.match(SEEN)?.length ?? 0;

/** @returns the pieces with a soft break where each line but the last ends. */
export function brokenAt(pieces: readonly Piece[], lines: readonly TextLine[]): Piece[] {
  const ends = lines.slice(0, -1).map((line) => seenIn(line.text));
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
        left -= seenIn(text);
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

/** Where the character stands before which `count` others show; undefined where there are fewer. */
const endOf = (text: string, count: number): number | undefined =>
  [...text.matchAll(SEEN)][count]?.index;
