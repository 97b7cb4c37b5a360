/** How far text is raised or lowered, and the size that Office is told for it. */
import type { Box } from "../../boxes.ts";
import { px } from "../css.ts";

/** Office shrinks to two thirds and LibreOffice to 58 %: references keep their size within a fifteenth in both, the rest goes by its neighbours. */
export const sizeBeside = (box: Box, parent: Box): number =>
  box.attrs["data-role"] === "source"
    ? 1.6 * px(box.style["font-size"])
    : px(parent.style["font-size"]);

export function baselineOf(box: Box, parent: Box): number {
  const align = box.style["vertical-align"];
  // Style sheets that reset the web raise and lower by position instead.
  const moved = align === "baseline" && box.style.position === "relative";
  // As far as browsers and such style sheets move the baseline.
  if (align === "super") return 33;
  if (align === "sub") return -20;
  if (moved && box.tag === "sup") return 37;
  if (moved && box.tag === "sub") return -19;
  const size = px(parent.style["font-size"]);
  return align.endsWith("px") && size > 0 ? Math.round((px(align) / size) * 100) : 0;
}
