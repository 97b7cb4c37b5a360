/** The words that LibreOffice shows, matched with those of the page: which lines break otherwise. */
import { execFileSync } from "node:child_process";
import type { PageWord } from "./page.ts";

/** In px at 96 dpi. */
export type Word = Omit<PageWord, "block">;

const PX = 96 / 72;

/** Per page the words as poppler reads them. */
export function wordsOf(pdf: string): Word[][] {
  const html = execFileSync("pdftotext", ["-bbox", pdf, "-"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return html
    .split("<page ")
    .slice(1)
    .map((page) =>
      [
        ...page.matchAll(
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g,
        ),
      ].flatMap(([, x, y, right, bottom, text = ""]) =>
        signs({
          text: inOrder(unescaped(text)),
          x: Number(x) * PX,
          y: Number(y) * PX,
          width: (Number(right) - Number(x)) * PX,
          height: (Number(bottom) - Number(y)) * PX,
        }),
      ),
    );
}

const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々、。「」・]/u;

/** Japanese has no spaces: what poppler takes for a word is a line, whose signs are equally wide. */
function signs(word: Word): Word[] {
  if (!SIGN.test(word.text)) return [word];
  const parts =
    word.text.match(new RegExp(`${SIGN.source}|[^${SIGN.source.slice(1)}+`, "gu")) ?? [];
  const each = word.width / [...word.text].length;
  let x = word.x;
  return parts.map((text) => {
    const width = each * [...text].length;
    x += width;
    return { ...word, text, x: x - width, width };
  });
}

/** Poppler gives words from right to left as they stand, from the left. */
const inOrder = (text: string) =>
  /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text) ? [...text].reverse().join("") : text;

const unescaped = (text: string) =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name: string) => ({ lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" })[name] ?? "",
  );

export interface Breaks {
  /** Neighbours of one block that both readers find. */
  readonly pairs: number;
  /** As `one two`: on one line in one of the two, and not in the other. */
  readonly changed: readonly string[];
  /** Words of the page that are not found in LibreOffice's, so that their breaks cannot be judged. */
  readonly unfound: number;
}

/** Letters only: what is drawn by itself in one of the two, as ligatures or raised marks, is the same word. */
const plain = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u200b\u00ad]/g, "");
const middle = ({ y, height }: Word) => y + height / 2;

/** By their middles, which ascents of typefaces do not move, unlike their tops. */
export const sameLine = (a: Word, b: Word): boolean =>
  Math.abs(middle(a) - middle(b)) < Math.max(a.height, b.height) / 2;

export function compareBreaks(page: readonly PageWord[], office: readonly Word[]): Breaks {
  const match = matched(page, office);
  const changed: string[] = [];
  let pairs = 0;
  page.forEach((b, i) => {
    const a = page[i - 1];
    const [otherA, otherB] = [match[i - 1], match[i]];
    if (!a || a.block !== b.block || !otherA || !otherB) return;
    pairs++;
    if (sameLine(a, b) !== sameLine(otherA, otherB)) changed.push(`${a.text} ${b.text}`);
  });
  return { pairs, changed, unfound: match.filter((word) => !word).length };
}

/** For each word the nearest of the same letters, each only once; then, near by, one that begins alike. */
function matched(page: readonly PageWord[], office: readonly Word[]): (Word | undefined)[] {
  const left = new Map<string, Set<Word>>();
  for (const word of office) {
    const key = plain(word.text);
    left.set(key, (left.get(key) ?? new Set()).add(word));
  }
  // The closest pairs first, so that no word takes what another stands on.
  const pairs = page.flatMap((word, i) =>
    [...(left.get(plain(word.text)) ?? [])].map((other) => ({
      i,
      other,
      apart: distance(word, other),
    })),
  );
  pairs.sort((one, two) => one.apart - two.apart);
  const found: (Word | undefined)[] = page.map(() => undefined);
  for (const { i, other } of pairs) {
    const same = left.get(plain(other.text));
    if (!found[i] && same?.delete(other)) found[i] = other;
  }
  const rest = [...left.values()].flatMap((words) => [...words]);
  return found.map((word, i) => {
    const wanted = page[i];
    if (word || !wanted) return word;
    const alike = rest.filter(({ text }) => begins(plain(text), plain(wanted.text)));
    const best = nearest(wanted, alike);
    return best && distance(wanted, best) < 2 * wanted.height ? best : undefined;
  });
}

const begins = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

function nearest(word: Word, candidates: Iterable<Word>): Word | undefined {
  let best: Word | undefined;
  for (const candidate of candidates)
    if (!best || distance(word, candidate) < distance(word, best)) best = candidate;
  return best;
}

const distance = (a: Word, b: Word) => Math.abs(a.x - b.x) + 2 * Math.abs(middle(a) - middle(b));
