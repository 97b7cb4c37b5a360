/** Likelihoods on the yardstick. */
import { LIKELIHOOD_IDS, LIKELIHOODS } from "../../../content/schema/scales.ts";
import { textView } from "../../text-view.ts";
import type { Bands } from "./bands.ts";
import { bandsOf, barDrawing } from "./bar-drawing.ts";
import type { ChartDrawing, Room } from "./chart-drawing.ts";
import { MUTED } from "./colours.ts";
import { lyingBands } from "./lying-bands.ts";
import type { Chart } from "./model.ts";
import { rangeSeries } from "./native-series.ts";
import { box } from "./shapes.ts";

/** Likelihoods over the seven terms of the yardstick. */
export function rangeChart(
  chart: Chart,
  spans: readonly { readonly from: number; readonly to: number; readonly said: string }[],
  room: Room,
): ChartDrawing {
  const spec: Bands = {
    bands: bandsOf(chart, (c) => {
      const span = spans[c];
      const high = chart.categories[c]?.high;
      const paint = chart.highlights && !high ? MUTED : { token: "accent-1" };
      return span
        ? [{ series: 0, from: span.from, to: span.to, slot: 0, paint, label: textView(span.said) }]
        : [];
    }),
    slots: 1,
    min: 0,
    max: 100,
    labels: "end",
    ticks: [0, 25, 50, 75, 100],
  };
  const laid = lyingBands(spec, room);
  const { y, h } = laid.plot.area;
  const yardstick = LIKELIHOOD_IDS.map((id) => {
    const { from, to } = LIKELIHOODS[id];
    const place = { x: laid.at(from), y, w: laid.at(to) - laid.at(from), h };
    return box(place, { token: "paper-2" }, room.label(id));
  });
  const drawing = barDrawing(chart, laid, {
    type: "barStacked",
    ...rangeSeries(chart, spans, room),
  });
  return { ...drawing, under: yardstick };
}
