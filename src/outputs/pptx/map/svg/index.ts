/** Inline SVG: rectangles, ellipses, lines, freeforms and text become native shapes. */
import type { Box, Rect } from "../../boxes.ts";
import type { Drawing, Fill, Geometry, Line, PathStep, Shape } from "../../model.ts";
import { themed } from "../colour.ts";
import { between, curve } from "../connector/index.ts";
import { type Context, within } from "../context.ts";
import { px, rgba } from "../css.ts";
import { polygon, replaced } from "../outline.ts";
import { paint } from "../paint/index.ts";
import { ELLIPSE, NO_FILL, RECTANGLE, shapeOf } from "../shape.ts";
import { contentBox } from "../text/flow.ts";
import { apply, cssMatrix, IDENTITY, isUpright, type Matrix, multiply, scaleOf } from "./affine.ts";
import { gradientFill, isDrawable } from "./gradient.ts";
import { pathSteps, pointSteps } from "./path.ts";
import { svgText } from "./text.ts";

export function svg(box: Box, context: Context): Drawing[] {
  const base = viewMatrix(box);
  return [...paint(box, context), ...box.children.flatMap((c) => walk(c, base, context))];
}

/** From the drawing's units to px on the slide, as `viewBox` and `preserveAspectRatio` say. */
function viewMatrix(box: Box): Matrix {
  const frame = contentBox(box);
  const view = (box.attrs["viewBox"] ?? "").split(/[\s,]+/).map(Number);
  const [x = 0, y = 0, w = 0, h = 0] = view;
  if (w <= 0 || h <= 0) return [1, 0, 0, 1, frame.x, frame.y];
  const aspect = box.attrs["preserveAspectRatio"] ?? "xMidYMid meet";
  const [sx, sy] = [frame.w / w, frame.h / h];
  if (aspect.startsWith("none")) return [sx, 0, 0, sy, frame.x - x * sx, frame.y - y * sy];
  const scale = aspect.includes("slice") ? Math.max(sx, sy) : Math.min(sx, sy);
  const share = (low: RegExp, high: RegExp) => (low.test(aspect) ? 0 : high.test(aspect) ? 1 : 0.5);
  const left = (frame.w - w * scale) * share(/xMin/, /xMax/);
  const top = (frame.h - h * scale) * share(/YMin/, /YMax/);
  return [scale, 0, 0, scale, frame.x + left - x * scale, frame.y + top - y * scale];
}

function walk(node: Box["children"][number], outer: Matrix, parent: Context): Drawing[] {
  if (node.kind === "text") return [];
  const context = within(parent, node);
  if (context.opacity < 0.005 || node.style.visibility !== "visible") return [];
  const moved = node.style.transform === "none" ? IDENTITY : cssMatrix(node.style.transform);
  const matrix = multiply(outer, moved);
  const number = (name: string) => px(node.attrs[name]);
  switch (node.tag) {
    case "g":
    case "a":
      return node.children.flatMap((child) => walk(child, matrix, context));
    case "rect":
      return rect(node, matrix, context);
    case "circle":
      return ellipse(node, number("r"), number("r"), matrix, context);
    case "ellipse":
      return ellipse(node, number("rx"), number("ry"), matrix, context);
    case "line": {
      const [start, end] = [
        [number("x1"), number("y1")],
        [number("x2"), number("y2")],
      ];
      const steps: PathStep[] = [
        { op: "M", points: start },
        { op: "L", points: end },
      ];
      return path(node, steps, matrix, context);
    }
    case "polyline":
    case "polygon": {
      const steps = pointSteps(node.attrs["points"] ?? "", node.tag === "polygon");
      return path(node, steps, matrix, context);
    }
    case "path":
      return path(node, pathSteps(node.attrs["d"] ?? "") ?? [], matrix, context);
    case "text":
      return svgText(node, matrix, context);
    default:
      return [];
  }
}

function ink(value: string, opacity: string, context: Context) {
  const found = rgba(value);
  if (found === undefined || found.alpha === 0) return undefined;
  return themed({ ...found, alpha: found.alpha * Number(opacity || 1) }, context);
}

