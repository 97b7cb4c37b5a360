import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WIDTH } from "../../../src/template/figures/canvas.ts";
import { layBars } from "../../../src/template/figures/chart/bars.ts";
import { layLines } from "../../../src/template/figures/chart/lines.ts";
import { type Mark, niceScale } from "../../../src/template/figures/chart/marks.ts";
import { layStances } from "../../../src/template/figures/chart/stances.ts";
import { overlap } from "../../../src/template/figures/geometry.ts";
import { textView } from "../../../src/template/text-view.ts";

const HEIGHT = 340;
const data = fc
  .record({ categories: fc.integer({ min: 2, max: 12 }), series: fc.integer({ min: 1, max: 4 }) })
  .chain(({ categories, series }) =>
    fc.record({
      categories: fc.array(fc.lorem({ maxCount: 2 }), {
        minLength: categories,
        maxLength: categories,
      }),
      series: fc.array(
        fc.record({
          name: fc.lorem({ maxCount: 2 }),
          values: fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
            minLength: categories,
            maxLength: categories,
          }),
        }),
        { minLength: series, maxLength: series },
      ),
    }),
  );
const named = (series: readonly { name: string; values: number[] }[]) =>
  series.map(({ name, values }) => ({ name: textView(name), values }));
const views = (names: readonly string[]) => names.map((name) => textView(name));
const inside = ({ rect }: Mark) =>
  rect.x >= -0.5 &&
  rect.x + rect.w <= WIDTH + 0.5 &&
  rect.y >= -13 &&
  rect.y + rect.h <= HEIGHT + 13;

describe("niceScale", () => {
  it("covers the values and nought in a few round steps", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }),
        (values) => {
          const { min, max, step } = niceScale(values);
          expect(min).toBeLessThanOrEqual(Math.min(0, ...values) + step * 1e-6);
          expect(max).toBeGreaterThanOrEqual(Math.max(0, ...values) - step * 1e-6);
          expect((max - min) / step).toBeLessThanOrEqual(7.001);
          expect(max).toBeGreaterThan(min);
        },
      ),
    );
  });

  it("counts events in whole ones", () => {
    expect(niceScale([0, 1, 5])).toEqual({ min: 0, max: 5, step: 1 });
  });
});

describe("layBars", () => {
  it("keeps every mark on the canvas, and bars in proportion", () => {
    fc.assert(
      fc.property(data, ({ categories, series }) => {
        const marks = layBars(views(categories), named(series), HEIGHT);
        expect(marks.every(inside)).toBe(true);
        const bars = marks.filter(({ cls }) => cls.startsWith("mark"));
        const values = categories.flatMap((_, c) => series.map(({ values }) => values[c] ?? 0));
        const most = Math.max(...values.map(Math.abs));
        const widest = Math.max(...bars.map(({ rect }) => rect.w));
        if (most > 1)
          bars.forEach(({ rect }, i) => {
            expect(rect.w).toBeCloseTo(Math.max(1, (Math.abs(values[i] ?? 0) / most) * widest), 3);
          });
      }),
    );
  });
});

describe("layLines", () => {
  it("keeps the names of series apart", () => {
    fc.assert(
      fc.property(data, ({ categories, series }) => {
        const names = layLines(views(categories), named(series), HEIGHT).filter(({ cls }) =>
          cls.startsWith("name"),
        );
        expect(names).toHaveLength(series.length);
        names.forEach(({ rect }, i) => {
          for (const other of names.slice(i + 1)) expect(overlap(rect, other.rect)).toBe(false);
        });
      }),
    );
  });

  it("joins each point to the next", () => {
    const marks = layLines(
      views(["2013", "2014"]),
      [{ name: textView("Steps"), values: [0, 4] }],
      HEIGHT,
    );
    const [stroke] = marks.filter(({ cls }) => cls.startsWith("stroke"));
    expect(stroke?.angle).toBeLessThan(0);
    expect(marks.filter(({ cls }) => cls.startsWith("point"))).toHaveLength(2);
  });
});

describe("layStances", () => {
  it("puts against to the left of the middle, for to its right, and nought on it", () => {
    const stance = (value: number) => ({
      name: textView("Tokyo"),
      side: "japan",
      stance: value,
      phrase: textView("in every direction"),
    });
    const marks = layStances([-2, 0, 1].map(stance), HEIGHT);
    const zero = marks.find(({ cls }) => cls === "zero")?.rect.x ?? 0;
    const [against, nought, favour] = marks.filter(({ cls }) => cls.startsWith("mark"));
    expect((against?.rect.x ?? 0) + (against?.rect.w ?? 0)).toBeCloseTo(zero + 1, 6);
    expect(nought?.rect.x).toBeLessThan(zero);
    expect(favour?.rect.x).toBeCloseTo(zero + 1, 6);
    expect(against?.rect.w).toBe(2 * (favour?.rect.w ?? 0));
    expect(marks.every(inside)).toBe(true);
  });
});
