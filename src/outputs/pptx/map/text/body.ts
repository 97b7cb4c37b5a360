/** Blocks of text to one text body: paragraphs, exact line pitch, and a box in which lines break alike. */

import { EAST_ASIAN } from "../../../../core/east-asian.ts";
import type { Rect } from "../../boxes.ts";
import type { Paragraph, TextBody } from "../../model.ts";
import type { Style } from "../../style.ts";
import { px } from "../css.ts";
import { brokenAt } from "./breaks.ts";
import { type Column, columnOf, type Laid } from "./column.ts";
import type { Block } from "./flow.ts";
import {
  CELL_DESCENT_EM,
  DESCENT_EM,
  EVEN_ASCENT_EM,
  EVEN_FONTS,
  OWN_FONTS,
  SAFE_DROP,
} from "./office-metrics.ts";
import { runs } from "./runs.ts";

/** A text body and the rectangle, in px, that its text fills without insets. */
export interface Placed {
  readonly body: TextBody;
  readonly rect: Rect;
  /** Top and bottom of its line boxes as Chromium set them, px. */
  readonly span: readonly [number, number];
}

/**
 * @param blocks at least one, stacked.
 * @param cell they stand in a table.
 */
export function bodyOf(blocks: readonly Block[], cell = false): Placed {
  const alone = blocks.length === 1 && blocks[0]?.lines.length === 1;
  const laid = blocks.map((block) => lay(block, alone, cell));
  const column = columnOf(laid);
  const [first, last] = [laid[0], laid.at(-1)];
  const top = first === undefined ? 0 : first.first + SAFE_DROP + first.below - first.pitch;
  const bottom = last === undefined ? top : last.last + SAFE_DROP + last.below;
  const paragraphs = laid.map((l, i) => paragraph(l, laid[i - 1], column, column.pulls?.[i]));
  return {
    rect: { x: column.x, y: top, w: column.w, h: Math.max(1, bottom - top) },
    span: [Math.min(...laid.map((l) => l.top)), Math.max(...laid.map((l) => l.bottom))],
    body: {
      paragraphs: numbered(paragraphs),
      insets: [0, 0, 0, 0],
      anchor: "t",
      wrap: column.wrap,
    },
  };
}

/** Whether the font's own line, without exact spacing, puts the text right in every program. */
function isEven({ pieces, style }: Block): boolean {
  // East Asian fonts have tall lines of their own, which would push the text down.
  return EVEN_FONTS.test(familyIn(style)) && !pieces.some((p) => EAST_ASIAN.test(p.text));
}

const familyIn = (style: Style): string => style["font-family"].replace(/^["']/, "");

/** @param alone it is the only line of its box. */
function lay(block: Block, alone: boolean, cell: boolean): Laid {
  const { lines, style } = block;
  const size = Math.max(...block.pieces.map((p) => p.size), 1);
  const big = block.pieces.find((p) => p.size === size);
  const descent = big?.descent ?? 0.27 * size;
  const natural = (big?.ascent ?? 0.95 * size) + descent;
  const [first, last] = [lines[0]?.baseline ?? 0, lines.at(-1)?.baseline ?? 0];
  const declared = px(style["line-height"]) || natural;
  const broken = lines.length > 1;
  const pitch = alone ? natural : broken ? (last - first) / stepsOf(lines) : declared;
  const rtl = style.direction === "rtl";
  const middle = (natural - 2 * descent) / 2;
  const ours = big === undefined || OWN_FONTS.test(familyIn(style));
  const cellDescent = ours ? CELL_DESCENT_EM * size : big.depth;
  // In cells programs differ by a quarter of an em over the font's own line.
  const exact = cell || !alone || !isEven(block);
  return {
    block,
    rtl,
    align: alignOf(style["text-align"], rtl),
    exact,
    below: !exact ? pitch - EVEN_ASCENT_EM * size : cell ? cellDescent : DESCENT_EM * size,
    pitch,
    first,
    last,
    top: first - middle - declared / 2,
    bottom: last - middle + declared / 2,
  };
}

/** How many lines the last stands below the first: empty ones, as code has them, are not among the lines. */
function stepsOf(lines: Block["lines"]): number {
  const gaps = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0));
  const least = Math.min(...gaps);
  const empty = (gap: number, i: number) => (lines[i]?.hard ? Math.round(gap / least) - 1 : 0);
  return gaps.reduce((sum, gap, i) => sum + 1 + (least > 1 ? empty(gap, i) : 0), 0);
}

