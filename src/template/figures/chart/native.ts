/** What `data-chart` says: the chart as numbers, for a program that draws it again. */
import type { Rect } from "../geometry.ts";
import type { Paint } from "./chart-drawing.ts";
import type { Chart } from "./model.ts";
import { numberFormat } from "./numbers.ts";

/** A slot of the theme, as `accent2`, with an opacity. */
export interface NativeColor {
  readonly color: string;
  readonly alpha?: number;
}

/** A column of the workbook: A holds the categories, their first in row 2. */
export interface NativeColumn {
  readonly name: string;
  /** NaN, which JSON writes as null, where there is a gap. */
  readonly values: readonly number[];
  /** How a spreadsheet makes each value of other cells, so that what is drawn follows what is edited. */
  readonly formulas?: readonly string[];
}

export interface NativeSeries extends NativeColumn {
  /** Left out: nothing is drawn, and what follows stands on it. */
  readonly color?: string;
  readonly alpha?: number;
  /** Values drawn in another colour, by index. */
  readonly points?: readonly (NativeColor & { readonly index: number })[];
  /** Indices of values that are written at their bars or points. */
  readonly labelled?: readonly number[];
  readonly labelColor?: string;
  /** Indices of dots that stand on those of another series. */
  readonly small?: readonly number[];
  /** A line without points, behind the others. */
  readonly quiet?: boolean;
}

export interface NativeChart {
  readonly type: "bar" | "barStacked" | "line" | "scatter";
  readonly title: string;
  readonly horizontal: boolean;
  readonly categories: readonly string[];
  /** Columns of the workbook that are not drawn, between the categories and the series. */
  readonly sheet?: readonly NativeColumn[];
  readonly series: readonly NativeSeries[];
  /** A number format of spreadsheets. */
  readonly format: string;
  readonly plot: {
    /** Px from the element's corner: the area between the axes. */
    readonly area: Rect;
    readonly min: number;
    readonly max: number;
    /** Between gridlines. */
    readonly step?: number;
    readonly gap?: number;
    readonly overlap?: number;
    /** Px. */
    readonly stroke?: number;
    /** Px, from edge to edge. */
    readonly point?: number;
  };
  readonly gridlines: boolean;
  readonly labels: { readonly categories: boolean; readonly axis: boolean };
}

const SLOTS: Readonly<Record<string, string>> = {
  paper: "lt1",
  ink: "dk1",
  "paper-2": "lt2",
  "ink-2": "dk2",
};

export const slot = (token: string): string => SLOTS[token] ?? token.replace("-", "");

export const nativeColor = ({ token, opacity }: Paint): NativeColor => ({
  color: slot(token),
  ...(opacity === undefined ? {} : { alpha: opacity }),
});

/** @param own what is not the same in all of a chart's panels */
export const nativeChart = (
  { title, categories, decimals }: Pick<Chart, "title" | "categories" | "decimals">,
  own: Omit<NativeChart, "title" | "categories" | "format"> & {
    readonly format?: string | undefined;
  },
): NativeChart => ({
  type: own.type,
  title,
  horizontal: own.horizontal,
  categories: categories.map(({ name }) => name),
  ...(own.sheet ? { sheet: own.sheet } : {}),
  series: own.series,
  format: own.format ?? numberFormat(decimals),
  plot: own.plot,
  gridlines: own.gridlines,
  labels: own.labels,
});
