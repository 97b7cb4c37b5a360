/** From lines on pages to paragraphs: without running heads and page numbers, joined across lines and pages. */
import { normalised } from "./fingerprint.ts";
import { joined } from "./plain-text.ts";

export interface Line {
  text: string;
  /** In pt. */
  readonly left: number;
  right: number;
  readonly y: number;
  size: number;
  /** From 0 at the foot of the page to 1 at its head. */
  readonly place: number;
}

export function paragraphsOfPages(pages: readonly (readonly Line[])[]): string[] {
  const kept = withoutRunning(pages);
  const body = commonest(kept.flat().map(({ size, text }) => [round(size), text.length]));
  const words = new Set(
    kept.flat().flatMap(({ text }) => text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []),
  );
  // A word that stands with its hyphen elsewhere keeps it; any other was parted for want of room.
  const isOneWord = (word: string) =>
    ![...words].some(
      (other) => other.includes("-") && other.replaceAll("-", "") === word.toLowerCase(),
    );
  const blocks: Block[] = [];
  for (const page of kept) {
    let first = true;
    for (const block of blocksOf(page, body)) {
      const last = blocks.at(-1);
      const goesOn =
        first && last && !block.heading && !last.heading && !ENDS.test(last.lines.at(-1) ?? "");
      if (goesOn) last.lines.push(...block.lines);
      else blocks.push(block);
      first = false;
    }
  }
  return blocks
    .filter(({ heading }) => !heading)
    .map(({ lines }) => normalised(joined(lines, isOneWord)))
    .filter((text) => /\p{L}/u.test(text));
}

interface Block {
  readonly lines: string[];
  readonly heading: boolean;
}

const ENDS = /[.!?:…][”’"')\]\d]*\s*$/u;
const round = (size: number) => Math.round(size * 2) / 2;

/** The value that the most letters have. */
function commonest(values: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of values) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** In the outer eighths of a page. */
const atEdge = ({ place }: Line) => place > 0.875 || place < 0.125;
const PAGE_NUMBER = /^(?:(?:page|p\.|seite)\s*)?[\divxl]+(?:\s*(?:\/|of|sur|von)\s*\d+)?$/i;

/** Drops lines at the edges that recur from page to page but for their figures, and page numbers. */
function withoutRunning(pages: readonly (readonly Line[])[]): Line[][] {
  const shape = ({ text }: Line) => normalised(text).replace(/\d+/g, "#");
  const times = new Map<string, number>();
  for (const page of pages)
    for (const one of new Set(page.filter(atEdge).map(shape)))
      times.set(one, (times.get(one) ?? 0) + 1);
  const running = (line: Line) =>
    atEdge(line) &&
    (PAGE_NUMBER.test(line.text.trim()) ||
      (pages.length > 1 && (times.get(shape(line)) ?? 0) >= Math.max(2, pages.length / 2 - 1)));
  return pages.map((page) => page.filter((line) => !running(line)));
}

/** A new block begins after a wider gap, at an indented line, in type of another size, or after a line that ends short. */
function blocksOf(lines: readonly Line[], body: number): Block[] {
  const gaps = lines.flatMap((line, i): [number, number][] => {
    const gap = (lines[i - 1]?.y ?? line.y) - line.y;
    return gap > 0 && gap < line.size * 3 ? [[round(gap), 1]] : [];
  });
  const pitch = commonest(gaps) || body * 1.2;
  const blocks: (Block & { readonly size: number })[] = [];
  const edges = columnEdges(lines);
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = blocks.at(-1);
    const heading = round(line.size) > body * 1.12;
    const { left, right } = edges(line);
    const gap = before ? before.y - line.y : 0;
    const far = gap > pitch * 1.3 || (gap < 0 && ENDS.test(before?.text ?? ""));
    const indented =
      line.left - left > line.size * 0.7 &&
      before !== undefined &&
      before.left - left < line.size * 0.7;
    const short =
      before !== undefined &&
      ENDS.test(before.text) &&
      edges(before).right - before.right > (edges(before).right - left) * 0.15 &&
      right > left;
    const other = last !== undefined && Math.abs(last.size - round(line.size)) > body * 0.1;
    if (!last || far || indented || short || other || last.heading !== heading)
      blocks.push({ lines: [line.text], heading, size: round(line.size) });
    else last.lines.push(line.text);
  });
  return blocks;
}

/** The left and right edge of the column that a line stands in: of all that overlap with it. */
function columnEdges(lines: readonly Line[]) {
  return (line: Line) => {
    const beside = lines.filter((one) => one.left < line.right && one.right > line.left);
    const left = commonest(beside.map((one) => [Math.round(one.left), 1]));
    return { left, right: Math.max(...beside.map((one) => one.right)) };
  };
}