function alignOf(value: string, rtl: boolean): Paragraph["align"] {
  if (value === "center" || value === "-webkit-center") return "ctr";
  if (value === "justify") return "just";
  if (value === "right" || value === "-webkit-right") return "r";
  if (value === "left" || value === "-webkit-left") return "l";
  return (value === "end") !== rtl ? "r" : "l";
}

function paragraph(
  laid: Laid,
  before: Laid | undefined,
  column: Column,
  pulled = false,
): Paragraph {
  const { block, rtl, pitch } = laid;
  const { region } = block;
  const gap = before ? laid.first - before.last - pitch + laid.below - before.below : 0;
  const single = block.lines.length === 1;
  const right = column.x + column.w;
  const listed = block.level > 0 || block.bullet !== undefined;
  const centred = laid.align === "ctr" && !listed;
  const margin = rtl
    ? right - region.x - region.w
    : // In the middle only a column of its own moves text, not a box that is wider or narrower.
      centred
      ? 2 * region.x + region.w - 2 * column.x - column.w
      : region.x - column.x;
  const hang =
    block.markerAt === undefined
      ? 0
      : rtl
        ? region.x + region.w - block.markerAt
        : block.markerAt - region.x;
  return {
    align: laid.align,
    rtl,
    level: Math.max(0, block.level - 1),
    margin: listed || margin > 1 ? Math.max(0, margin) : 0,
    indent: Math.max(-Math.max(0, margin), hang),
    // Nothing stands nearer than its line: then the line itself is made lower.
    lineHeight: laid.exact
      ? Math.round((pitch + (single ? Math.min(0, gap) : 0)) * 75) / 100
      : undefined,
    before: Math.max(0, Math.round(gap * 75) / 100),
    bullet: block.bullet,
    step: block.step,
    runs: runs(pulled ? brokenAt(block.pieces, block.lines) : block.pieces),
  };
}

/** Office continues a numbering only where every paragraph names the same start. */
function numbered(list: readonly Paragraph[]): Paragraph[] {
  const open: { scheme: string; start: number; next: number }[] = [];
  return list.map((p) => {
    if (p.bullet?.kind !== "number") {
      if (p.bullet !== undefined || p.margin === 0) open.length = Math.min(open.length, p.level);
      return p;
    }
    const { scheme, start } = p.bullet;
    open.length = Math.min(open.length, p.level + 1);
    const known = open[p.level];
    const goes = known?.scheme === scheme && known.next === start;
    open[p.level] = { scheme, start: goes ? known.start : start, next: start + 1 };
    return goes ? { ...p, bullet: { ...p.bullet, start: known.start } } : p;
  });
}

/** Text in the centre needs no insets; where it is wider than the shape they must not be negative. */
function sides(rect: Rect, shape: Rect, centred: boolean): readonly [number, number] {
  const [left, right] = [rect.x - shape.x, shape.x + shape.w - rect.x - rect.w];
  return centred && Math.min(left, right) < 0 ? [0, 0] : [left, right];
}

/** The same body inside a larger shape, placed by insets. */
export function insetIn(placed: Placed, shape: Rect): TextBody {
  const { rect, body } = placed;
  const top = rect.y - shape.y;
  const [left, right] = sides(rect, shape, body.paragraphs[0]?.align === "ctr");
  const [above, under] = [placed.span[0] - shape.y, shape.y + shape.h - placed.span[1]];
  // Text in the middle stays there when someone edits it.
  if (Math.abs(above - under) <= Math.max(2.5, 0.03 * shape.h)) {
    const shift = top - (shape.y + shape.h - rect.y - rect.h);
    return {
      ...body,
      anchor: "ctr",
      insets: [left, Math.max(0, shift), right, Math.max(0, -shift)],
    };
  }
  return { ...body, insets: [left, Math.max(0, top), right, 0] };
}
