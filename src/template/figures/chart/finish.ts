/** From laid bars to what is drawn and what a native chart is told. */
import type { Band, Bands, Bar, LaidBands } from "./bands.ts";
import { lyingBands } from "./bands.ts";
import { standingBands } from "./columns.ts";
import type { Chart } from "./model.ts";
import { type NativeColumn, type NativeSeries, numberFormat } from "./native.ts";
import type { Drawn, Paint, Room, Word } from "./parts.ts";

export function bandsOf(chart: Chart, bars: (category: number) => readonly Bar[]): Band[] {
  return chart.categories.map((name, c) => ({
    name,
    bars: bars(c),
    note: chart.notes.get(name.name),
  }));
}

export const lay = (spec: Bands, chart: Chart, room: Room): LaidBands =>
  chart.direction === "vertical" ? standingBands(spec, room) : lyingBands(spec, room);

export const keyOf = (chart: Chart, colors: readonly Paint[]) =>
  chart.series.map(({ view }, i) => ({ text: view, paint: colors[i] ?? { token: "ink" } }));

export interface Finish {
  readonly type: "bar" | "barStacked";
  readonly series: readonly NativeSeries[];
  readonly sheet?: readonly NativeColumn[];
  readonly beside: readonly Word[];
  readonly key: Drawn["key"];
  /** Whether the native chart writes the figures itself. */
  readonly ownFigures: boolean;
  readonly format?: string | undefined;
}

/** Px of the widest label that a native chart writes. */
const MOST_LABEL = 100;

export function finished(chart: Chart, laid: LaidBands, end: Finish): Drawn {
  const names = laid.plain ? laid.names : [];
  // LibreOffice breaks long labels of its own charts.
  const widest = Math.max(0, ...[...laid.figures.values()].map(({ rect }) => rect.w));
  const ownFigures = end.ownFigures && widest <= MOST_LABEL;
  const beside = end.ownFigures && !ownFigures ? [...laid.figures.values()] : [];
  const series = ownFigures ? end.series : end.series.map((one) => ({ ...one, labelled: [] }));
  return {
    height: laid.height,
    under: [],
    panels: [
      {
        rect: { x: 0, y: 0, w: 1152, h: laid.height },
        shapes: laid.shapes,
        words: [...names, ...laid.ticks, ...(ownFigures ? laid.figures.values() : [])],
        native: {
          type: end.type,
          title: chart.title,
          horizontal: chart.direction !== "vertical",
          categories: chart.categories.map(({ name }) => name),
          sheet: end.sheet ?? [],
          series,
          format: end.format ?? numberFormat(chart.decimals),
          plot: laid.plot,
          gridlines: laid.ticks.length > 0,
          labels: { categories: laid.plain, axis: laid.ticks.length > 0 },
        },
      },
    ],
    words: [...(laid.plain ? [] : laid.names), ...laid.notes, ...beside, ...end.beside],
    key: end.key,
  };
}
