/** What a box paints behind its content: one shape, and bars for borders on single sides. */
import type { Box, Rect } from "../../boxes.ts";
import type { Fill, Geometry, PathStep, Shape } from "../../model.ts";
import { perStyle, type Style } from "../../style.ts";
import { color, NO_FILL, shadow } from "../colour.ts";
import type { Context } from "../context.ts";
import { borders, commaList, px, rgba, SIDES, type Side } from "../css.ts";
import { RECTANGLE, shapeOf } from "../shape.ts";
import { background } from "./background.ts";
import { bars, evenBorder } from "./border.ts";
import { bands } from "./gradient-bands.ts";

export const isPainted = (box: Box): boolean => paints(box.style);

const paints = perStyle(
  (style) =>
    (rgba(style["background-color"])?.alpha ?? 0) > 0 ||
    style["background-image"] !== "none" ||
    borders(style).some((border) => border.width > 0) ||
    style["box-shadow"] !== "none",
);

/** The shape of the box's background and border, then its bands and bars. Empty where it paints nothing. */
export function paint(box: Box, context: Context): Shape[] {
  if (box.style.visibility !== "visible" || !isPainted(box)) return [];
  const { style, rect } = box;
  const triangle = borderTriangle(box, context);
  if (triangle) return [triangle];
  if (rect.w < 0.01 || rect.h < 0.01) return bars(box, borders(style), context);
  const { line, apart } = evenBorder(borders(style), context);
  const fill = background(style, context);
  const cast = shadow(style, context);
  const shapes: Shape[] = [];
  if (fill.kind !== "none" || line || (cast && fill !== NO_FILL)) {
    const half = line ? line.width / 2 : 0;
    const inner = {
      x: rect.x + half,
      y: rect.y + half,
      w: Math.max(0, rect.w - 2 * half),
      h: Math.max(0, rect.h - 2 * half),
    };
    shapes.push(shapeOf(box, inner, geometryOf(style, inner, half), fill, line, cast));
  }
  return [...shapes, ...bands(box, context), ...bars(box, apart, context)];
}

/** Share of a corner's radius, or of half an ellipse, that its text rectangle is set in. */
const ROUND_INSET = 1 - Math.SQRT1_2;

/** Where Office lays the text of a shape before any insets. */
export function textArea({ geometry, rect }: Shape): Rect {
  if (!("preset" in geometry)) return rect;
  const { x, y, w, h } = rect;
  const { adj = 0, adj1 = 0, adj2 = 0 } = geometry.adjust;
  const corner = (Math.max(adj, adj1, adj2) / 100000) * Math.min(w, h);
  const round = geometry.preset === "ellipse";
  const dx = ROUND_INSET * (round ? w / 2 : corner);
  const dy = ROUND_INSET * (round ? h / 2 : corner);
  return { x: x + dx, y: y + dy, w: w - 2 * dx, h: h - 2 * dy };
}

