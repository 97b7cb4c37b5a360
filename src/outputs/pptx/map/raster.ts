/** Names the smallest subtrees that have no native equal and must be photographed. */
import type { Box, SlideBoxes } from "../boxes.ts";
import { transform } from "./css.ts";
import { isNative } from "./drawing.ts";
import { markOf } from "./formula.ts";
import { pathSteps } from "./svg-path.ts";

export interface Target {
  readonly id: number;
  /** From 0. */
  readonly slide: number;
  /** Why, for the warning; absent where the photograph is only a fallback for an SVG picture. */
  readonly reason?: string;
  /** Without the box's children. */
  readonly shallow: boolean;
}

export const rasterTargets = (slides: readonly SlideBoxes[]): Target[] =>
  slides.flatMap(({ section, behind }, slide) =>
    [section, ...behind].flatMap((root) => search(root, slide)),
  );

function search(box: Box, slide: number): Target[] {
  if (box.style.opacity === "0" || box.rect.w < 1 || box.rect.h < 1) return inside(box, slide);
  if (markOf(box) && isFormula(box)) return [{ id: box.id, slide, shallow: false }];
  const reason = noEqual(box);
  if (reason) return [{ id: box.id, slide, reason, shallow: false }];
  if (box.tag === "img" && (box.attrs["src"] ?? "").startsWith("data:image/svg"))
    return [{ id: box.id, slide, shallow: true }];
  if (box.tag === "img" && !/^data:image\/(png|jpe?g|gif)/.test(box.attrs["src"] ?? ""))
    return [
      { id: box.id, slide, reason: "a picture of a kind that Office cannot show", shallow: true },
    ];
  const backdrop = box.style["background-image"];
  if (isNative(box)) return [];
  if (/^url\("?data:image\/(?!png|jpe?g|gif)/.test(backdrop))
    return [{ id: box.id, slide, shallow: true }, ...inside(box, slide)];
  return inside(box, slide);
}

const inside = (box: Box, slide: number): Target[] =>
  box.children.flatMap((child) => (child.kind === "box" ? search(child, slide) : []));

const isFormula = (box: Box): boolean => box.attrs["data-role"] === "formula";

function noEqual(box: Box): string | undefined {
  const { style, tag } = box;
  if (isFormula(box)) return "a formula";
  if (/^(video|canvas|iframe|math|object|embed)$/.test(tag)) return `<${tag}>`;
  if (style.filter !== "none" && style.filter !== "") return `filter: ${style.filter}`;
  if (style["mix-blend-mode"] !== "normal" && style["mix-blend-mode"] !== "")
    return `mix-blend-mode: ${style["mix-blend-mode"]}`;
  if (style["mask-image"] !== "none" && style["mask-image"] !== "") return "mask-image";
  if (/conic-gradient|repeating-|image-set/.test(style["background-image"]))
    return box.attrs["data-role"] === "connector" ? undefined : "a background of many gradients";
  if (/^(path|url)\(/.test(style["clip-path"])) return `clip-path: ${style["clip-path"]}`;
  if (!transform(style).plain && tag !== "g") return `transform: ${style.transform}`;
  return tag === "svg" ? foreign(box) : undefined;
}

const DRAWN =
  /^(g|a|rect|circle|ellipse|line|polyline|polygon|path|text|tspan|title|desc|defs|marker|lineargradient|radialgradient|stop|style)$/i;

/** An SVG that uses more than shapes and text. */
function foreign(box: Box): string | undefined {
  for (const child of box.children) {
    if (child.kind === "text") continue;
    if (/^url/.test(child.style.fill)) return "a gradient or pattern in an SVG drawing";
    if (child.tag === "path" && pathSteps(child.attrs["d"] ?? "") === undefined)
      return "an arc in an SVG drawing";
    if (!DRAWN.test(child.tag)) return `<${child.tag}> in an SVG drawing`;
    const deeper = foreign(child);
    if (deeper) return deeper;
  }
  return undefined;
}
