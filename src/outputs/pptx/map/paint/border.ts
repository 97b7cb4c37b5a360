/** Borders: one line around a shape where the sides are alike, rules along sides that are not. */
import type { Box, Rect } from "../../boxes.ts";
import type { Color, Dash, Geometry, Line, PathStep, Shape } from "../../model.ts";
import { color } from "../colour.ts";
import type { Context } from "../context.ts";
import { type Border, px, type Side } from "../css.ts";
import { QUARTER, replaced } from "../outline.ts";
import { NO_FILL, RECTANGLE, shapeOf } from "../shape.ts";

type Sided = Border & { readonly side: Side };

/** The line that at least three sides share, and the sides that are drawn apart from it. */
export function evenBorder(
  borders: readonly Sided[],
  context: Context,
): { line?: Line; apart: readonly Sided[] } {
  const alike = (a: Border, b: Border) =>
    a.width === b.width && a.style === b.style && a.color === b.color;
  const shared = borders.find((a) => borders.filter((b) => alike(a, b)).length >= 3);
  const found = shared && shared.width > 0 ? color(shared.color, context) : undefined;
  if (shared === undefined || found === undefined) return { apart: borders };
  const apart = borders.filter((b) => !alike(b, shared));
  // A line cannot be left out on one side.
  if (apart.some((b) => b.width < shared.width)) return { apart: borders };
  return { line: lineOf(found, shared.width, shared.style), apart };
}

export const dashOf = (style: string): Dash =>
  style === "dashed" ? "sysDash" : style === "dotted" ? "sysDot" : "solid";

/** @param length px of one straight line, so that it ends with a dash as in the page. */
export const lineOf = (found: Color, width: number, style: string, length?: number): Line => ({
  color: found,
  width,
  dash: dashOf(style),
  dashes: style === "dashed" ? dashesOf(width, length) : undefined,
  double: style === "double" || undefined,
});

/** As Chromium has them: two widths and one, or three and two of thin lines; gaps give way. */
function dashesOf(width: number, length: number | undefined): readonly [number, number] {
  const [dash, gap] = width >= 3 ? [2, 1] : [3, 2];
  if (length === undefined) return [dash, gap];
  const gaps = Math.max(1, Math.round((length / width - dash) / (dash + gap)));
  const fitted = (length / width - dash) / gaps - dash;
  return [dash, fitted > 0.2 * gap ? fitted : gap];
}

const isPlainLine = (style: string): boolean => !/^(dashed|dotted|double)$/.test(style);

const LINE: Geometry = { preset: "line", adjust: {} };

/** The line in the middle of a rule. */
const middleOf = ({ x, y, w, h }: Rect): Rect =>
  w > h ? { x, y: y + h / 2, w, h: 0 } : { x: x + w / 2, y, w: 0, h };

export function rules(box: Box, borders: readonly Sided[], context: Context): Shape[] {
  return borders.flatMap(({ side, width, style, color: css }) => {
    const found = width > 0 ? color(css, context) : undefined;
    if (found === undefined) return [];
    const fill = { kind: "solid", color: found } as const;
    const area = ruleRect(box.rect, side, width);
    const round = roundRule(box, side, width);
    const rule = !isPlainLine(style)
      ? shapeOf(
          box,
          middleOf(area),
          LINE,
          NO_FILL,
          lineOf(found, width, style, Math.max(area.w, area.h)),
        )
      : round
        ? shapeOf(box, round.area, round.geometry, fill)
        : shapeOf(box, area, RECTANGLE, fill);
    return [{ ...rule, alt: undefined, decorative: true, node: undefined, name: "Rule" }];
  });
}

function ruleRect({ x, y, w, h }: Rect, side: Side, width: number): Rect {
  if (side === "top") return { x, y, w, h: width };
  if (side === "bottom") return { x, y: y + h - width, w, h: width };
  if (side === "left") return { x, y, w: width, h };
  return { x: x + w - width, y, w: width, h };
}

/** A rule on a side between round corners follows them, and tapers off, as browsers draw it. */
function roundRule(
  box: Box,
  side: Side,
  b: number,
): { area: Rect; geometry: Geometry } | undefined {
  const r = Math.min(
    px(box.style["border-top-left-radius"]),
    px(box.style["border-bottom-right-radius"]),
    box.rect.w / 2,
    box.rect.h / 2,
  );
  const lying = side === "top" || side === "bottom";
  if (r < 1.5 || r <= b) return undefined;
  const long = lying ? box.rect.w : box.rect.h;
  const d = r - b;
  const k = QUARTER;
  // Drawn for the left side, from the top down; other sides are the same, turned.
  const left: readonly PathStep[] = [
    { op: "M", points: [r, 0] },
    { op: "C", points: [r * k, 0, 0, r * k, 0, r] },
    { op: "L", points: [0, long - r] },
    { op: "C", points: [0, long - r * k, r * k, long, r, long] },
    { op: "C", points: [b + d * k, long, b, long - r * k, b, long - r] },
    { op: "L", points: [b, r] },
    { op: "C", points: [b, r * k, b + d * k, 0, r, 0] },
    { op: "Z" },
  ];
  const far = side === "right" || side === "bottom";
  const path = replaced(left, (across, along) => {
    const away = far ? r - across : across;
    return lying ? [along, away] : [away, along];
  });
  return { area: ruleRect(box.rect, side, r), geometry: { path } };
}
