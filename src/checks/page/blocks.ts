/** How paragraphs break into lines. Runs in the page, so it stands alone. */
import type { BlockFact } from "./facts.ts";

/**
 * @param texts of one block, in order.
 * @param rectsOf a text, as it is broken into lines.
 */
export function readBlock(
  texts: readonly Text[],
  owner: number,
  rectsOf: (node: Text) => readonly DOMRect[],
): BlockFact {
  const WORD = /[\p{L}\p{N}]+(?:[\p{Pd}'’.,:/]?[\p{L}\p{N}]+)*/gu;
  const range = document.createRange();
  // References are the template's: no words that a writer could spare, and none that keeps another company.
  const own = texts.filter((node) => !node.parentElement?.closest("sup[data-role=source]"));
  const words = own.flatMap((node) =>
    [...node.data.matchAll(WORD)].map((found) => ({
      node,
      from: found.index,
      to: found.index + found[0].length,
    })),
  );
  // Texts of several sizes on one line overlap in height.
  const lines: { top: number; bottom: number; left: number; right: number }[] = [];
  for (const node of own) {
    for (const { top, bottom, left, right } of rectsOf(node)) {
      if (right - left < 0.5) continue;
      const same = lines.find(
        (line) => Math.min(bottom, line.bottom) - Math.max(top, line.top) > (bottom - top) / 2,
      );
      if (!same) lines.push({ top, bottom, left, right });
      else {
        same.left = Math.min(same.left, left);
        same.right = Math.max(same.right, right);
      }
    }
  }
  const fact = { owner, lines: lines.length, words: words.length };
  if (lines.length < 2) return { ...fact, last: words.length, before: 0, share: 1 };
  lines.sort((a, b) => a.top - b.top);
  const lineOf = ({ node, from, to }: (typeof words)[number]) => {
    range.setStart(node, from);
    range.setEnd(node, to);
    const { top, bottom } = range.getBoundingClientRect();
    return lines.findIndex(
      (line) => line.top <= (top + bottom) / 2 && (top + bottom) / 2 <= line.bottom,
    );
  };
  /** Counted from the end, and no further than needed. */
  const count = (line: number, skipped: number, most: number) => {
    let n = 0;
    while (n < most) {
      const word = words[words.length - 1 - skipped - n];
      if (!word || lineOf(word) !== line) break;
      n++;
    }
    return n;
  };
  const last = count(lines.length - 1, 0, 2);
  const width = (line: (typeof lines)[number] | undefined) => (line ? line.right - line.left : 0);
  return {
    ...fact,
    last,
    before: last === 1 ? count(lines.length - 2, 1, 3) : 0,
    share: width(lines.at(-1)) / Math.max(1, ...lines.map(width)),
  };
}
