/** The room that a figure has on a slide. Kept in step with `base.css`. */
import { rawText, textView } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { type Rect, round } from "./geometry.ts";
import { countLines, HEADLINE } from "./measure.ts";

/** Px between the margins. */
export const WIDTH = 1152;
const HEIGHT = 624;
const EYEBROW = 36;
const TITLE = { size: 40, line: 48, below: 24 };
const TAKEAWAY = { size: 24, line: 32, padding: 14, above: 24, width: 1032 };
/** A row of keys under a figure. */
export const LEGEND = 32;

/** Px between the upper and lower margin, where the foot does not take more. */
const heightOf = ({ lost }: ViewObject): number => HEIGHT - (typeof lost === "number" ? lost : 0);

/** Px from under the title to above the takeaway. */
export function canvasHeight(slide: ViewObject): number {
  const takeaway = rawText(slide["takeaway"]);
  const face = { size: TAKEAWAY.size, ...HEADLINE };
  const strip = takeaway
    ? TAKEAWAY.above + TAKEAWAY.padding + TAKEAWAY.line * countLines(takeaway, TAKEAWAY.width, face)
    : 0;
  // A third line would be a fault of the title's, not a reason to draw the figure otherwise.
  const most = heightOf(slide) - EYEBROW - 2 * TITLE.line - TITLE.below;
  return Math.max(most, underTitle(slide, WIDTH, TITLE)) - strip;
}

/** Px from under a title of this width and type to the bottom margin. */
export function underTitle(
  slide: ViewObject,
  width: number,
  { size, line }: { readonly size: number; readonly line: number },
): number {
  const lines = countLines(rawText(slide["title"]), width, { size, ...HEADLINE });
  return heightOf(slide) - EYEBROW - lines * line - TITLE.below;
}

/** A rule of the scoped style: where the elements of a class stand. Height 0 leaves it to the content. */
export const rectView = (cls: string, { x, y, w, h }: Rect, angle = 0): ViewObject => ({
  cls: textView(cls),
  x: round(x),
  y: round(y),
  w: round(w),
  h: round(h),
  angle: Math.round(angle * 100) / 100,
});

/** Lists and objects of a view, or nothing where a key is absent. */
export const list = (view: View): readonly ViewObject[] =>
  Array.isArray(view) ? (view as readonly ViewObject[]) : [];
export const object = (view: View): ViewObject => (view ?? {}) as ViewObject;

/** What stands in maps and tables for an actor. */
export const shortName = (actor: ViewObject): View => actor["short"] ?? actor["name"];
