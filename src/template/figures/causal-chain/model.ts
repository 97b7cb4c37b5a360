/** What a causal chain that branches, or is long, comes to. Lengths in px. */
import type { Point, Rect } from "../geometry.ts";

/** One straight or curved part of an arrow, between cards or the dots where its parts meet. */
export interface Stretch {
  /** `step1`…, `outcome`, or `via0`… */
  readonly from: string;
  readonly to: string;
  readonly start: Point;
  readonly end: Point;
  readonly arrow: boolean;
  readonly feedback: boolean;
}

export interface ChainDrawing {
  /** By position. */
  readonly steps: readonly Rect[];
  readonly outcome: Rect;
  readonly stretches: readonly Stretch[];
  /** Where stretches meet. */
  readonly dots: readonly Point[];
}

/** Px from the middle of a dot to its edge. */
export const DOT = 2;

export const cardName = (place: number, steps: number): string =>
  place === steps ? "outcome" : `step${place + 1}`;
