/** The beginnings of every drawing: who it is, where it stands, and a plain shape. */
import type { Box, Rect } from "../boxes.ts";
import type { Fill, Geometry, Line, Shape } from "../model.ts";
import { altOf, isDecorative } from "./role.ts";

export const RECTANGLE: Geometry = { preset: "rect", adjust: {} };

export const ELLIPSE: Geometry = { preset: "ellipse", adjust: {} };

export const NO_FILL: Fill = { kind: "none" };

export function item(box: Box, name: string, rect: Rect) {
  return {
    name,
    rect,
    rotation: 0,
    alt: altOf(box),
    decorative: isDecorative(box),
    node: box.attrs["data-node"],
    paint: box.paint,
    order: box.order,
  };
}

export function shapeOf(
  box: Box,
  rect: Rect,
  geometry: Geometry,
  fill: Fill,
  line?: Line,
  shadow?: Shape["shadow"],
): Shape {
  const base = item(box, "Shape", rect);
  return { kind: "shape", ...base, geometry, fill, line, shadow, textBox: false };
}
