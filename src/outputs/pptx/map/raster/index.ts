/** Names the smallest subtrees that have no native equal and must be rasterised. */
import type { Box, SlideBoxes } from "../../boxes.ts";
import { markOf } from "../formula/index.ts";
import { isNative } from "../svg/drawing.ts";
import { isFiltered, rasterBackground } from "./background.ts";
import { isFormula, noEqual } from "./no-equal.ts";

export interface RasterTarget {
  readonly id: number;
  /** From 0. */
  readonly slide: number;
  /** Why, for the warning; absent where the screenshot is only a fallback for an SVG picture. */
  readonly reason?: string;
  /** Without the box's children. */
  readonly shallow: boolean;
}

export const rasterTargets = (slides: readonly SlideBoxes[]): RasterTarget[] =>
  slides.flatMap(({ section, behind }, slide) =>
    [section, ...behind].flatMap((root) => search(root, slide)),
  );

function search(box: Box, slide: number): RasterTarget[] {
  if (box.style.opacity === "0" || box.rect.w < 1 || box.rect.h < 1) return inside(box, slide);
  if (markOf(box) && isFormula(box)) return [{ id: box.id, slide, shallow: false }];
  const reason = noEqual(box);
  if (reason) return [{ id: box.id, slide, reason, shallow: false }];
  if (box.tag === "img" && isFiltered(box))
    return [{ id: box.id, slide, reason: `filter: ${box.style.filter}`, shallow: true }];
  if (box.tag === "img" && (box.attrs["src"] ?? "").startsWith("data:image/svg"))
    return [{ id: box.id, slide, shallow: true }];
  // What is not there shows as the browser shows it; that has been told already.
  if (box.tag === "img" && !(box.attrs["src"] ?? "").startsWith("data:"))
    return [{ id: box.id, slide, shallow: true }];
  if (box.tag === "img" && !/^data:image\/(png|jpe?g|gif)/.test(box.attrs["src"] ?? ""))
    return [
      { id: box.id, slide, reason: "a picture of a kind that Office cannot show", shallow: true },
    ];
  if (isNative(box)) return [];
  const ground = rasterBackground(box);
  return ground === undefined
    ? inside(box, slide)
    : [{ id: box.id, slide, shallow: true, ...ground }, ...inside(box, slide)];
}

const inside = (box: Box, slide: number): RasterTarget[] =>
  box.children.flatMap((child) => (child.kind === "box" ? search(child, slide) : []));
