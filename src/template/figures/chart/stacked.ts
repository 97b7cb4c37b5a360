/** Parts of a whole, named where they stand. */
import { exact } from "../../../core/decimals.ts";
import { textView } from "../../text-view.ts";
import type { DrawingShape } from "../drawing.ts";
import { spread } from "../spread.ts";
import type { Bands, Bar, LaidBands } from "./bands.ts";
import { bandsOf, barDrawing, keyOf, layBands } from "./bar-drawing.ts";
import type { ChartDrawing, Paint, Room, Word } from "./chart-drawing.ts";
import { paintsOf } from "./colours.ts";
import { lyingBands } from "./lying-bands.ts";
import type { Chart } from "./model.ts";
import { barSeries } from "./native-series.ts";
import { standingBands } from "./standing-bands.ts";
import { LINE, wide, word } from "./words.ts";

/** Parts of each category's sum, end to end. */
export function stackedChart(chart: Chart, room: Room): ChartDrawing {
  const paint = paintsOf(chart);
  const sums = chart.categories.map((_, c) =>
    exact(chart.series.reduce((sum, { values: own }) => sum + (own[c] ?? 0), 0)),
  );
  const spec: Bands = {
    bands: bandsOf(chart, (c) => {
      let from = 0;
      return chart.series.flatMap(({ values: own }, s): Bar[] => {
        const value = own[c] ?? 0;
        const start = from;
        from = exact(from + value);
        const label = textView(room.format(value));
        return value === 0
          ? []
          : [{ series: s, from: start, to: from, slot: 0, paint: paint(s), label }];
      });
    }),
    slots: 1,
    min: 0,
    max: Math.max(...sums) || 1,
    labels: "inside",
  };
  const { laid, names } = partNames(chart, paint, spec, room) ?? {
    laid: layBands(spec, chart, room),
    names: undefined,
  };
  const apart: LaidBands = { ...laid, shapes: laid.shapes.map(parted) };
  return barDrawing(chart, apart, {
    type: "barStacked",
    series: barSeries(chart, paint, laid, spec, false),
    beside: names ?? [],
    key: names ? [] : keyOf(chart, paint),
    ownFigures: true,
  });
}

/** A line of paper between parts. */
const parted = (shape: DrawingShape): DrawingShape =>
  shape.fill ? { ...shape, stroke: "paper", width: 2 } : shape;

/** How far a part's name may stand from its part, px. */
const ASTRAY = 40;

/** Each part named over the first bar, or beside the last column; undefined where a name would be far from its part. */
function partNames(
  chart: Chart,
  paint: (series: number) => Paint,
  spec: Bands,
  room: Room,
): { laid: LaidBands; names: Word[] } | undefined {
  const standing = chart.direction === "vertical";
  const widths = chart.series.map(({ name }) => wide(name, true));
  const aside = standing ? Math.max(...widths) + 16 : 0;
  const laid = standing
    ? standingBands(spec, { ...room, w: room.w - aside })
    : lyingBands({ ...spec, head: LINE + 8 }, room);
  const bars = (standing ? spec.bands.at(-1) : spec.bands[0])?.bars ?? [];
  if (bars.length < chart.series.length) return undefined;
  const { area } = laid.plot;
  const styleOf = (s: number) => {
    const { token, opacity } = paint(s);
    return { bold: true, token: opacity ? "ink-2" : token };
  };
  if (standing) {
    const wanted = bars.map(({ from, to }) => laid.at((from + to) / 2) - LINE / 2).reverse();
    const starts = spread(
      wanted,
      wanted.map(() => LINE),
      area.y + area.h,
    ).reverse();
    const x = (laid.middles.at(-1) ?? 0) + laid.thick / 2 + 10;
    const far = starts.some((at, i) => Math.abs(at - (wanted.at(-1 - i) ?? 0)) > ASTRAY);
    const names = chart.series.map(({ view }, s) =>
      word(view, x, (starts[s] ?? 0) + LINE / 2, styleOf(s)),
    );
    return far ? undefined : { laid, names };
  }
  const wanted = bars.map(({ from }) => laid.at(from));
  const starts = spread(
    wanted,
    widths.map((w) => w + 12),
    room.w + 12,
  );
  const far = starts.some((at, i) => Math.abs(at - (wanted[i] ?? 0)) > ASTRAY);
  const names = chart.series.map(({ view }, s) => word(view, starts[s] ?? 0, LINE / 2, styleOf(s)));
  const inside = names.every(({ rect }) => rect.x + rect.w <= room.w + 1);
  return far || !inside ? undefined : { laid, names };
}
