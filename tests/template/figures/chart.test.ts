/** Every kind of chart over random figures and names: no word over another, none off the canvas, bars in proportion. */

import { scaleBand, scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { altText } from "../../../src/template/figures/chart/alt.ts";
import { barChart } from "../../../src/template/figures/chart/bars.ts";
import type {
  ChartDrawing,
  Room,
  Word,
} from "../../../src/template/figures/chart/chart-drawing.ts";
import { dotChart } from "../../../src/template/figures/chart/dots.ts";
import { lineChart } from "../../../src/template/figures/chart/lines.ts";
import type { Chart } from "../../../src/template/figures/chart/model.ts";
import { multiplesChart } from "../../../src/template/figures/chart/multiples.ts";
import { formatter } from "../../../src/template/figures/chart/numbers.ts";
import { rangeChart } from "../../../src/template/figures/chart/range.ts";
import { slopeChart } from "../../../src/template/figures/chart/slope.ts";
import { shortened } from "../../../src/template/figures/chart/source-line.ts";
import { stackedChart } from "../../../src/template/figures/chart/stacked.ts";
import { stancesChart } from "../../../src/template/figures/chart/stances.ts";
import { waterfallChart } from "../../../src/template/figures/chart/waterfall.ts";
import { overlap } from "../../../src/template/figures/geometry.ts";
import { textView } from "../../../src/template/text-view.ts";

const room = (decimals = 1): Room => ({
  w: 1152,
  h: 360,
  d3: { scaleLinear, scaleBand, scalePoint, line },
  format: formatter("en-GB", decimals),
  label: (key) => key,
});

interface Table {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}
const chart = (
  type: Chart["type"],
  { categories, series }: Table,
  more: Partial<Chart> = {},
): Chart => ({
  type,
  title: "t",
  unit: undefined,
  categories: categories.map((name) => ({ name, view: textView(name), high: false })),
  series: series.map(({ name, values }) => ({ name, view: textView(name), high: false, values })),
  highlights: false,
  decimals: 1,
  notes: new Map(),
  direction: undefined,
  baseline: undefined,
  totals: new Set(),
  of: "bar",
  stances: false,
  ...more,
});

const name = fc.lorem({ maxCount: 2 });
const table = (
  cats: readonly [number, number],
  many: readonly [number, number],
  low: number,
  high = 1e6,
): fc.Arbitrary<Table> =>
  fc
    .record({
      c: fc.integer({ min: cats[0], max: cats[1] }),
      s: fc.integer({ min: many[0], max: many[1] }),
      scale: fc.constantFrom(1e-5, 1e-3, 1),
    })
    .chain(({ c, s, scale }) =>
      fc.record({
        categories: fc.array(name, { minLength: c, maxLength: c }),
        series: fc.array(
          fc.record({
            name,
            values: fc.array(
              fc
                .double({ min: low, max: high, noNaN: true })
                .map((v) => Math.round(v * scale * 10) / 10),
              { minLength: c, maxLength: c },
            ),
          }),
          { minLength: s, maxLength: s },
        ),
      }),
    );

const wordsOf = ({ panels, words }: ChartDrawing): Word[] => [
  ...words,
  ...panels.flatMap(({ rect, words: own }) =>
    own.map((w) => ({ ...w, rect: { ...w.rect, x: w.rect.x + rect.x, y: w.rect.y + rect.y } })),
  ),
];
const shrunk = ({ x, y, w, h }: Word["rect"]) => ({ x: x + 0.5, y: y + 2.5, w: w - 1, h: h - 5 });

/** What no reader should see. Boxes of lines are higher than letters; those may touch by 5 px. */
function faults(drawn: ChartDrawing): string[] {
  const words = wordsOf(drawn);
  const found: string[] = [];
  words.forEach(({ rect: { x, y, w, h }, text }, i) => {
    const said = (view: unknown) => `“${(view as { raw?: string }).raw}”`;
    const own = shrunk({ x, y, w, h });
    for (const other of words.slice(i + 1))
      if (overlap(own, shrunk(other.rect))) found.push(`${said(text)} over ${said(other.text)}`);
    if (x < -1 || x + w > 1153 || y < -13 || y + h > 374)
      found.push(`${said(text)} off the canvas`);
  });
  for (const { shapes } of drawn.panels)
    for (const { d } of shapes) if (!/^[MLCZ0-9eE.,-]+$/.test(d)) found.push(d);
  return found;
}

const direction = fc.constantFrom("horizontal" as const, "vertical" as const);
const kinds: [string, fc.Arbitrary<ChartDrawing>][] = [
  [
    "bar",
    fc
      .tuple(table([2, 12], [1, 4], -1e6), direction)
      .map(([t, d]) => barChart(chart("bar", t, { direction: d }), room())),
  ],
  [
    "stacked",
    fc
      .tuple(table([2, 12], [2, 5], 0), direction)
      .map(([t, d]) => stackedChart(chart("stacked", t, { direction: d }), room())),
  ],
  [
    "diverging",
    fc
      .tuple(table([2, 12], [1, 1], -1e6), table([2, 12], [2, 2], 0), fc.boolean())
      .map(([one, two, sides]) => barChart(chart("diverging", sides ? two : one), room())),
  ],
  [
    "stances",
    table([3, 10], [1, 1], -2, 2).map((t) => {
      const made = chart("diverging", t, { stances: true });
      const values = t.categories.map((_, i) => (i % 5) - 2);
      return stancesChart(
        {
          ...made,
          categories: made.categories.map((c) => ({ ...c, phrase: c.view, side: "japan" })),
          series: [{ ...(made.series[0] as Chart["series"][0]), values }],
        },
        room(),
      );
    }),
  ],
  ["slope", table([2, 2], [2, 9], -1e6).map((t) => slopeChart(chart("slope", t), room()))],
  ["dot", table([2, 12], [1, 4], -1e6).map((t) => dotChart(chart("dot", t), room()))],
  ["line", table([2, 24], [1, 6], -1e6).map((t) => lineChart(chart("line", t), room()))],
  [
    "small-multiples",
    fc
      .tuple(table([2, 12], [2, 8], -1e6), fc.constantFrom("bar" as const, "line" as const))
      .filter(([t, of]) => of === "line" || t.series.length <= 4 || t.categories.length <= 5)
      .map(([t, of]) => multiplesChart(chart("small-multiples", t, { of }), room())),
  ],
  [
    "range",
    table([2, 6], [1, 1], 0).map((t) =>
      rangeChart(
        chart("range", t),
        t.categories.map((c, i) => ({ from: i * 15, to: i * 15 + 10, said: c })),
        room(),
      ),
    ),
  ],
  [
    "waterfall",
    table([3, 12], [1, 1], -1e6).map((t) =>
      waterfallChart(chart("waterfall", t, { totals: new Set([t.categories[0] ?? ""]) }), room()),
    ),
  ],
];

describe.each(kinds)("a %s chart", (_, drawn) => {
  it("keeps its words apart and on the canvas", () => {
    const isReadable = fc.property(drawn, (one) => {
      expect(faults(one)).toEqual([]);
    });
    fc.assert(isReadable, { numRuns: 200 });
  });
});

describe("bars", () => {
  it("stand in proportion to their figures, from nought", () => {
    fc.assert(
      fc.property(table([2, 8], [1, 1], 1), (t) => {
        const { native, shapes } = barChart(chart("bar", t), room()).panels[0] ?? {};
        const widths = (shapes ?? [])
          .filter(({ fill }) => fill)
          .map(({ d }) => {
            const [x1 = 0, x2 = 0] = [...d.matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x));
            return x2 - x1;
          });
        const values = t.series[0]?.values ?? [];
        const most = Math.max(...values, 0.1);
        const whole = (native?.plot.area.w ?? 0) * (most / (native?.plot.max ?? 1));
        widths.forEach((w, i) => {
          expect(Math.abs(w - Math.max(1, ((values[i] ?? 0) / most) * whole))).toBeLessThan(0.5);
        });
      }),
    );
  });

  it("follow from one another in a waterfall, through nought as well", () => {
    const drawn = waterfallChart(
      chart(
        "waterfall",
        { categories: ["a", "b", "c", "d"], series: [{ name: "s", values: [2.5, -8, 1, -4.5] }] },
        { totals: new Set(["a", "d"]) },
      ),
      room(),
    );
    const { sheet, series } = drawn.panels[0]?.native ?? { sheet: [], series: [] };
    expect(sheet?.[0]?.values).toEqual([2.5, -8, 1, -4.5]);
    const sum = (i: number) => series.reduce((total, { values }) => total + (values[i] ?? 0), 0);
    expect(sum(0)).toBe(2.5);
    // 2.5 above nought and 5.5 below it.
    expect(series.map(({ values }) => values[1]).filter(Boolean)).toEqual([2.5, -5.5]);
  });
});

describe("what is said of a chart", () => {
  const spoken = { format: formatter("fr", 1), label: (key: string) => key };
  it("writes figures as the language does", () => {
    expect(formatter("fr", 1)(-1234.5)).toBe("−1\u00a0234,5");
    expect(formatter("en-GB", 1)(-1234.5)).toBe("−1,234.5");
    expect(formatter("en-GB", 0)(-0.2)).toBe("0");
  });

  it("names what stands out, and every figure", () => {
    const table = { categories: ["a", "b"], series: [{ name: "s", values: [1, 2] }] };
    const labels: Record<string, string> = {
      "alt-highest": "Highest: {at}, {value}.",
      "alt-lowest": "Lowest: {at}, {value}.",
      "chart-bar": "Bar chart",
    };
    const label = (key: string) => labels[key] ?? key;
    expect(altText(chart("bar", table), "Events", { ...spoken, label })).toBe(
      "Bar chart, Events. Highest: b, 2,0. Lowest: a, 1,0. a 1,0, b 2,0.",
    );
  });

  it("shortens runs of paragraphs", () => {
    expect(shortened(["p1", "p2", "p3", "p5", "p7", "p8"])).toBe("p1–p3, p5, p7, p8");
  });
});
