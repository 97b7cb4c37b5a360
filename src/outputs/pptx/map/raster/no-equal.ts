/** What PPTX has no equal for, with all that it holds. */
import type { Box } from "../../boxes.ts";
import { transform } from "../css.ts";
import { isDrawable } from "../svg/gradient.ts";
import { pathSteps } from "../svg/path.ts";
import { isFiltered, rasterBackground } from "./background.ts";

export const isFormula = (box: Box): boolean => box.attrs["data-role"] === "formula";

/** Why a whole subtree has to be rasterised, if so. */
export function noEqual(box: Box): string | undefined {
  const { style, tag } = box;
  if (isFormula(box)) return "a formula";
  if (/^(video|canvas|iframe|math|object|embed)$/.test(tag)) return `<${tag}>`;
  if (tag !== "img" && isFiltered(box)) return `filter: ${style.filter}`;
  if (style["mix-blend-mode"] !== "normal" && style["mix-blend-mode"] !== "")
    return `mix-blend-mode: ${style["mix-blend-mode"]}`;
  if (style["mask-image"] !== "none" && style["mask-image"] !== "") return "mask-image";
  if (/^(path|url)\(/.test(style["clip-path"])) return `clip-path: ${style["clip-path"]}`;
  if (!transform(style).plain && tag !== "g") return `transform: ${style.transform}`;
  return tag === "svg" ? foreign(box) : undefined;
}

const DRAWN =
  /^(g|a|rect|circle|ellipse|line|polyline|polygon|path|text|tspan|title|desc|defs|marker|lineargradient|radialgradient|stop|style)$/i;

const SHAPE = /^(rect|circle|ellipse|polyline|polygon|path)$/;

/** With a gradient that Office can draw, too; a group only hands it down. */
const isFilled = ({ tag, gradient }: Box): boolean =>
  gradient !== undefined && (tag === "g" || (SHAPE.test(tag) && isDrawable(gradient)));

/** An SVG that uses more than shapes and text. */
function foreign(box: Box): string | undefined {
  for (const child of box.children) {
    if (child.kind === "text") continue;
    const { fill, stroke } = child.style;
    if ((/^url/.test(fill) && !isFilled(child)) || /^url/.test(stroke))
      return "a gradient or pattern in an SVG drawing";
    if (child.tag === "path" && pathSteps(child.attrs["d"] ?? "") === undefined)
      return "a path without data in an SVG drawing";
    if (!DRAWN.test(child.tag)) return `<${child.tag}> in an SVG drawing`;
    const deeper = foreign(child);
    if (deeper) return deeper;
  }
  return undefined;
}

/** The box's screenshot shows what lies behind its content. */
export const isGroundOnly = (box: Box): boolean =>
  noEqual(box) === undefined && rasterBackground(box) !== undefined;
