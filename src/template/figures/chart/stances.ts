/** Stances of actors on one issue, from the positions. */
import { textView } from "../../text-view.ts";
import type { DrawingShape } from "../drawing.ts";
import { STANCES } from "../matrix.ts";
import type { Bands } from "./bands.ts";
import { bandsOf, barDrawing } from "./bar-drawing.ts";
import type { ChartDrawing, Room, Word } from "./chart-drawing.ts";
import { MUTED } from "./colours.ts";
import { lyingBands } from "./lying-bands.ts";
import type { Chart } from "./model.ts";
import { type NativeSeries, nativeColor } from "./native.ts";
import { box, circle } from "./shapes.ts";
import { inside, LINE, word } from "./words.ts";

/** Stances on one issue: names with a sign of their side, what is said at the bar's end. */
export function stancesChart(chart: Chart, room: Room): ChartDrawing {
  const own = chart.series[0]?.values ?? [];
  const spec: Bands = {
    bands: bandsOf(chart, (c) => {
      const value = own[c] ?? 0;
      const category = chart.categories[c];
      const hue = value > 0 ? "accent-2" : value < 0 ? "accent-3" : "ink-2";
      const some = { token: category?.high ? "accent-1" : hue };
      const paint = chart.highlights && !category?.high ? MUTED : some;
      const label = category?.phrase ?? textView("");
      // Nought is no side, and has to be seen all the same.
      const to = value === 0 ? 0.05 : value;
      return [{ series: 0, from: value === 0 ? -0.05 : 0, to, slot: 0, paint, label }];
    }),
    slots: 1,
    min: -2,
    max: 2,
    labels: "end",
    head: LINE + 12,
    indent: 24,
  };
  const lying = lyingBands(spec, room);
  const quiet = [...lying.figures].map(
    ([bar, figure]) => [bar, { ...figure, bold: false, token: "ink-2" }] as const,
  );
  const laid = { ...lying, figures: new Map(quiet) };
  const drawing = barDrawing(chart, laid, {
    type: "bar",
    series: [
      {
        name: chart.series[0]?.name ?? "",
        values: own,
        color: "accent2",
        points: own.map((_, index) => ({
          index,
          ...nativeColor(spec.bands[index]?.bars[0]?.paint ?? { token: "accent-2" }),
        })),
      } satisfies NativeSeries,
    ],
    beside: stanceHeads(laid.at, room),
  });
  const signs = chart.categories.map(({ side }, i) =>
    sideSign(side ?? "other", laid.middles[i] ?? 0),
  );
  return { ...drawing, under: signs };
}

/** What the scale's values are called, over them; its middle needs no name. */
export const stanceHeads = (at: (value: number) => number, room: Room): Word[] =>
  STANCES.flatMap((key, i) => {
    if (key === "neutral") return [];
    const style = { align: "center", token: "ink-2" } as const;
    return [inside(word(textView(room.label(key)), at(i - 2), LINE / 2, style), room.w)];
  });

/** Sides differ by shape and colour, as in the other figures. */
function sideSign(side: string, y: number): DrawingShape {
  if (side === "russia") return box({ x: 0, y: y - 7, w: 14, h: 14 }, { token: "russia" });
  if (side === "japan") return { ...circle(7, y, 7, { token: "japan" }), width: 0.5 };
  return { ...circle(7, y, 5.5, { token: "paper" }), stroke: "other", width: 3 };
}