function geometryOf(style: Style, rect: Rect, half: number): Geometry {
  const polygon = /^polygon\((.*)\)$/.exec(style["clip-path"]);
  if (polygon) return { path: polygonPath(polygon[1] ?? "", rect) };
  if (/^(circle|ellipse)\(/.test(style["clip-path"])) return { preset: "ellipse", adjust: {} };
  const corners = (["top-left", "top-right", "bottom-right", "bottom-left"] as const).map((c) =>
    radius(style[`border-${c}-radius`], rect, half),
  );
  const [tl = 0, tr = 0, br = 0, bl = 0] = corners;
  const short = Math.min(rect.w, rect.h);
  if (Math.max(...corners) < 0.5 || short === 0) return RECTANGLE;
  const adj = (r: number) => Math.round(Math.min(0.5, r / short) * 100000);
  const even = corners.every((r) => Math.abs(r - tl) < 0.5);
  const percent = style["border-top-left-radius"].includes("%");
  const round = even && tl >= short / 2 - 0.6;
  if (round && (percent || Math.abs(rect.w - rect.h) < 1)) return { preset: "ellipse", adjust: {} };
  if (even) return { preset: "roundRect", adjust: { adj: adj(tl) } };
  if (Math.abs(tl - tr) < 0.5 && Math.abs(bl - br) < 0.5)
    return { preset: "round2SameRect", adjust: { adj1: adj(tl), adj2: adj(bl) } };
  return { path: roundedPath([tl, tr, br, bl], rect) };
}

function radius(value: string, rect: Rect, half: number): number {
  const r = value.includes("%") ? (px(value) / 100) * Math.min(rect.w, rect.h) : px(value) - half;
  return Math.max(0, Math.min(r, Math.min(rect.w, rect.h) / 2));
}

function polygonPath(value: string, { w, h }: Rect): PathStep[] {
  const points = commaList(value.replace(/^(evenodd|nonzero),\s*/, "")).map((pair) => {
    const [x = "0", y = "0"] = pair.split(/\s+(?![^(]*\))/);
    return [length(x, w), length(y, h)];
  });
  return [...points.map((p, i): PathStep => ({ op: i === 0 ? "M" : "L", points: p })), { op: "Z" }];
}

function length(value: string, whole: number): number {
  const calc = /^calc\(([-\d.]+)% ([+-]) ([\d.]+)px\)$/.exec(value);
  if (calc) return (px(calc[1]) / 100) * whole + (calc[2] === "-" ? -1 : 1) * px(calc[3]);
  return value.endsWith("%") ? (px(value) / 100) * whole : px(value);
}

/** Bézier handle for a quarter of a circle. */
const ROUND = 0.5523;

export function roundedPath(
  [tl = 0, tr = 0, br = 0, bl = 0]: number[],
  { w, h }: Rect,
): PathStep[] {
  const k = 1 - ROUND;
  return [
    { op: "M", points: [tl, 0] },
    { op: "L", points: [w - tr, 0] },
    { op: "C", points: [w - tr * k, 0, w, tr * k, w, tr] },
    { op: "L", points: [w, h - br] },
    { op: "C", points: [w, h - br * k, w - br * k, h, w - br, h] },
    { op: "L", points: [bl, h] },
    { op: "C", points: [bl * k, h, 0, h - bl * k, 0, h - bl] },
    { op: "L", points: [0, tl] },
    { op: "C", points: [0, tl * k, tl * k, 0, tl, 0] },
    { op: "Z" },
  ];
}

/** The old way to draw an arrow head: an empty box with one coloured border between clear ones. */
function borderTriangle(box: Box, context: Context): Shape | undefined {
  const { style, rect } = box;
  const inked = borders(style).filter(({ width }) => width > 0);
  const side = inked[0]?.side;
  if (inked.length !== 1 || side === undefined) return undefined;
  const wide = SIDES.map((s) =>
    style[`border-${s}-style`] === "none" ? 0 : px(style[`border-${s}-width`]),
  );
  const [top = 0, right = 0, bottom = 0, left = 0] = wide;
  const empty = Math.abs(rect.w - left - right) < 1 && Math.abs(rect.h - top - bottom) < 1;
  if (!empty || wide.filter((w) => w > 0).length < 2) return undefined;
  const { w, h } = rect;
  const corners: Readonly<Record<Side, readonly number[]>> = {
    top: [0, 0, w, 0, left, h],
    bottom: [0, h, w, h, left, 0],
    left: [0, 0, 0, h, w, top],
    right: [w, 0, w, h, 0, top],
  };
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = corners[side];
  const path: PathStep[] = [
    { op: "M", points: [x1, y1] },
    { op: "L", points: [x2, y2] },
    { op: "L", points: [x3, y3] },
    { op: "Z" },
  ];
  const found = color(style[`border-${side}-color`], context);
  const fill: Fill = found ? { kind: "solid", color: found } : NO_FILL;
  return shapeOf(box, rect, { path }, fill);
}
