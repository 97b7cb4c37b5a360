/** A thin, maybe rotated bar with `data-role="connector"` becomes a connector that holds on to its boxes. */
import type { Box, Rect } from "../../boxes.ts";
import type { Connector, Joint, Line, PathStep } from "../../model.ts";
import { color } from "../colour.ts";
import type { Context } from "../context.ts";
import { border, SIDES, transform } from "../css.ts";
import { dashOf } from "../paint/border.ts";
import { item } from "../shape.ts";
import { centre, type Point, turn, upright } from "../upright.ts";

/** Px: what is thicker is an area, not a line. */
const THICKEST = 16;

/** @returns undefined for what is not one straight line. */
export function connector(box: Box, context: Context): Connector | undefined {
  const { angle } = transform(box.style);
  const straight = upright(box, context);
  const { rect } = straight;
  if (Math.min(rect.w, rect.h) > THICKEST || box.style["clip-path"] !== "none") return undefined;
  const line = lineOf(straight, context);
  if (line === undefined) return undefined;
  const middle = centre(rect);
  const lying = rect.w >= rect.h;
  const half = lying ? { x: rect.w / 2, y: 0 } : { x: 0, y: rect.h / 2 };
  const start = turn({ x: middle.x - half.x, y: middle.y - half.y }, middle, angle);
  const end = turn({ x: middle.x + half.x, y: middle.y + half.y }, middle, angle);
  return between(box, start, end, { ...line, ...heads(box, start, end) });
}

/** From `start` to `end`; heads are the line's. */
export function between(box: Box, start: Point, end: Point, line: Line): Connector {
  const rect: Rect = {
    x: Math.min(start.x, end.x),
    y: Math.min(start.y, end.y),
    w: Math.abs(end.x - start.x),
    h: Math.abs(end.y - start.y),
  };
  return {
    kind: "connector",
    ...item(box, "Connector", rect),
    flipH: end.x < start.x - 0.01,
    flipV: end.y < start.y - 0.01,
    line,
    from: joint(box.attrs["data-from"]),
    to: joint(box.attrs["data-to"]),
  };
}

/** What of Office's curved connector is where, as shares of its width and height: two cubic curves. */
const CURVE = [
  [0, 0],
  [0.25, 0],
  [0.5, 0.25],
  [0.5, 0.5],
  [0.5, 0.75],
  [0.75, 1],
  [1, 1],
] as const;

/**
 * A path that is drawn as Office draws `curvedConnector3`, and joins two boxes.
 * @param steps in px on the slide
 */
export function curve(box: Box, steps: readonly PathStep[], line: Line): Connector | undefined {
  if (!box.attrs["data-from"] && !box.attrs["data-to"]) return undefined;
  if (steps.map(({ op }) => op).join("") !== "MCC") return undefined;
  const all = steps.flatMap((step) => (step.op === "Z" ? [] : step.points));
  const [x = 0, y = 0] = all;
  const [w, h] = [(all.at(-2) ?? 0) - x, (all.at(-1) ?? 0) - y];
  const same = CURVE.every(
    ([u, v], i) =>
      Math.abs(x + u * w - (all[2 * i] ?? 0)) < 2 &&
      Math.abs(y + v * h - (all[2 * i + 1] ?? 0)) < 2,
  );
  return same
    ? { ...between(box, { x, y }, { x: x + w, y: y + h }, line), curved: true }
    : undefined;
}

/** The site is chosen once all shapes are there. */
const joint = (node: string | undefined): Joint | undefined =>
  node === undefined ? undefined : { node, site: 0 };

function lineOf(box: Box, context: Context): Line | undefined {
  const { style, rect } = box;
  const side = SIDES.map((s) => border(style, s)).find((b) => b.width > 0);
  if (side) {
    const found = color(side.color, context);
    return found && { color: found, width: side.width, dash: dashOf(side.style) };
  }
  const fill = color(style["background-color"], context) ?? gradientColour(box, context);
  if (fill) return { color: fill, width: Math.min(rect.w, rect.h), dash: "solid" };
  // The line itself may be a child or pseudo-element of the box that says what it is.
  for (const child of box.children) {
    const inner = child.kind === "box" && !isHead(child) ? lineOf(child, context) : undefined;
    if (inner) return inner;
  }
  return undefined;
}

/** A dashed line painted as a repeating gradient, or a shaded one: its first visible colour. */
function gradientColour(box: Box, context: Context) {
  const stops = box.style["background-image"].match(/rgba?\([^)]*\)/g) ?? [];
  return stops.map((stop) => color(stop, context)).find((c) => c !== undefined);
}

/** Arrow heads are triangles: a clip path, or an empty box between borders. */
function isHead(box: Box): boolean {
  if (box.style["clip-path"].startsWith("polygon")) return true;
  const sides = SIDES.map((side) => border(box.style, side)).filter((b) => b.width > 0);
  const turnedSquare = sides.length === 2 && transform(box.style).angle % 90 !== 0;
  return turnedSquare || (box.style.width === "0px" && sides.length > 0);
}

function heads(box: Box, start: Point, end: Point): { head: boolean; tail: boolean } {
  const marks = descendants(box)
    .filter(isHead)
    .map((b) => centre(b.rect));
  const nearer = (p: Point, a: Point, b: Point) =>
    Math.hypot(p.x - a.x, p.y - a.y) < Math.hypot(p.x - b.x, p.y - b.y);
  return {
    head: marks.some((p) => nearer(p, start, end)),
    tail: marks.some((p) => !nearer(p, start, end)),
  };
}

const descendants = (box: Box): Box[] =>
  box.children.flatMap((child) => (child.kind === "box" ? [child, ...descendants(child)] : []));
