/** Bars of every kind: each category is a band, each figure a bar in it from one value to another. */
import type { View } from "../../view.ts";
import type { DrawingShape } from "../drawing.ts";
import type { Paint, Word } from "./chart-drawing.ts";
import type { Named } from "./model.ts";
import type { NativeChart } from "./native.ts";

export interface Bar {
  readonly series: number;
  readonly from: number;
  readonly to: number;
  /** Beside which other bars it stands in its band, from 0. */
  readonly slot: number;
  readonly paint: Paint;
  readonly label: View;
  /** Whether it goes to the left even where it is nought. */
  readonly back?: boolean;
}

export interface Band {
  readonly name: Named;
  readonly bars: readonly Bar[];
  /** What is said of it behind its bars. */
  readonly note?: View;
}

export interface Bands {
  readonly bands: readonly Band[];
  readonly slots: number;
  readonly min: number;
  readonly max: number;
  /** Where a figure stands: past the bar's end, or in it where it fits. */
  readonly labels: "end" | "inside";
  /** Bars that follow from one another are joined by thin lines. */
  readonly joined?: boolean;
  /** Px over the bars, for heads. */
  readonly head?: number;
  /** Px left of the names, for signs; names then start there instead of ending at the bars. */
  readonly indent?: number;
  /** Figures of the axis besides the labels. */
  readonly ticks?: readonly number[];
}

export interface LaidBands {
  readonly height: number;
  readonly shapes: readonly DrawingShape[];
  readonly ticks: readonly Word[];
  readonly names: readonly Word[];
  readonly figures: ReadonlyMap<Bar, Word>;
  readonly notes: readonly Word[];
  readonly plot: NativeChart["plot"];
  /** Whether a native chart would write the names in the same way. */
  readonly plain: boolean;
  /** Px of a value. */
  readonly at: (value: number) => number;
  /** Px of the middle of each band. */
  readonly middles: readonly number[];
  readonly thick: number;
}

/** A label pushes away from the bar's end: to the left only from a bar that goes below nought. */
export const isBack = ({ from, to, back }: Pick<Bar, "from" | "to" | "back">): boolean =>
  back ?? (to < from && to < 0);

/** In percent of a bar's thickness, as PPTX has it. */
export const spacing = (
  row: number,
  used: number,
  thick: number,
  slots: number,
  between: number,
) => ({
  gap: Math.round(Math.min(500, Math.max(0, ((row - used) / thick) * 100))),
  overlap: slots > 1 ? -Math.round((between / thick) * 100) : 100,
});
