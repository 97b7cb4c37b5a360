/** Lines, curves and boxes in the plane, px. */

/** To a tenth of a px. */
export const round = (value: number): number => Math.round(value * 10) / 10;

export interface Size {
  readonly w: number;
  readonly h: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rect extends Point, Size {}
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

export const grow = ({ x, y, w, h }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  w: w + 2 * by,
  h: h + 2 * by,
});

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** Liang–Barsky: whether any part of the segment lies inside the box. */
export function crossesRect({ from, to }: Segment, { x, y, w, h }: Rect): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  for (const [p, q] of [
    [-dx, from.x - x],
    [dx, x + w - from.x],
    [-dy, from.y - y],
    [dy, y + h - from.y],
  ] as const) {
    if (p === 0) {
      if (q <= 0) return false;
      continue;
    }
    const t = q / p;
    if (p < 0) enter = Math.max(enter, t);
    else leave = Math.min(leave, t);
  }
  return enter < leave;
}

/**
 * A line between two points that leaves and arrives level, as SVG path data: the curve of Office's `curvedConnector3`,
 * so that a connector draws the same. Points of one height are joined by a straight line.
 */
export function levelCurve({ from, to }: Segment): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const p = (u: number, v: number) => `${round(from.x + u * dx)},${round(from.y + v * dy)}`;
  return dy === 0
    ? `M${p(0, 0)}L${p(1, 1)}`
    : `M${p(0, 0)}C${p(0.25, 0)} ${p(0.5, 0.25)} ${p(0.5, 0.5)}C${p(0.5, 0.75)} ${p(0.75, 1)} ${p(1, 1)}`;
}

/** Points along `levelCurve`, near enough to one another to be joined by straight lines. */
export function alongCurve({ from, to }: Segment, steps = 24): Point[] {
  const cubic = (a: number, b: number, c: number, d: number, t: number) =>
    a * (1 - t) ** 3 + 3 * b * t * (1 - t) ** 2 + 3 * c * t ** 2 * (1 - t) + d * t ** 3;
  return Array.from({ length: steps + 1 }, (_, i) => {
    const t = (2 * i) / steps;
    const [u, v] =
      t <= 1
        ? [cubic(0, 0.25, 0.5, 0.5, t), cubic(0, 0, 0.25, 0.5, t)]
        : [cubic(0.5, 0.5, 0.75, 1, t - 1), cubic(0.5, 0.75, 1, 1, t - 1)];
    return { x: from.x + u * (to.x - from.x), y: from.y + v * (to.y - from.y) };
  });
}
