/** Likelihoods on the yardstick. */
import { LIKELIHOOD_IDS, LIKELIHOODS } from "../../../content/schema/scales.ts";
import { type Bands, lyingBands } from "./bands.ts";
import { bandsOf, finished } from "./finish.ts";
import { type Chart, MUTED, said } from "./model.ts";
import { box, type Drawn, type Room } from "./parts.ts";
import { rangeSeries } from "./sheets.ts";

/** Likelihoods over the seven terms of the yardstick. */
export function rangeChart(
  chart: Chart,
  spans: readonly { readonly from: number; readonly to: number; readonly said: string }[],
  room: Room,
): Drawn {
  const spec: Bands = {
    bands: bandsOf(chart, (c) => {
      const span = spans[c];
      const high = chart.categories[c]?.high;
      const paint = chart.highlights && !high ? MUTED : { token: "accent-1" };
      return span
        ? [{ series: 0, from: span.from, to: span.to, slot: 0, paint, label: said(span.said) }]
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
  const { sheet, series } = rangeSeries(chart, spans, room);
  return {
    ...finished(chart, laid, {
      type: "barStacked",
      series,
      sheet,
      beside: [...laid.figures.values()],
      key: [],
      ownFigures: false,
    }),
    under: yardstick,
  };
}
