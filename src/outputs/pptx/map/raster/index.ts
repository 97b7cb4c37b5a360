/** Names the smallest subtrees that have no native equal and must be rasterised. */
import type { Box, SlideBoxes } from "../../boxes.ts";
import { markOf } from "../formula/index.ts";
import { isNative } from "../svg/drawing.ts";
import { isFiltered, rasterBackground } from "./background.ts";
import { isFormula, noEqual } from "./no-equal.ts";

/** A subtree of which a screenshot is to be taken. */
export interface Raster {
  readonly id: number;
  /** From 0. */
  readonly slide: number;
  /** Why, for the warning; absent where the screenshot is only a fallback for an SVG picture. */
  readonly reason?: string;
  /** Without the box's children. */
  readonly shallow: boolean;
}

export const rastersIn = (slides: readonly SlideBoxes[]): Raster[] =>
  slides.flatMap(({ section, behind }, slide) =>
    [section, ...behind].flatMap(search).map((found) => ({ ...found, slide })),
  );

type Found = Omit<Raster, "slide">;

function search(box: Box): Found[] {
  if (box.style.opacity === "0" || box.rect.w < 1 || box.rect.h < 1) return inside(box);
  const { id } = box;
  if (markOf(box) && isFormula(box)) return [{ id, shallow: false }];
  const reason = noEqual(box);
  if (reason) return [{ id, reason, shallow: false }];
  if (box.tag === "img") return picture(box) ?? ground(box);
  return isNative(box) ? [] : ground(box);
}

function ground(box: Box): Found[] {
  const found = rasterBackground(box);
  return found ? [{ id: box.id, shallow: true, ...found }, ...inside(box)] : inside(box);
}

/** @returns undefined for what Office can show as it is. */
function picture(box: Box): Found[] | undefined {
  const raster = { id: box.id, shallow: true };
  const source = box.attrs["src"] ?? "";
  if (isFiltered(box)) return [{ ...raster, reason: `filter: ${box.style.filter}` }];
  // What is not there shows as the browser shows it; that has been told already.
  if (!source.startsWith("data:") || source.startsWith("data:image/svg")) return [raster];
  return /^data:image\/(png|jpe?g|gif)/.test(source)
    ? undefined
    : [{ ...raster, reason: "a picture of a kind that Office cannot show" }];
}

const inside = (box: Box): Found[] =>
  box.children.flatMap((child) => (child.kind === "box" ? search(child) : []));
