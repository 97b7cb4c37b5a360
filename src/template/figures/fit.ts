/**
 * Sizes of type: the largest at which everything is likely to fit, so that two short
 * points fill a slide as well as four long ones. Estimates are on the safe side; what still does not fit is found in
 * the browser. Nothing goes under 18.67 px (14 pt).
 */
import { isJudgement } from "../../content/schema/scales.ts";
import { numbersOf, withRefs } from "../references/room.ts";
import { rawText } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { list, object, shortName, underTitle } from "./canvas.ts";
import { countLines, type Face, textWidth } from "./measure.ts";

/** Px. */
export interface Type {
  readonly size: number;
  readonly line: number;
}

export const type = (size: number, line: number): Type => ({ size, line });
export const SMALLEST = type(18.67, 23);
/** Of running text. */
export const BODY = [type(28, 35), type(24, 30), type(20, 25), SMALLEST] as const;
/** Of titles that stand in a column. */
export const TITLES = [type(40, 48), type(36, 44), type(32, 40), type(28, 34)] as const;

/** The first that fits, or the last. */
export function largest(
  types: readonly Type[],
  height: number,
  needed: (type: Type) => number,
): Type {
  const last = types[types.length - 1] ?? SMALLEST;
  return types.find((one) => needed(one) <= height) ?? last;
}

/** Px that a text takes. */
export const textHeight = (
  text: string,
  width: number,
  { size, line }: Type,
  face: Omit<Face, "size"> = {},
): number => countLines(text, width, { size, ...face }) * line;

/** Judgements are set in the serif, as `partials/voice.hbs` has it. */
const judged = (point: ViewObject): boolean => isJudgement(rawText(object(point["claim"])["kind"]));

/** Px that what a claim rests on takes under its text: kind, whose, how sure, where from. */
export function tagHeight(claim: View, width: number): number {
  if (!claim) return 0;
  const { holder, likelihood, confidence, source } = object(claim);
  // Where the deck refers by number, the numbers stand in the text.
  const refs = numbersOf(claim).length ? [] : list(source).map(({ id }) => rawText(id));
  const parts = [
    124,
    holder ? 12 + textWidth(rawText(shortName(object(holder))), { size: 20, bold: true }) : 0,
    // Both together are set smaller, and the term without its place on the scale.
    likelihood ? (confidence ? 190 : 340) : 0,
    confidence ? (likelihood ? 174 : 186) : 0,
    refs.length ? textWidth(refs.join(", "), { size: 16 }) : 0,
  ].filter(Boolean);
  let lines = 1;
  let used = 0;
  for (const part of parts) {
    if (used > 0 && used + 20 + part > width) {
      lines++;
      used = part;
    } else used += (used && 20) + part;
    // What a term stands for goes under it.
    if (part > width) lines++;
  }
  return 6 + 24 * lines;
}

/** Of points of equal height, one under another. */
export const rows = (
  points: readonly ViewObject[],
  width: number,
  type: Type,
  besides: number,
  face?: Omit<Face, "size">,
): number =>
  points.length *
  Math.max(
    0,
    ...points.map(
      (point) =>
        textHeight(
          withRefs(point["text"], point["claim"]),
          width,
          type,
          face ?? { serif: judged(point) },
        ) +
        tagHeight(point["claim"], width) +
        besides,
    ),
  );

/** The largest title, of a column's width, under which a text of at least 20 px fits; and that text. */
export function titled(
  slide: ViewObject,
  width: number,
  types: readonly Type[],
  needed: (type: Type) => number,
): { title: Type; text: Type } {
  for (const title of TITLES) {
    const text = largest(types, underTitle(slide, width, title), needed);
    if (text.size >= 20 && needed(text) <= underTitle(slide, width, title)) return { title, text };
  }
  const title = TITLES[TITLES.length - 1] ?? SMALLEST;
  return { title, text: largest(types, underTitle(slide, width, title), needed) };
}

export const SERIF = { serif: true };
