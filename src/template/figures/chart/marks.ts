/** What charts are made of, and the scale that they share. */
import { type TextView, textView } from "../../text-view.ts";
import type { View } from "../../view.ts";
import type { Rect } from "../canvas.ts";

/** A part of a chart: what it looks like (a class), where it is, what it says. */
export interface Mark {
  readonly cls: string;
  readonly rect: Rect;
  readonly angle?: number;
  readonly text?: View;
  /** A number that stands behind the text. */
  readonly number?: string;
  /** Key of a label of the template's. */
  readonly word?: string | undefined;
}

export interface Series {
  readonly name: View;
  readonly values: readonly number[];
}

/** Px. */
export const TEXT = { size: 18.67 };
/** Px. */
export const LINE = 24;

export const word = (text: string): TextView => textView(text);
export const shown = (value: number): string => String(value).replace("-", "−");

/** Round numbers that cover the values and nought; at most six steps. */
export function niceScale(values: readonly number[]): { min: number; max: number; step: number } {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const rough = Math.max((high - low || 1) / 5, 1e-9);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((n) => n * power >= rough) ?? 10) * power;
  const min = Math.floor(low / step + 1e-9) * step;
  const max = Math.ceil(high / step - 1e-9) * step;
  return { min, max: max > min ? max : min + step, step };
}
