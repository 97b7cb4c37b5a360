/** Stances of actors on one issue, from the positions. */
import type { DrawingShape } from "../drawing.ts";
import { type Bands, lyingBands } from "./bands.ts";
import { bandsOf, finished } from "./finish.ts";
import { type Chart, MUTED, said } from "./model.ts";
import { type NativeSeries, nativeColor } from "./native.ts";
import { box, circle, type Drawn, inside, LINE, type Room, word } from "./parts.ts";

/** Stances on one issue: names with a sign of their side, what is said at the bar's end. */
export function stancesChart(chart: Chart, room: Room): Drawn {
  const own = chart.series[0]?.values ?? [];
  const spec: Bands = {
    bands: bandsOf(chart, (c) => {
      const value = own[c] ?? 0;
      const category = chart.categories[c];
      const hue = value > 0 ? "accent-2" : value < 0 ? "accent-3" : "ink-2";
      const some = { token: category?.high ? "accent-1" : hue };
      const paint = chart.highlights && !category?.high ? MUTED : some;
      const label = category?.phrase ?? said("");
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
  const laid = lyingBands(spec, room);
  const heads = HEADS.map(({ at, key }) => {
    const text = room.label(key);
    const placed = word(said(text), text, laid.at(at), LINE / 2, {
      align: "center",
      token: "ink-2",
    });
    return inside(placed, room.w);
  });
  const drawn = finished(chart, laid, {
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
    beside: [
      ...[...laid.figures.values()].map((w) => ({ ...w, bold: false, token: "ink-2" })),
      ...heads,
    ],
    key: [],
    ownFigures: false,
  });
  const signs = chart.categories.map(({ side }, i) =>
    sideSign(side ?? "other", laid.middles[i] ?? 0),
  );
  return { ...drawn, under: signs };
}

const HEADS = [
  { at: -2, key: "firmly-against" },
  { at: -1, key: "against" },
  { at: 1, key: "for" },
  { at: 2, key: "firmly-for" },
];

/** Sides differ by shape and colour, as in the other figures. */
function sideSign(side: string, y: number): DrawingShape {
  if (side === "russia") return box({ x: 0, y: y - 7, w: 14, h: 14 }, { token: "russia" });
  if (side === "japan") return { ...circle(7, y, 7, { token: "japan" }), width: 0.5 };
  return { ...circle(7, y, 5.5, { token: "paper" }), stroke: "other", width: 3 };
}
