/** Changes from one total to the next. */
import { exact } from "../../../core/decimals.ts";
import { textView } from "../../text-view.ts";
import type { Bands } from "./bands.ts";
import { bandsOf, barDrawing } from "./bar-drawing.ts";
import type { ChartDrawing, Room } from "./chart-drawing.ts";
import { lyingBands } from "./lying-bands.ts";
import type { Chart } from "./model.ts";
import { waterfallSeries } from "./native-series.ts";
import { canStand, standingBands } from "./standing-bands.ts";

/** How one total becomes another. */
export function waterfallChart(chart: Chart, room: Room): ChartDrawing {
  const own = chart.series[0]?.values ?? [];
  let sum = 0;
  const spans = chart.categories.map((category, c) => {
    const value = own[c] ?? 0;
    const total = chart.totals.has(category.name);
    const from = total ? 0 : sum;
    sum = total ? value : exact(sum + value);
    return { from, to: sum, value, total };
  });
  const ends = spans.flatMap(({ from, to }) => [from, to]);
  const spec: Bands = {
    bands: bandsOf(chart, (c) => {
      const { from, to, value, total } = spans[c] ?? { from: 0, to: 0, value: 0, total: false };
      const high = chart.categories[c]?.high;
      const hue = total ? "accent-6" : value < 0 ? "accent-3" : "accent-2";
      const sign = !total && value > 0 ? "+" : "";
      const label = textView(`${sign}${room.format(value)}`);
      return [{ series: 0, from, to, slot: 0, paint: { token: high ? "accent-1" : hue }, label }];
    }),
    slots: 1,
    min: Math.min(0, ...ends),
    max: Math.max(0, ...ends) || 1,
    labels: "end",
    joined: true,
  };
  const stands = chart.direction === "vertical" || (!chart.direction && canStand(spec, room));
  const laid = stands ? standingBands(spec, room) : lyingBands(spec, room);
  return barDrawing({ ...chart, direction: stands ? "vertical" : "horizontal" }, laid, {
    type: "barStacked",
    ...waterfallSeries(chart, spans, room),
  });
}
