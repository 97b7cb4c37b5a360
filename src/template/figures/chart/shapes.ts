/** Shapes of a chart, as path data: bars, rules, dots and lines. */
import type { DrawingShape } from "../drawing.ts";
import type { Rect } from "../geometry.ts";
import type { Paint, Room } from "./chart-drawing.ts";

const n = (value: number): number => Math.round(value * 100) / 100;

export const box = (
  { x, y, w, h }: Rect,
  { token, opacity }: Paint,
  name?: string,
): DrawingShape => ({
  d: `M${n(x)},${n(y)}L${n(x + w)},${n(y)}L${n(x + w)},${n(y + h)}L${n(x)},${n(y + h)}Z`,
  fill: token,
  ...(opacity === undefined ? {} : { opacity }),
  ...(name ? { name } : {}),
});

export const rule = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  token: string,
  width = 1,
): DrawingShape => ({ d: `M${n(x1)},${n(y1)}L${n(x2)},${n(y2)}`, stroke: token, width });

/** Four cubic curves, since drawings know no arcs. */
export function circle(x: number, y: number, r: number, { token, opacity }: Paint): DrawingShape {
  const k = r * 0.5523;
  const p = (dx: number, dy: number) => `${n(x + dx)},${n(y + dy)}`;
  return {
    d: `M${p(r, 0)}C${p(r, k)},${p(k, r)},${p(0, r)}C${p(-k, r)},${p(-r, k)},${p(-r, 0)}C${p(-r, -k)},${p(-k, -r)},${p(0, -r)}C${p(k, -r)},${p(r, -k)},${p(r, 0)}Z`,
    fill: token,
    stroke: "paper",
    width: 2,
    ...(opacity === undefined ? {} : { opacity }),
  };
}

export const STROKE = 4;

/** One path, broken where there are gaps. */
export function stroke(
  values: readonly number[],
  x: (i: number) => number,
  y: (v: number) => number,
  { token, opacity }: Paint,
  width: number,
  room: Room,
): DrawingShape {
  const path = room.d3
    .line<number>()
    .defined((v) => !Number.isNaN(v))
    .x((_, i) => x(i))
    .y((v) => y(v))
    .digits(2);
  return {
    d: path(values) ?? "M0,0",
    stroke: token,
    width,
    ...(opacity === undefined ? {} : { opacity }),
  };
}

/** A gridline; nought is drawn stronger. */
export const gridline = (
  value: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
): DrawingShape => (value === 0 ? rule(x1, y1, x2, y2, "ink", 2) : rule(x1, y1, x2, y2, "rule"));
