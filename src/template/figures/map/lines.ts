/** Arcs between places and ways through them, as curves in px. */
import { type Point, round } from "../geometry.ts";

export interface Curve {
  readonly d: string;
  /** Along its way, for labels to keep off and to find their places by. */
  readonly points: readonly Point[];
}

/** Px that a curve keeps away from the dots at its ends. */
const OFF = 11;
/** How far an arc swings out, as a share of its length. */
const SWING = 0.16;

type Cubic = readonly [Point, Point, Point, Point];

const at = ([a, b, c, d]: Cubic, t: number): Point => {
  const s = 1 - t;
  const mix = (k: "x" | "y") =>
    s * s * s * a[k] + 3 * s * s * t * b[k] + 3 * s * t * t * c[k] + t * t * t * d[k];
  return { x: mix("x"), y: mix("y") };
};

const write = (curves: readonly Cubic[]): string => {
  const xy = ({ x, y }: Point) => `${round(x)},${round(y)}`;
  const [first] = curves;
  return first
    ? `M${xy(first[0])}${curves.map(([, b, c, d]) => `C${xy(b)},${xy(c)},${xy(d)}`).join("")}`
    : "";
};

const made = (curves: readonly Cubic[]): Curve => ({
  d: write(curves),
  points: curves.flatMap((curve) => Array.from({ length: 25 }, (_, i) => at(curve, i / 24))),
});

/** Swings to the north, as the shortest way on a northern globe does. */
export function arc(from: Point, to: Point): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  const side = dx >= 0 ? 1 : -1;
  const out = { x: side * dy * SWING, y: -side * dx * SWING };
  const handle = (t: number): Point => ({
    x: from.x + dx * t + out.x * 1.3,
    y: from.y + dy * t + out.y * 1.3,
  });
  const [b, c] = [handle(0.3), handle(0.7)];
  const off = Math.min(OFF, length / 4);
  return made([[towards(from, b, off), b, c, towards(to, c, off)]]);
}

function towards(p: Point, q: Point, by: number): Point {
  const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
  return { x: p.x + ((q.x - p.x) / length) * by, y: p.y + ((q.y - p.y) / length) * by };
}

/** Smooth through all points (Catmull–Rom). */
export function way(points: readonly Point[]): Curve {
  const curves = points.slice(1).flatMap((to, i): Cubic[] => {
    const from = points[i];
    if (!from) return [];
    const [before, after] = [points[i - 1] ?? from, points[i + 2] ?? to];
    return [
      [
        from,
        { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 },
        { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 },
        to,
      ],
    ];
  });
  return made(curves);
}
