/** Gradients of SVG drawings as fills. */
import type { Rect, SvgGradient } from "../../boxes.ts";
import type { Fill } from "../../model.ts";
import { themed } from "../colour.ts";
import type { Context } from "../context.ts";
import { mixed, type Rgba, rgba } from "../css.ts";
import { angleOf, apply, inverse, isUpright, type Matrix } from "./affine.ts";

/** Whether DrawingML can say it: lines of equal colour that are straight, or rings around the shape's middle. */
export function isDrawable({ radial, byBox, pads, matrix, ends, stops }: SvgGradient): boolean {
  if (!pads || stops.length === 0 || inverse(matrix) === undefined) return false;
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = ends;
  if (!radial) return a !== c || b !== d;
  const still = matrix.every((value, i) => value === (i === 0 || i === 3 ? 1 : 0));
  return byBox && still && c > 0 && [a, b, d, e].every((share) => Math.abs(share - 0.5) < 0.01);
}

/**
 * @param area of the shape on the slide, px.
 * @param matrix from the drawing's units to px.
 */
export function gradientFill(
  gradient: SvgGradient,
  area: Rect,
  matrix: Matrix,
  opacity: number,
  context: Context,
): Fill {
  const { low, high, angle } = gradient.radial ? rings(gradient) : straight(gradient, area, matrix);
  const stops = between(gradient.stops, low, high).map(({ at, ink }) => ({
    at,
    color: themed({ ...ink, alpha: ink.alpha * opacity }, context),
  }));
  return { kind: "gradient", angle, stops };
}

/** Office's rings reach the corners. */
const rings = ({ ends }: SvgGradient) => ({
  low: 0,
  high: Math.SQRT1_2 / (ends[2] ?? 0.5),
  angle: undefined,
});

/** How far along the gradient the shape's corners are, and which way that grows: a plain function of the place. */
function straight({ ends, byBox, matrix: own }: SvgGradient, area: Rect, matrix: Matrix) {
  const [x1 = 0, y1 = 0, x2 = 1, y2 = 0] = ends;
  const [dx, dy] = [x2 - x1, y2 - y1];
  const [back, toUnits] = [inverse(own) ?? own, inverse(matrix) ?? matrix];
  const along = (u: number, v: number) => {
    const px = { x: area.x + u * area.w, y: area.y + v * area.h };
    const place = byBox ? { x: u, y: v } : apply(toUnits, px.x, px.y);
    const { x, y } = apply(back, place.x, place.y);
    return ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy);
  };
  const start = along(0, 0);
  const [across, down] = [along(1, 0) - start, along(0, 1) - start];
  const turn = byBox && !isUpright(matrix) ? angleOf(matrix) : 0;
  const angle = (Math.atan2(down / (area.h || 1), across / (area.w || 1)) * 180) / Math.PI + turn;
  return {
    low: start + Math.min(0, across) + Math.min(0, down),
    high: start + Math.max(0, across) + Math.max(0, down),
    angle: ((angle % 360) + 360) % 360,
  };
}

/** The part of the stops from `low` to `high`, with one at both ends, as Office wants them. */
function between(stops: SvgGradient["stops"], low: number, high: number) {
  let last = 0;
  const placed = stops.map(({ color, opacity, at }) => {
    last = Math.max(last, at);
    const ink = rgba(color) ?? { hex: "000000", alpha: 0 };
    return {
      at: (last - low) / (high - low || 1),
      ink: { ...ink, alpha: ink.alpha * opacity },
    };
  });
  const inkAt = (place: number): Rgba => {
    const after = placed.find(({ at }) => at >= place);
    const before = placed.findLast(({ at }) => at <= place);
    if (!before || !after) return (before ?? after)?.ink ?? { hex: "000000", alpha: 0 };
    const share = (place - before.at) / (after.at - before.at || 1);
    return {
      hex: mixed(before.ink.hex, after.ink.hex, share),
      alpha: before.ink.alpha + (after.ink.alpha - before.ink.alpha) * share,
    };
  };
  const inside = placed.filter(({ at }) => at > 0 && at < 1);
  return [{ at: 0, ink: inkAt(0) }, ...inside, { at: 1, ink: inkAt(1) }];
}
