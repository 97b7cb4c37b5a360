/** Text in SVG drawings, as text boxes. */
import type { Box, Node } from "../../boxes.ts";
import type { Drawing } from "../../model.ts";
import type { Style } from "../../style.ts";
import type { Context } from "../context.ts";
import { px } from "../css.ts";
import { anonymous } from "../text/flow.ts";
import { textShape } from "../text/text-shape.ts";
import { centre, turned, upright } from "../upright.ts";
import { angleOf, type Matrix, scaleOf } from "./affine.ts";

const ALIGN: Readonly<Record<string, string>> = { middle: "center", end: "right", start: "left" };

export function svgText(box: Box, matrix: Matrix, context: Context): Drawing[] {
  const html = asHtml(box, scaleOf(matrix));
  const angle = angleOf(matrix);
  const turn = `matrix(${matrix.map((v, i) => (i < 4 ? v / scaleOf(matrix) : 0)).join(", ")})`;
  const style: Style = { ...html.style, transform: Math.abs(angle) < 0.01 ? "none" : turn };
  const straight = upright({ ...html, style }, context);
  const blocks = anonymous(straight, straight.children, context, 0);
  // SVG text has no box of its own to fill: its lines are the box.
  const tight = blocks.map((block) => ({ ...block, region: around(block.lines) ?? block.region }));
  if (tight.length === 0) return [];
  return turned([textShape(straight, tight)], centre(box.rect), angle);
}

/** The same text as if HTML had set it: the snapshot gives its rectangle, but scales its lines twice. */
function asHtml(box: Box, scale: number): Box {
  const { style } = box;
  const own: Style = {
    ...style,
    color: style.fill,
    "font-size": `${px(style["font-size"]) * scale}px`,
    "letter-spacing": `${px(style["letter-spacing"]) * scale}px`,
    "line-height": "normal",
    "text-align": ALIGN[style["text-anchor"]] ?? "left",
    transform: "none",
    display: "inline",
  };
  const children = box.children.flatMap((child, i): Node[] => {
    if (child.kind === "text")
      return [{ ...child, fragments: [{ rect: child.rect, text: child.text }] }];
    const line = asHtml(child, scale);
    const isNewLine = i > 0 && ("dy" in child.attrs || "y" in child.attrs);
    return isNewLine ? [{ ...line, tag: "br", children: [] }, line] : [line];
  });
  return { ...box, style: own, children };
}

function around(lines: readonly { left: number; right: number; top: number; bottom: number }[]) {
  if (lines.length === 0) return undefined;
  const x = Math.min(...lines.map((l) => l.left));
  const y = Math.min(...lines.map((l) => l.top));
  const right = Math.max(...lines.map((l) => l.right));
  return { x, y, w: right - x, h: Math.max(...lines.map((l) => l.bottom)) - y };
}
