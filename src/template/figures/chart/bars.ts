/** Bars: each figure from nought, side by side; or to either side of a middle line. */
import { textView } from "../../text-view.ts";
import type { Bands, Bar, LaidBands } from "./bands.ts";
import { bandsOf, barDrawing, keyOf, layBands } from "./bar-drawing.ts";
import type { ChartDrawing, Paint, Room, Word } from "./chart-drawing.ts";
import { paintsOf, pointPaint } from "./colours.ts";
import type { Chart } from "./model.ts";
import { barSeries } from "./native-series.ts";
import { numberFormat } from "./numbers.ts";
import { finite } from "./scale.ts";
import { inside, LINE, word } from "./words.ts";

/** Each figure a bar of its own, from nought. */
export function barChart(chart: Chart, room: Room): ChartDrawing {
  const paint = paintsOf(chart);
  const all = finite(chart.series.flatMap((s) => s.values));
  const sides = chart.type === "diverging" && chart.series.length === 2;
  const signed = (value: number, s: number) => (sides && s === 0 ? -value : value);
  const spec: Bands = {
    bands: bandsOf(chart, (c) =>
      chart.series.flatMap(({ values: own }, s): Bar[] => {
        const value = own[c] ?? Number.NaN;
        const label = textView(room.format(value));
        return Number.isNaN(value)
          ? []
          : [
              {
                series: s,
                from: 0,
                to: signed(value, s),
                slot: sides ? 0 : s,
                paint: barPaint(chart, paint(s), s, c),
                label,
                ...(sides ? { back: s === 0 } : {}),
              },
            ];
      }),
    ),
    slots: sides ? 1 : chart.series.length,
    min: sides ? -Math.max(...(chart.series[0]?.values ?? []), 0) : Math.min(0, ...all),
    max: sides ? Math.max(...(chart.series[1]?.values ?? []), 0) : Math.max(0, ...all) || 1,
    labels: "end",
    head: sides ? LINE + 8 : 0,
  };
  const safe = spec.max > spec.min ? spec : { ...spec, max: spec.min + 1 };
  const laid = layBands(safe, chart, room);
  const heads = sides ? sideHeads(chart, paint, laid, room) : [];
  return barDrawing(chart, laid, {
    type: "bar",
    series: barSeries(chart, paint, laid, safe, sides),
    sheet: sides ? chart.series.slice(0, 1) : [],
    beside: heads,
    key: sides || chart.series.length === 1 ? [] : keyOf(chart, paint),
    ownFigures: true,
    format: sides ? `${numberFormat(chart.decimals)};${numberFormat(chart.decimals)}` : undefined,
  });
}

/** A diverging chart of one series tells for and against apart by colour as well. */
function barPaint(chart: Chart, plain: Paint, s: number, c: number): Paint {
  const category = chart.categories[c];
  if (!category) return plain;
  if (chart.type === "diverging" && chart.series.length === 1 && !chart.highlights)
    return { token: (chart.series[s]?.values[c] ?? 0) < 0 ? "accent-3" : "accent-2" };
  return pointPaint(chart, plain, category);
}

/** The names of two sides, each over its own, away from the middle. */
function sideHeads(
  { series }: Chart,
  paint: (series: number) => Paint,
  laid: LaidBands,
  room: Room,
): Word[] {
  const nought = laid.at(0);
  const [left, right] = series.map(({ view }, s) => {
    const { token } = paint(s);
    const align = s === 0 ? "right" : "left";
    const x = nought + (s === 0 ? -12 : 12);
    return inside(word(view, x, LINE / 2, { align, bold: true, token }), room.w);
  });
  if (!left || !right) return [];
  const least = left.rect.x + left.rect.w + 16;
  const x = Math.min(Math.max(right.rect.x, least), room.w - right.rect.w);
  return [
    { ...left, rect: { ...left.rect, x: Math.min(left.rect.x, x - 16 - left.rect.w) } },
    { ...right, rect: { ...right.rect, x } },
  ];
}
