/** Whether words said to be somebody's very words stand in a paragraph, and if not, where they first differ. */
import { fold } from "./fold.ts";

/** A quotation that is not there as it is written. */
export interface Difference {
  /** The first differing character of the quotation, in UTF-16 units; its length where it breaks off too early. */
  readonly offset: number;
  /** A few words of the quotation, and of the nearest paragraph, round that character. */
  readonly said: string;
  readonly written: string;
  /** Whether no paragraph holds anything like it. */
  readonly unlike: boolean;
}

/** The first difference from the nearest of the paragraphs; undefined where one holds the words. */
export function difference(quote: string, paragraphs: readonly string[]): Difference | undefined {
  const said = fold(quote);
  const end = quote.length;
  const edge = /^\s/.test(said.text) ? 0 : /\s$/.test(said.text) ? said.text.length - 1 : undefined;
  if (edge !== undefined)
    return {
      offset: said.at[edge] ?? 0,
      said: around(said.text, edge),
      written: "no space there",
      unlike: false,
    };
  const texts = paragraphs.map((paragraph) => fold(paragraph).text.replace(/ {2,}/g, " "));
  if (texts.some((text) => holds(text, said.text))) return undefined;
  const found = texts
    .map((text) => ({ text, ...nearest(said.text, text) }))
    .sort((a, b) => a.cost - b.cost)[0];
  if (!found) return { offset: 0, said: around(said.text, 0), written: "", unlike: true };
  const { text, cost, start } = found;
  const from = wordEdge(text, start) || !wordEdge(said.text, 0) ? start : backToWord(text, start);
  let same = 0;
  while (same < said.text.length && said.text[same] === text[from + same]) same++;
  return {
    offset: said.at[same] ?? end,
    said: around(said.text, same),
    written: around(text, from + same),
    unlike: cost > said.text.length / 2,
  };
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Whether a word may begin or end between the character before and this one. */
const wordEdge = (text: string, at: number) =>
  at <= 0 || at >= text.length || !LETTER.test(text[at - 1] ?? "") || !LETTER.test(text[at] ?? "");

function backToWord(text: string, at: number): number {
  let start = at;
  while (!wordEdge(text, start)) start--;
  return start;
}

/** Whole words only: a quotation that lacks the first letter of a word is not word for word. */
function holds(text: string, quote: string): boolean {
  if (!quote) return false;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (wordEdge(text, at) && wordEdge(text, at + quote.length)) return true;
  return false;
}

/** The stretch of a text that takes the fewest changes to become the quotation (Sellers). */
function nearest(quote: string, text: string): { cost: number; start: number } {
  let row = Array.from({ length: text.length + 1 }, (_, i) => ({ cost: 0, start: i }));
  for (let q = 1; q <= quote.length; q++) {
    const next: { cost: number; start: number }[] = [{ cost: q, start: 0 }];
    for (let t = 1; t <= text.length; t++) {
      const [diagonal, above, left] = [row[t - 1], row[t], next[t - 1]];
      const ways = [
        { cost: (diagonal?.cost ?? 0) + (quote[q - 1] === text[t - 1] ? 0 : 1), from: diagonal },
        { cost: (above?.cost ?? 0) + 1, from: above },
        { cost: (left?.cost ?? 0) + 1, from: left },
      ];
      const best = ways.reduce((a, b) => (b.cost < a.cost ? b : a));
      next.push({ cost: best.cost, start: best.from?.start ?? 0 });
    }
    row = next;
  }
  return row.reduce((a, b) => (b.cost < a.cost ? b : a));
}

/** Short, so that no more of a source is told than is needed to see the slip. */
const AROUND = 18;

function around(text: string, at: number): string {
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + AROUND);
  return `${from ? "…" : ""}${text.slice(from, at)}›${text.slice(at, to)}${to < text.length ? "…" : ""}`;
}

/** Words in quotation marks within a text, each with the place of its first letter. */
export function quotedIn(text: string): { readonly words: string; readonly offset: number }[] {
  const pairs =
    /“([^”]+)”|„([^“”]+)[“”]|«\s?([^»]+?)\s?»|"([^"]+)"|(?<![\p{L}\p{N}])[‘']([^‘’']+(?:[’'](?=\p{L})[^‘’']+)*)[’'](?!\p{L})/gu;
  return [...text.matchAll(pairs)].flatMap((match) => {
    const words = match.slice(1).find((part) => part !== undefined);
    return words ? [{ words, offset: match.index + match[0].indexOf(words) }] : [];
  });
}