function fillOf(box: Box, area: Rect, matrix: Matrix, context: Context): Fill {
  const opacity = Number(box.style["fill-opacity"] || 1);
  if (box.gradient && isDrawable(box.gradient))
    return gradientFill(box.gradient, area, matrix, opacity, context);
  const color = ink(box.style.fill, box.style["fill-opacity"], context);
  return color ? { kind: "solid", color } : NO_FILL;
}

function strokeOf(box: Box, matrix: Matrix, context: Context): Line | undefined {
  const color = ink(box.style.stroke, box.style["stroke-opacity"], context);
  const width = px(box.style["stroke-width"]) * scaleOf(matrix);
  if (color === undefined || width === 0) return undefined;
  const [on = 0, off = on] = box.style["stroke-dasharray"]
    .split(",")
    .map((length) => (px(length) * scaleOf(matrix)) / width);
  const dash = on === 0 ? "solid" : on <= 2 ? "sysDot" : "sysDash";
  const dashes = on === 0 ? undefined : ([on, off] as const);
  const marked = (name: string) => (box.attrs[name] ?? "none") !== "none";
  return { color, width, dash, dashes, head: marked("marker-start"), tail: marked("marker-end") };
}

function shape(box: Box, area: Rect, matrix: Matrix, context: Context, geometry: Geometry): Shape {
  const [fill, line] = [fillOf(box, area, matrix, context), strokeOf(box, matrix, context)];
  const name = box.attrs["data-name"] || "Shape";
  return { ...shapeOf(box, area, geometry, fill, line), name };
}

function rect(box: Box, matrix: Matrix, context: Context): Drawing[] {
  const [x, y, w, h] = ["x", "y", "width", "height"].map((name) => px(box.attrs[name]));
  if (x === undefined || y === undefined || !w || !h) return [];
  if (!isUpright(matrix)) {
    const [right, bottom] = [x + w, y + h];
    const corners = [
      [x, y] as const,
      [right, y] as const,
      [right, bottom] as const,
      [x, bottom] as const,
    ];
    return path(box, polygon(corners), matrix, context);
  }
  const corner = px(box.attrs["rx"] ?? box.attrs["ry"]);
  const adj = Math.round(Math.min(0.5, corner / Math.min(w, h)) * 100000);
  const geometry = adj > 0 ? { preset: "roundRect", adjust: { adj } } : RECTANGLE;
  return [shape(box, spanned(matrix, x, y, w, h), matrix, context, geometry)];
}

function spanned(matrix: Matrix, x: number, y: number, w: number, h: number): Rect {
  const start = apply(matrix, x, y);
  return { x: start.x, y: start.y, w: w * matrix[0], h: h * matrix[3] };
}

function ellipse(box: Box, rx: number, ry: number, matrix: Matrix, context: Context): Drawing[] {
  const middle = apply(matrix, px(box.attrs["cx"]), px(box.attrs["cy"]));
  const upright = isUpright(matrix);
  if (rx * ry === 0 || (rx !== ry && !upright)) return [];
  const [w, h] = upright
    ? [2 * rx * matrix[0], 2 * ry * matrix[3]]
    : [2 * rx * scaleOf(matrix), 2 * rx * scaleOf(matrix)];
  const area = { x: middle.x - w / 2, y: middle.y - h / 2, w, h };
  return [shape(box, area, matrix, context, ELLIPSE)];
}

function path(box: Box, steps: readonly PathStep[], matrix: Matrix, context: Context): Drawing[] {
  const placed = replaced(steps, (x, y) => {
    const at = apply(matrix, x, y);
    return [at.x, at.y];
  });
  const all = placed.flatMap((step) => (step.op === "Z" ? [] : step.points));
  if (all.length < 4) return [];
  const line = strokeOf(box, matrix, context);
  const [ax = 0, ay = 0, bx = 0, by = 0] = all;
  const straight = placed.length === 2 && all.length === 4;
  if (straight) return line ? [between(box, { x: ax, y: ay }, { x: bx, y: by }, line)] : [];
  const curved = line && curve(box, placed, line);
  if (curved) return [curved];
  const xs = all.filter((_, i) => i % 2 === 0);
  const ys = all.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const area = { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
  const local = replaced(placed, (px, py) => [px - x, py - y]);
  return [shape(box, area, matrix, context, { path: local })];
}
