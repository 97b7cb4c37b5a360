/** What a chart shows, and where. */
import type { Rect } from "../boxes.ts";
import type { Color } from "./paint.ts";

type ChartType = "bar" | "barStacked" | "line" | "scatter" | "pie";

/** A column of the workbook; the first, A, holds the categories, from row 2 down. */
export interface ChartColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** How the spreadsheet makes each value from other cells. */
  readonly formulas?: readonly string[] | undefined;
}

export interface ChartSeries extends ChartColumn {
  /** Undefined: not seen, but what is stacked on it stands higher. */
  readonly color: Color | undefined;
  /** Values that are painted otherwise, by index. */
  readonly points: ReadonlyMap<number, Color>;
  /** Indices of the values that are written at their bars; undefined for all. */
  readonly labelled: ReadonlySet<number> | undefined;
  readonly labelColor: Color | undefined;
  /** Indices of dots that stand on those of another series. */
  readonly small: ReadonlySet<number>;
  /** A line without points. */
  readonly quiet: boolean;
}

export interface ChartData {
  readonly type: ChartType;
  readonly categories: readonly string[];
  /** Columns between the categories and the series, which are not drawn. */
  readonly sheet: readonly ChartColumn[];
  readonly series: readonly ChartSeries[];
  /** Bars that lie. */
  readonly horizontal: boolean;
  /** A number format of spreadsheets. */
  readonly format: string;
  /** What the chart itself writes; all else that is said about it stands beside it. */
  readonly labels: {
    readonly categories: boolean;
    readonly axis: boolean;
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
  /** Between gridlines; undefined where the program may choose. */
  readonly step: number | undefined;
  /** Bars: space between categories and overlap within them, in percent of a bar's thickness. */
  readonly gap: number;
  readonly overlap: number;
  /** Px: of lines, and of points from edge to edge; 0 for none. */
  readonly stroke: number;
  readonly point: number;
}
