/** From seconds to ratios. */
import { median } from "../fidelity/figures.ts";
import type { Timed } from "./rounds.ts";
import type { Work } from "./works.ts";

export interface Result {
  readonly work: string;
  readonly against: string;
  /** Medians, in seconds. */
  readonly ours: number;
  readonly theirs: number;
  /** Of the floor, in the same rounds; and what we may take by the bar. */
  readonly floor?: number | undefined;
  readonly allowed: number;
  readonly bar: string;
  /** As the bar counts: how many times faster we are, or how much of their time we take. */
  readonly ratio: number;
  /** The ratio as a part of what the bar wants; 1 and more meets it. */
  readonly reached: number;
  readonly met: boolean;
}

export function resultOf(
  { name, against, bar }: Work,
  [first, second, third]: readonly Timed[],
): Result {
  const [ours, theirs] = [median(first?.seconds ?? []), median(second?.seconds ?? [])];
  const faster = "timesFaster" in bar;
  const ratio = faster ? theirs / ours : ours / theirs;
  const reached = faster ? ratio / bar.timesFaster : bar.atMost / ratio;
  return {
    work: name,
    against: against.name,
    ours,
    theirs,
    floor: third && median(third.seconds),
    allowed: faster ? theirs / bar.timesFaster : theirs * bar.atMost,
    bar: faster ? `≥ ${bar.timesFaster}× faster` : `≤ ${bar.atMost}×`,
    ratio,
    reached,
    met: reached >= 1,
  };
}

export interface Cost {
  readonly slides: number;
  readonly seconds: number;
  /** Ms for each slide more than in the size before. */
  readonly each?: number | undefined;
}

/** @param timed named by their slides, the shortest first. */
export const costBySlides = (timed: readonly Timed[]): Cost[] => {
  const rows = timed.map(({ name, seconds }) => ({
    slides: Number(name),
    seconds: median(seconds),
  }));
  return rows.map((row, i) => {
    const before = rows[i - 1];
    return {
      ...row,
      each: before && (1000 * (row.seconds - before.seconds)) / (row.slides - before.slides),
    };
  });
};
