/** Finds the plot of a drawn chart from its bars or points, so that the native one covers it. */
import type { Box, Rect } from "../boxes.ts";
import type { ChartPlot } from "../model.ts";
import type { Given } from "./chart.ts";
import { px, transform } from "./css.ts";

/** Something painted in the chart that holds no text. */
export interface Mark {
  readonly box: Box;
  readonly rect: Rect;
}

export interface FoundPlot {
  readonly plot: ChartPlot;
  readonly gridlines: boolean;
  /** By series, then category; only bars paint a colour of their own. */
  readonly marks: readonly (readonly (Mark | undefined)[])[];
  /** Everything that the native chart draws. */
  readonly used: readonly Mark[];
}

/** A rectangle seen along the values (`at`, `size`) and across them. */
interface Seen {
  readonly mark: Mark;
  readonly at: number;
  readonly size: number;
  readonly across: number;
  readonly thick: number;
}

/** @returns undefined where the bars do not stand to scale on one zero line. */
export function barPlot(given: Given, marks: readonly Mark[], frame: Rect): FoundPlot | undefined {
  const lying = given.horizontal === true;
  const seen = marks.map((mark): Seen => {
    const { x, y, w, h } = mark.rect;
    return lying
      ? { mark, at: x, size: w, across: y, thick: h }
      : { mark, at: y, size: h, across: x, thick: w };
  });
  const whole = lying ? frame.h : frame.w;
  for (const zero of seen.filter((s) => s.size <= 4 && s.thick > whole * 0.5)) {
    const found = barsAt(
      given,
      seen.filter((s) => s !== zero),
      zero,
      lying,
      whole,
    );
    if (found) return { ...found, used: [...found.used, zero.mark] };
  }
  return undefined;
}

function barsAt(
  given: Given,
  seen: readonly Seen[],
  zero: Seen,
  lying: boolean,
  whole: number,
): FoundPlot | undefined {
  const origin = zero.at + zero.size / 2;
  const touching = (s: Seen) =>
    Math.abs(s.at - origin) <= 3 || Math.abs(s.at + s.size - origin) <= 3;
  const bars = seen.filter((s) => s.thick > 4 && s.size > 1 && touching(s));
  const wanted = given.categories.flatMap((_, c) =>
    given.series.flatMap((series, s) => (series.values[c] ? [{ c, s, v: series.values[c] }] : [])),
  );
  if (bars.length !== wanted.length || bars.length === 0) return undefined;
  const sorted = [...bars].sort((a, b) => a.across - b.across);
  const placed = wanted.map((w, i) => ({ ...w, bar: sorted[i] }));
  const scales = placed.map(({ bar, v }) => (bar?.size ?? 0) / Math.abs(v));
  const scale = scales.reduce((a, b) => a + b, 0) / scales.length;
  const off = placed.some(({ bar, v }) => Math.abs((bar?.size ?? 0) - Math.abs(v) * scale) > 4);
  if (off) return undefined;

  const thick = sorted[0]?.thick ?? 1;
  const count = given.series.length;
  const centres = given.categories.map((_, c) => {
    const own = placed.filter((p) => p.c === c);
    const middle = own.reduce((sum, p) => sum + (p.bar ? p.bar.across + p.bar.thick / 2 : 0), 0);
    return own.length === count ? middle / count : undefined;
  });
  const known = centres.flatMap((at, c) => (at === undefined ? [] : [{ at, c }]));
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const step = last.c > first.c ? (last.at - first.at) / (last.c - first.c) : whole;
  const start = first.at - step * (first.c + 0.5);
  const [a, b] = [placed[0]?.bar, placed.find((p) => p.c === placed[0]?.c && p.s === 1)?.bar];
  const between = a && b ? b.across - a.across - thick : 0;

  const values = wanted.map((w) => w.v);
  const [min, max] = [Math.min(0, ...values), Math.max(0, ...values)];
  const along = lying ? origin + min * scale : origin - max * scale;
  const length = (max - min) * scale;
  const across = step * given.categories.length;
  const area: Rect = lying
    ? { x: along, y: start, w: length, h: across }
    : { x: start, y: along, w: across, h: length };
  const used = count * thick + (count - 1) * between;
  return {
    plot: {
      area,
      min,
      max,
      gap: Math.round(Math.min(500, Math.max(0, ((step - used) / thick) * 100))),
      overlap: -Math.round(Math.min(100, Math.max(-100, (between / thick) * 100))) || 0,
      stroke: 0,
    },
    gridlines: false,
    marks: given.series.map((_, s) =>
      given.categories.map((_, c) => placed.find((p) => p.c === c && p.s === s)?.bar?.mark),
    ),
    used: sorted.map((s) => s.mark),
  };
}

/** @returns undefined where the points do not stand to scale. */
export function linePlot(given: Given, marks: readonly Mark[]): FoundPlot | undefined {
  const isPoint = ({ rect }: Mark) =>
    rect.w >= 3 && rect.w <= 26 && Math.abs(rect.w - rect.h) < 1.5;
  const points = marks.filter((m) => isPoint(m) && transform(m.box.style).angle === 0);
  const wanted = given.series.flatMap((s) =>
    s.values.flatMap((v, c) => (v === null ? [] : [{ v, c }])),
  );
  if (points.length !== wanted.length || given.categories.length < 2) return undefined;
  const placed = wanted.map((w, i) => {
    const { x, y, w: width, h } = points[i]?.rect ?? { x: 0, y: 0, w: 0, h: 0 };
    return { ...w, x: x + width / 2, y: y + h / 2 };
  });
  const vertical = straightLine(placed.map((p) => [p.v, p.y]));
  const across = straightLine(placed.map((p) => [p.c, p.x]));
  if (vertical === undefined || across === undefined || vertical.slope >= 0) return undefined;
  const grid = marks.filter(
    (m) => m.rect.h <= 4 && m.rect.w > 100 && !transform(m.box.style).angle,
  );
  const levels = grid.map((m) => (m.rect.y + m.rect.h / 2 - vertical.base) / vertical.slope);
  const values = [...placed.map((p) => p.v), ...levels.map((v) => Math.round(v * 100) / 100)];
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const stroke = marks.find((m) => !points.includes(m) && !grid.includes(m));
  return {
    plot: {
      area: {
        x: across.base,
        y: vertical.base + vertical.slope * max,
        w: across.slope * (given.categories.length - 1),
        h: vertical.slope * (min - max),
      },
      min,
      max,
      gap: 0,
      overlap: 0,
      stroke: stroke ? Math.min(8, Math.max(1, px(stroke.box.style.height) || 3)) : 3,
    },
    gridlines: grid.length > 1,
    marks: [],
    used: marks.filter((m) => points.includes(m) || grid.includes(m)),
  };
}

/** Least squares; undefined where a point lies more than 3 px off. */
function straightLine(
  points: readonly (readonly [number, number])[],
): { base: number; slope: number } | undefined {
  const n = points.length;
  const mean = (i: 0 | 1) => points.reduce((sum, p) => sum + p[i], 0) / n;
  const [mx, my] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  if (n < 2 || spread === 0) return undefined;
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / spread;
  const base = my - slope * mx;
  return points.every(([x, y]) => Math.abs(base + slope * x - y) <= 3)
    ? { base, slope }
    : undefined;
}
