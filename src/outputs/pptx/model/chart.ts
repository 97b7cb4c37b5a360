/** What a chart shows, and where. */
import type { Rect } from "../boxes.ts";
import type { Color } from "./paint.ts";

type ChartType = "bar" | "barStacked" | "line" | "pie";

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly color: Color;
  /** Values that are painted otherwise, by index. */
  readonly points: ReadonlyMap<number, Color>;
}

export interface ChartData {
  readonly type: ChartType;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Bars that lie. */
  readonly horizontal: boolean;
  /** What the chart itself writes; all else that is said about it stands beside it. */
  readonly labels: {
    readonly categories: boolean;
    readonly axis: boolean;
    readonly values: boolean;
    readonly legend: boolean;
  };
  readonly gridlines: boolean;
  readonly plot?: ChartPlot | undefined;
}

/** Where the plot stands, so that a program draws it where the page did. */
export interface ChartPlot {
  /** Px on the slide: the area between the axes. */
  readonly area: Rect;
  readonly min: number;
  readonly max: number;
  /** Bars: space between categories and overlap within them, in percent of a bar's thickness. */
  readonly gap: number;
  readonly overlap: number;
  /** Lines: px. */
  readonly stroke: number;
}
