/** Takes a rotated subtree, sets it upright for mapping, and turns the resulting drawings back. */
import type { Box, Fragment, Node, Rect } from "../boxes.ts";
import type { Drawing } from "../model.ts";
import { LENGTH_KEYS, type Style } from "../style.ts";
import type { Context } from "./context.ts";
import { ownSize, px, transform } from "./css.ts";
import { metrics } from "./text/typeface.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const centre = (rect: Rect): Point => ({ x: rect.x + rect.w / 2, y: rect.y + rect.h / 2 });

export function turn(point: Point, pivot: Point, degrees: number): Point {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [x, y] = [point.x - pivot.x, point.y - pivot.y];
  return { x: pivot.x + x * cos - y * sin, y: pivot.y + x * sin + y * cos };
}

const around = (middle: Point, w: number, h: number): Rect => ({
  x: middle.x - w / 2,
  y: middle.y - h / 2,
  w,
  h,
});

function scaled(style: Style, scale: number): Style {
  if (Math.abs(scale - 1) < 0.001) return style;
  const grown = LENGTH_KEYS.filter((key) => style[key].endsWith("px"));
  return { ...style, ...Object.fromEntries(grown.map((k) => [k, `${px(style[k]) * scale}px`])) };
}

/**
 * The subtree without its root's rotation and scale: every centre is turned back about the root's
 * own, and sizes come from the computed style, because bounding rectangles of turned boxes are larger.
 */
export function upright(box: Box, context: Context): Box {
  const own = transform(box.style);
  const pivot = centre(box.rect);
  const cleared: Style = { ...box.style, transform: "none", rotate: "none", scale: "none" };
  const root = { ...box, style: cleared };
  return setUpright(root, pivot, own.angle, own.scale, context);
}

function setUpright(box: Box, pivot: Point, angle: number, scale: number, context: Context): Box {
  const style = scaled(box.style, scale);
  const still = Math.abs(angle) < 0.01;
  const size = ownSize({ ...box, style });
  const middle = turn(centre(box.rect), pivot, -angle);
  const rect = still ? box.rect : around(middle, size.w, size.h);
  const children = box.children.map((child): Node => {
    if (child.kind === "box") return setUpright(child, pivot, angle, scale, context);
    if (still) return child;
    const fragments = child.fragments.map((f) => straighten(f, style, pivot, angle, context));
    return { ...child, fragments, rect: fragments[0]?.rect ?? child.rect };
  });
  return { ...box, style, rect, children };
}

function straighten(
  fragment: Fragment,
  style: Style,
  pivot: Point,
  angle: number,
  context: Context,
): Fragment {
  const sin = Math.abs(Math.sin((angle * Math.PI) / 180));
  const cos = Math.abs(Math.cos((angle * Math.PI) / 180));
  const { ascent, descent } = metrics(style, context);
  const h = (ascent + descent) * px(style["font-size"]);
  const w = cos > sin ? (fragment.rect.w - h * sin) / cos : (fragment.rect.h - h * cos) / sin;
  const middle = turn(centre(fragment.rect), pivot, -angle);
  return { ...fragment, rect: around(middle, w, h) };
}

/** Turns drawings, which were mapped upright, about the pivot. */
export function turned(drawings: readonly Drawing[], pivot: Point, angle: number): Drawing[] {
  if (Math.abs(angle) < 0.01) return [...drawings];
  return drawings.map((drawing): Drawing => {
    const middle = turn(centre(drawing.rect), pivot, angle);
    const rect = around(middle, drawing.rect.w, drawing.rect.h);
    const rotation = (((drawing.rotation + angle) % 360) + 360) % 360;
    if (drawing.kind !== "group") return { ...drawing, rect, rotation };
    // A group's rotation carries its children; they only move along with its centre.
    const [dx, dy] = [rect.x - drawing.rect.x, rect.y - drawing.rect.y];
    return { ...drawing, rect, rotation, children: drawing.children.map((c) => moved(c, dx, dy)) };
  });
}

function moved(drawing: Drawing, dx: number, dy: number): Drawing {
  const rect = { ...drawing.rect, x: drawing.rect.x + dx, y: drawing.rect.y + dy };
  if (drawing.kind !== "group") return { ...drawing, rect };
  return { ...drawing, rect, children: drawing.children.map((c) => moved(c, dx, dy)) };
}
