/** One cell of a native table: its text where it stands, its ground, its borders. */
import type { Box } from "../../boxes.ts";
import type { Cell, CellBorder, Fill, TextBody } from "../../model.ts";
import type { Style } from "../../style.ts";
import { color } from "../colour.ts";
import { type Context, within } from "../context.ts";
import { border, SIDES, type Side } from "../css.ts";
import { background } from "../paint/background.ts";
import { lineOf } from "../paint/border.ts";
import { NO_FILL } from "../shape.ts";
import { bodyOf, insetIn, type Placed } from "../text/body.ts";
import { type Block, blocksOf, contentBox, isStacked } from "../text/flow.ts";
import type { PlacedCell } from "./grid.ts";

export function cellAt(cells: readonly PlacedCell[], r: number, c: number, context: Context): Cell {
  const found = cells.find(
    ({ at, rows, columns }) => r >= at[0] && r < at[0] + rows && c >= at[1] && c < at[1] + columns,
  );
  if (found === undefined) return EMPTY;
  const first = found.at[0] === r && found.at[1] === c;
  if (!first)
    return {
      ...EMPTY,
      columns: c === found.at[1] ? found.columns : 1,
      rows: r === found.at[0] ? found.rows : 1,
      merged: c > found.at[1] ? "h" : "v",
    };
  return {
    text: cellText(found.box, context) ?? NO_TEXT,
    fill: fillOf(found, context),
    borders: bordersOf(found, context),
    columns: found.columns,
    rows: found.rows,
  };
}

const NO_TEXT: TextBody = { paragraphs: [], insets: [0, 0, 0, 0], anchor: "t", wrap: true };
const EMPTY: Cell = { text: NO_TEXT, fill: NO_FILL, borders: [], columns: 1, rows: 1 };

/**
 * The cell's text where it stands; undefined where it stands in more than one column, or not at
 * all, so that it has to be drawn above the table.
 */
export function cellText(cell: Box, outer: Context): TextBody | undefined {
  const context = within(outer, cell);
  const inner = contentBox(cell);
  const { rect } = cell;
  const blocks = blocksOf(cell, context, 0).map((block) => besideThings(block, cell));
  if (blocks.length === 0) return { ...NO_TEXT, insets: [inner.x - rect.x, 0, 0, 0] };
  if (!isStacked(blocks)) return undefined;
  const placed = bodyOf(blocks, true);
  const { paragraphs, insets } = insetIn(placed, rect);
  const [left, , right] = roomy(insets, placed);
  // Text hangs on the cell's own alignment, so that it stays there when rows grow.
  const align = cell.style["vertical-align"];
  const [above, under] = [placed.rect.y - rect.y, rect.y + rect.h - placed.rect.y - placed.rect.h];
  const anchor = align === "bottom" ? "b" : align === "middle" ? "ctr" : "t";
  const [top, bottom] =
    anchor === "t" ? [above, 0] : anchor === "b" ? [0, under] : [above - under, under - above];
  const sides = [left, top, right, bottom].map((inset) => Math.max(0, inset)) as Insets;
  return { paragraphs, anchor, insets: sides, wrap: true };
}

/** Columns are as wide as their text: another program needs some slack not to break a line. */
function roomy([l, t, r, b]: TextBody["insets"], { body }: Placed): TextBody["insets"] {
  if (body.wrap) return [l, t, r, b];
  const align = body.paragraphs[0]?.align;
  if (align === "r") return [0, t, r, b];
  return align === "ctr" ? [l / 2, t, r / 2, b] : [l, t, 0, b];
}

type Insets = [number, number, number, number];

/** Text beside a dot or a meter begins where it begins, not at the cell's edge. */
function besideThings(block: Block, cell: Box): Block {
  const left = Math.min(...block.lines.map((l) => l.left));
  const shifted = left - block.region.x;
  const isLeft = /^(start|left|-webkit-auto)$/.test(block.style["text-align"]);
  if (!isLeft || shifted <= 2 || cell.style.direction === "rtl") return block;
  const region = { ...block.region, x: left, w: block.region.w - shifted };
  return { ...block, region };
}

function fillOf({ box, row, part }: PlacedCell, context: Context): Fill {
  for (const owner of [box, row, part]) {
    const fill = background(owner.style, context);
    if (fill.kind !== "none") return fill;
  }
  return NO_FILL;
}

const CODE: Readonly<Record<Side, CellBorder["side"]>> = {
  top: "T",
  right: "R",
  bottom: "B",
  left: "L",
};

function bordersOf(cell: PlacedCell, context: Context): CellBorder[] {
  const flatRow: readonly Style[] = [cell.box.style, cell.row.style];
  return SIDES.flatMap((side): CellBorder[] => {
    const vertical = side === "top" || side === "bottom";
    const styles = vertical ? flatRow : [cell.box.style];
    const found = styles.map((style) => border(style, side)).find((b) => b.width > 0);
    const ink = found && color(found.color, context);
    if (found === undefined || ink === undefined) return [];
    return [{ side: CODE[side], line: lineOf(ink, found.width, found.style) }];
  });
}
