/** Names the smallest subtrees that have no native equal and must be photographed. */
import type { Box, SlideBoxes } from "../boxes.ts";
import { commaList, transform } from "./css.ts";
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
  if (box.tag === "img" && isFiltered(box))
    return [{ id: box.id, slide, reason: `filter: ${box.style.filter}`, shallow: true }];
  if (box.tag === "img" && (box.attrs["src"] ?? "").startsWith("data:image/svg"))
    return [{ id: box.id, slide, shallow: true }];
  if (box.tag === "img" && !/^data:image\/(png|jpe?g|gif)/.test(box.attrs["src"] ?? ""))
    return [
      { id: box.id, slide, reason: "a picture of a kind that Office cannot show", shallow: true },
    ];
  if (isNative(box)) return [];
  const ground = photographedGround(box);
  return ground === undefined
    ? inside(box, slide)
    : [{ id: box.id, slide, shallow: true, ...ground }, ...inside(box, slide)];
}

export const isFiltered = ({ style }: Box): boolean =>
  style.filter !== "none" && style.filter !== "";

/** The box's photograph shows what lies behind its content. */
export const isGroundOnly = (box: Box): boolean =>
  noEqual(box) === undefined && photographedGround(box) !== undefined;

/** Background pictures that cannot be placed as they are; only the background is photographed, no text. */
function photographedGround({ style, tag, attrs }: Box): { readonly reason?: string } | undefined {
  const image = style["background-image"];
  if (image === "none" || image === "" || attrs["data-role"] === "connector") return undefined;
  if (/conic-gradient|repeating-|image-set/.test(image))
    return { reason: "a background of many gradients" };
  if (commaList(image).length > 1) return { reason: "a background of several layers" };
  if (!image.startsWith("url(")) return undefined;
  if (!/^url\("?data:image\//.test(image)) return undefined;
  if (!/^url\("?data:image\/(png|jpe?g|gif)/.test(image)) return {};
  // Marp's own layers are placed by their size; others may repeat.
  const placed = tag === "figure" || /^(cover|contain)$/.test(style["background-size"]);
  return placed
    ? undefined
    : { reason: "a background picture that is neither fitted nor covering" };
}

const inside = (box: Box, slide: number): Target[] =>
  box.children.flatMap((child) => (child.kind === "box" ? search(child, slide) : []));

const isFormula = (box: Box): boolean => box.attrs["data-role"] === "formula";

function noEqual(box: Box): string | undefined {
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
