/** Words of two PDFs of the same deck, matched: what is lost, which lines break otherwise, how far words have moved. */
import { execFileSync } from "node:child_process";

export interface Word {
  readonly text: string;
  /** In px at 96 dpi. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

const PX = 96 / 72;

/** Per page the words as poppler reads them, in its reading order. */
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
          /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/word>/g,
        ),
      ].map(([, x, y, bottom, text = ""]) => ({
        text,
        x: Number(x) * PX,
        y: Number(y) * PX,
        height: (Number(bottom) - Number(y)) * PX,
      })),
    );
}

export interface WordComparison {
  readonly words: number;
  readonly found: number;
  /** Pairs of neighbours on one line in one of the two, and how many of them are not so in the other. */
  readonly pairs: number;
  readonly broken: number;
  /** Downward shift of each matched word, in px. */
  readonly shifts: readonly number[];
}

const sameLine = (a: Word, b: Word) => Math.abs(a.y - b.y) < Math.min(a.height, b.height) * 0.4;

export function compareWords(reference: readonly Word[], other: readonly Word[]): WordComparison {
  const left = new Set(other.keys());
  // The nearest word of the same letters: the same word occurs often on a slide.
  const match = reference.map((word) => {
    let best: number | undefined;
    for (const i of left) {
      const candidate = other[i];
      if (candidate?.text !== word.text) continue;
      const now = best === undefined ? undefined : other[best];
      if (!now || distance(candidate, word) < distance(now, word)) best = i;
    }
    if (best !== undefined) left.delete(best);
    return best === undefined ? undefined : other[best];
  });
  let pairs = 0;
  let broken = 0;
  for (let i = 1; i < reference.length; i++) {
    const [a, b, otherA, otherB] = [reference[i - 1], reference[i], match[i - 1], match[i]];
    if (!a || !b || !otherA || !otherB || Math.abs(b.y - a.y) > 2.5 * a.height) continue;
    pairs++;
    if (sameLine(a, b) !== sameLine(otherA, otherB)) broken++;
  }
  return {
    words: reference.length,
    found: match.filter(Boolean).length,
    pairs,
    broken,
    shifts: reference.flatMap((word, i) => (match[i] ? [shiftOf(word, match[i])] : [])),
  };
}

/**
 * LibreOffice tells another ascent and descent of Open Sans than Chromium does, by which poppler reckons the top of a
 * word: known by the words' heights, and taken off (measured where the pictures agree to the pixel).
 */
const OPEN_SANS = { heights: 0.953, raised: 0.0983 };

function shiftOf(word: Word, other: Word): number {
  const told = Math.abs(other.height / word.height - OPEN_SANS.heights) < 0.006;
  return other.y - word.y - (told ? OPEN_SANS.raised * word.height : 0);
}

const distance = (a: Word, b: Word) => Math.abs(a.x - b.x) + 2 * Math.abs(a.y - b.y);
