/** A gradient with hard edges is bands of plain colours: drawn as shapes, they look alike in every program. */
import type { Box, Rect } from "../../boxes.ts";
import type { PathStep, Shape } from "../../model.ts";
import type { Style } from "../../style.ts";
import { themed } from "../colour.ts";
import type { Context } from "../context.ts";
import { px, type Rgba } from "../css.ts";
import { polygon } from "../outline.ts";
import { shapeOf } from "../shape.ts";
import { type Gradient, gradientOf } from "./gradient.ts";

interface Band {
  readonly rgba: Rgba;
  /** 0 to 1 along the gradient. */
  readonly from: number;
  readonly to: number;
}

/** @returns undefined where colours run into one another, or round corners would have to cut them. */
export function bandsOf({ angle, stops }: Gradient, style: Style): readonly Band[] | undefined {
  if (angle === undefined || px(style["border-top-left-radius"]) > 0) return undefined;
  const ends: { rgba: Rgba; to: number }[] = [];
  for (const { rgba, at } of stops) {
    const last = ends.at(-1);
    if (last?.rgba.hex === rgba.hex && last.rgba.alpha === rgba.alpha) last.to = at;
    else if (last && at - last.to > 0.005) return undefined;
    else ends.push({ rgba, to: at });
  }
  return ends
    .map(({ rgba, to }, i) => {
      const from = ends[i - 1]?.to ?? 0;
      return { rgba, from, to: i === ends.length - 1 ? 1 : to };
    })
    .filter(({ from, to }) => to > from);
}

/** What the bands paint beyond the first, which is the box's fill; the first, too, where others are clear. */
export function bands(box: Box, context: Context): Shape[] {
  const gradient = gradientOf(box.style);
  const all = gradient && bandsOf(gradient, box.style);
  if (gradient?.angle === undefined || all === undefined) return [];
  const { angle } = gradient;
  const opaque = all.slice(1).every(({ rgba }) => rgba.alpha === 1);
  return all.slice(opaque ? 1 : 0).flatMap((band): Shape[] => {
    const path = band.rgba.alpha > 0 ? stripe(box.rect, angle, band) : [];
    if (path.length === 0) return [];
    const fill = { kind: "solid", color: themed(band.rgba, context) } as const;
    const made = shapeOf(box, box.rect, { path }, fill);
    return [{ ...made, alt: undefined, decorative: true, node: undefined, name: "Rule" }];
  });
}

type Point = readonly [x: number, y: number];

/** The part of a box that lies between two places of its gradient, as an outline from the box's corner. */
function stripe({ w, h }: Rect, angle: number, { from, to }: Band): PathStep[] {
  const [dx, dy] = [Math.sin((angle * Math.PI) / 180), -Math.cos((angle * Math.PI) / 180)];
  const length = Math.abs(w * dx) + Math.abs(h * dy);
  const at = ([x, y]: Point) => ((x - w / 2) * dx + (y - h / 2) * dy) / length + 0.5;
  const corners: readonly Point[] = [
    [0, 0],
    [w, 0],
    [w, h],
    [0, h],
  ];
  const points = cut(
    cut(corners, (p) => at(p) - from),
    (p) => to - at(p),
  );
  return points.length < 3 ? [] : polygon(points);
}

/** Keeps what lies on the positive side. */
function cut(points: readonly Point[], side: (point: Point) => number): Point[] {
  return points.flatMap((p, i): Point[] => {
    const q = points[(i + 1) % points.length] ?? p;
    const [a, b] = [side(p), side(q)];
    const own: Point[] = a >= -1e-9 ? [p] : [];
    if (a * b >= -1e-12) return own;
    const t = a / (a - b);
    return [...own, [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t]];
  });
}
