/** What a box paints behind its content: one shape, and rules for borders on single sides. */
import type { Box, Rect } from "../../boxes.ts";
import type { Fill, Geometry, PathStep, Shape } from "../../model.ts";
import { perStyle, type Style } from "../../style.ts";
import { color } from "../colour.ts";
import type { Context } from "../context.ts";
import { borders, commaList, px, rgba, SIDES } from "../css.ts";
import { polygon, rounded } from "../outline.ts";
import { ELLIPSE, NO_FILL, RECTANGLE, shapeOf } from "../shape.ts";
import { background } from "./background.ts";
import { evenBorder, rules } from "./border.ts";
import { bands } from "./gradient-bands.ts";
import { shadowOf } from "./shadow.ts";

export const isPainted = (box: Box): boolean => paints(box.style);

const paints = perStyle(
  (style) =>
    (rgba(style["background-color"])?.alpha ?? 0) > 0 ||
    style["background-image"] !== "none" ||
    borders(style).some((border) => border.width > 0) ||
    style["box-shadow"] !== "none",
);

/** The shape of the box's background and border, then its bands and rules. Empty where it paints nothing. */
export function paint(box: Box, context: Context): Shape[] {
  if (box.style.visibility !== "visible" || !isPainted(box)) return [];
  const { style, rect } = box;
  const triangle = borderTriangle(box, context);
  if (triangle) return [triangle];
  if (rect.w < 0.01 || rect.h < 0.01) return rules(box, borders(style), context);
  const { line, apart } = evenBorder(borders(style), context);
  const fill = background(style, context);
  const shadow = shadowOf(style, context);
  const shapes: Shape[] = [];
  if (fill.kind !== "none" || line || (shadow && fill !== NO_FILL)) {
    const half = line ? line.width / 2 : 0;
    const inner = {
      x: rect.x + half,
      y: rect.y + half,
      w: Math.max(0, rect.w - 2 * half),
      h: Math.max(0, rect.h - 2 * half),
    };
    shapes.push(shapeOf(box, inner, geometryOf(style, inner, half), fill, line, shadow));
  }
  return [...shapes, ...bands(box, context), ...rules(box, apart, context)];
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
  if (/^(circle|ellipse)\(/.test(style["clip-path"])) return ELLIPSE;
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
  if (round && (percent || Math.abs(rect.w - rect.h) < 1)) return ELLIPSE;
  if (even) return { preset: "roundRect", adjust: { adj: adj(tl) } };
  if (Math.abs(tl - tr) < 0.5 && Math.abs(bl - br) < 0.5)
    return { preset: "round2SameRect", adjust: { adj1: adj(tl), adj2: adj(bl) } };
  return { path: rounded([tl, tr, br, bl], rect) };
}

function radius(value: string, rect: Rect, half: number): number {
  const r = value.includes("%") ? (px(value) / 100) * Math.min(rect.w, rect.h) : px(value) - half;
  return Math.max(0, Math.min(r, Math.min(rect.w, rect.h) / 2));
}

function polygonPath(value: string, { w, h }: Rect): PathStep[] {
  const corners = commaList(value.replace(/^(evenodd|nonzero),\s*/, "")).map((pair) => {
    const [x = "0", y = "0"] = pair.split(/\s+(?![^(]*\))/);
    return [length(x, w), length(y, h)] as const;
  });
  return polygon(corners);
}

function length(value: string, whole: number): number {
  const calc = /^calc\(([-\d.]+)% ([+-]) ([\d.]+)px\)$/.exec(value);
  if (calc) return (px(calc[1]) / 100) * whole + (calc[2] === "-" ? -1 : 1) * px(calc[3]);
  return value.endsWith("%") ? (px(value) / 100) * whole : px(value);
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
  const [tl, tr, br, bl] = [[0, 0] as const, [w, 0] as const, [w, h] as const, [0, h] as const];
  const corners = {
    top: [tl, tr, [left, h] as const],
    bottom: [bl, br, [left, 0] as const],
    left: [tl, bl, [w, top] as const],
    right: [tr, br, [0, top] as const],
  };
  const found = color(style[`border-${side}-color`], context);
  const fill: Fill = found ? { kind: "solid", color: found } : NO_FILL;
  return shapeOf(box, rect, { path: polygon(corners[side]) }, fill);
}
