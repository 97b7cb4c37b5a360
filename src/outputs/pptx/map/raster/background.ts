/** Filters and background pictures that only a screenshot can show. */
import type { Box } from "../../boxes.ts";
import { commaList } from "../css.ts";

export const isFiltered = ({ style }: Box): boolean =>
  style.filter !== "none" && style.filter !== "";

/** Background pictures that cannot be placed as they are; only the background is rasterised, no text. */
export function rasterBackground({
  style,
  tag,
  attrs,
}: Box): { readonly reason?: string } | undefined {
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
