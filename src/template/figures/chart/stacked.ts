/** Parts of a whole, named where they stand. */
import type { DrawingShape } from "../drawing.ts";
import { type Bands, type Bar, type LaidBands, lyingBands } from "./bands.ts";
import { standingBands } from "./columns.ts";
import { bandsOf, finished, keyOf, lay } from "./finish.ts";
import { type Chart, paints, said } from "./model.ts";
import { exact } from "./native.ts";
import { type Drawn, LINE, type Paint, type Room, spread, type Word, wide, word } from "./parts.ts";
import { barSeries } from "./sheets.ts";

/** Parts of each category's sum, end to end. */
export function stackedChart(chart: Chart, room: Room): Drawn {
  const colors = paints(chart);
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
        const paint = colors[s] ?? { token: "ink" };
        const label = said(room.format(value));
        return value === 0 ? [] : [{ series: s, from: start, to: from, slot: 0, paint, label }];
      });
    }),
    slots: 1,
    min: 0,
    max: Math.max(...sums) || 1,
    labels: "inside",
  };
  const { laid, names } = partNames(chart, colors, spec, room) ?? {
    laid: lay(spec, chart, room),
    names: undefined,
  };
  const apart: LaidBands = { ...laid, shapes: laid.shapes.map(parted) };
  return finished(chart, apart, {
    type: "barStacked",
    series: barSeries(chart, colors, laid, spec, false),
    beside: names ?? [],
    key: names ? [] : keyOf(chart, colors),
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
  colors: readonly Paint[],
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
  const said_ = (s: number) => {
    const { token = "ink", opacity } = colors[s] ?? {};
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
    const names = chart.series.map(({ view, name }, s) =>
      word(view, name, x, (starts[s] ?? 0) + LINE / 2, said_(s)),
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
  const names = chart.series.map(({ view, name }, s) =>
    word(view, name, starts[s] ?? 0, LINE / 2, said_(s)),
  );
  const inside = names.every(({ rect }) => rect.x + rect.w <= room.w + 1);
  return far || !inside ? undefined : { laid, names };
}
