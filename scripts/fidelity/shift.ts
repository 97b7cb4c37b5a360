/** How far words stand lower in one picture than in the other, from the pictures alone: no font says where its letters are. */
import type { PageWord } from "./page.ts";
import type { Grey } from "./pictures.ts";

/** As far as a word is looked for, up and down, in px. */
const REACH = 12;
/** Correlation of rows below which the other picture shows no such word here. */
const ALIKE = 0.9;

export interface Shifts {
  /** Downward, in px, of each word that was found. */
  readonly px: readonly number[];
  /** Words that correlate too little anywhere near. */
  readonly unfound: number;
}

export function shiftsOf(words: readonly PageWord[], reference: Grey, other: Grey): Shifts {
  const found = words.map((word) => shiftOf(word, reference, other));
  const px = found.filter((shift) => shift !== undefined);
  return { px, unfound: found.length - px.length };
}

/**
 * Slides the word's rows over the other picture's: each row is known by how much ink changes along it, which colours and
 * level lines leave alone. Between rows the best place is that of a parabola through the three best.
 */
function shiftOf(word: PageWord, reference: Grey, other: Grey): number | undefined {
  const [left, right] = [
    Math.max(0, Math.floor(word.x)),
    Math.min(reference.width - 1, Math.ceil(word.x + word.width)),
  ];
  const [top, bottom] = [
    Math.max(REACH, Math.floor(word.y)),
    Math.min(reference.height - REACH, Math.ceil(word.y + word.height)),
  ];
  if (right - left < 2 || bottom - top < 4) return undefined;
  const rows = inkOf(reference, left, right, top, bottom);
  const around = inkOf(other, left, right, top - REACH, bottom + REACH);
  const scores = Array.from({ length: 2 * REACH + 1 }, (_, i) =>
    correlation(rows, around.subarray(i, i + rows.length)),
  );
  const best = scores.indexOf(Math.max(...scores));
  const score = scores[best] ?? 0;
  const [before, after] = [scores[best - 1], scores[best + 1]];
  if (score < ALIKE || before === undefined || after === undefined) return undefined;
  return best - REACH + (before - after) / (2 * (before - 2 * score + after));
}

function inkOf(picture: Grey, left: number, right: number, top: number, bottom: number) {
  const rows = new Float64Array(bottom - top);
  for (let y = top; y < bottom; y++) {
    const start = y * picture.width;
    let sum = 0;
    for (let x = left; x < right; x++)
      sum += Math.abs((picture.data[start + x + 1] ?? 0) - (picture.data[start + x] ?? 0));
    rows[y - top] = sum;
  }
  return rows;
}

/** Pearson's; 0 where one of the two does not vary. */
function correlation(a: Float64Array, b: Float64Array): number {
  const n = a.length;
  let [sumA, sumB, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [x, y] = [a[i] ?? 0, b[i] ?? 0];
    sumA += x;
    sumB += y;
    aa += x * x;
    bb += y * y;
    ab += x * y;
  }
  const spread = (aa - (sumA * sumA) / n) * (bb - (sumB * sumB) / n);
  return spread > 1 ? (ab - (sumA * sumB) / n) / Math.sqrt(spread) : 0;
}
