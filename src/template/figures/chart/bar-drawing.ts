/** Bars as they are drawn, and what a native chart is told of them. */
import { WIDTH } from "../canvas.ts";
import type { Band, Bands, Bar, LaidBands } from "./bands.ts";
import type { ChartDrawing, Paint, Room, Word } from "./chart-drawing.ts";
import { lyingBands } from "./lying-bands.ts";
import type { Chart } from "./model.ts";
import { type NativeColumn, type NativeSeries, nativeChart } from "./native.ts";
import { standingBands } from "./standing-bands.ts";

export function bandsOf(chart: Chart, bars: (category: number) => readonly Bar[]): Band[] {
  return chart.categories.map((name, c) => ({
    name,
    bars: bars(c),
    note: chart.notes.get(name.name),
  }));
}

export const layBands = (spec: Bands, chart: Chart, room: Room): LaidBands =>
  chart.direction === "vertical" ? standingBands(spec, room) : lyingBands(spec, room);

export const keyOf = ({ series }: Chart, paint: (series: number) => Paint): ChartDrawing["key"] =>
  series.map(({ view }, i) => ({ text: view, paint: paint(i) }));

export interface BarDrawing {
  readonly type: "bar" | "barStacked";
  readonly series: readonly NativeSeries[];
  readonly sheet?: readonly NativeColumn[];
  readonly beside?: readonly Word[];
  readonly key?: ChartDrawing["key"];
  /** Whether the native chart writes the figures itself. */
  readonly ownFigures?: true;
  readonly format?: string | undefined;
}

/** Px of the widest label that a native chart writes. */
const MOST_LABEL = 100;

export function barDrawing(chart: Chart, laid: LaidBands, bars: BarDrawing): ChartDrawing {
  const names = laid.plain ? laid.names : [];
  const figures = [...laid.figures.values()];
  // LibreOffice breaks long labels of its own charts.
  const ownFigures = bars.ownFigures && figures.every(({ rect }) => rect.w <= MOST_LABEL);
  return {
    height: laid.height,
    under: [],
    panels: [
      {
        rect: { x: 0, y: 0, w: WIDTH, h: laid.height },
        shapes: laid.shapes,
        words: [...names, ...laid.ticks, ...(ownFigures ? figures : [])],
        native: nativeChart(chart, {
          type: bars.type,
          horizontal: chart.direction !== "vertical",
          sheet: bars.sheet ?? [],
          series: ownFigures ? bars.series : bars.series.map((one) => ({ ...one, labelled: [] })),
          format: bars.format,
          plot: laid.plot,
          gridlines: laid.ticks.length > 0,
          labels: { categories: laid.plain, axis: laid.ticks.length > 0 },
        }),
      },
    ],
    words: [
      ...(laid.plain ? [] : laid.names),
      ...laid.notes,
      ...(ownFigures ? [] : figures),
      ...(bars.beside ?? []),
    ],
    key: bars.key ?? [],
  };
}
