/** White space as CSS collapses it: across pieces, around breaks, and at both ends. */
import type { Piece } from "./pieces.ts";

const SPACE = /[ \t\n\r\f]+/g;
/** Space that is more, or other, than one space at a time. */
const UNEVEN = /[\t\n\r\f]| {2}/;
const WIDE = "[\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]";
const WIDE_BREAK = new RegExp(`(${WIDE})[ \\t]*\\n[ \\t]*(?=${WIDE})`, "g");

/** Pieces without the spaces that the page does not show, nor a break at the end. */
export function collapsed(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let afterSpace = true;
  for (const piece of pieces) {
    if (piece.isBreak) {
      trimEnd(out);
      out.push(piece);
      afterSpace = true;
      continue;
    }
    if (!piece.collapses) {
      out.push(piece);
      afterSpace = false;
      continue;
    }
    let { text } = piece;
    if (UNEVEN.test(text)) text = text.replace(WIDE_BREAK, "$1").replace(SPACE, " ");
    if (afterSpace) text = text.replace(/^ /, "");
    text = text.replaceAll("\u00ad", "");
    if (text !== "") afterSpace = text.endsWith(" ");
    out.push({ ...piece, text });
  }
  trimEnd(out);
  for (let last = out.at(-1); last && (last.isBreak || last.text === ""); last = out.at(-1))
    out.pop();
  return out.filter((piece) => piece.isBreak || piece.text !== "");
}

function trimEnd(out: Piece[]): void {
  for (let i = out.length - 1; i >= 0; i--) {
    const piece = out[i];
    if (piece === undefined || piece.isBreak) return;
    const text = piece.text.replace(/ $/, "");
    out[i] = { ...piece, text };
    if (text !== "") return;
  }
}
