/** HTML tables become native ones: columns, spans, fills, borders and margins as rendered. */
import type { Box } from "../../boxes.ts";
import type { Cell, CellBorder, Drawing, Fill, Table, TextBody } from "../../model.ts";
import type { Style } from "../../style.ts";
import { color } from "../colour.ts";
import { type Context, within } from "../context.ts";
import { border, isOutOfFlow, SIDES, type Side } from "../css.ts";
import { background } from "../paint/background.ts";
import { lineOf } from "../paint/border.ts";
import { paint } from "../paint/index.ts";
import { item } from "../shape.ts";
import { bodyOf, insetIn, type Placed as PlacedText } from "../text/body.ts";
import { isBulletPseudo } from "../text/bullet.ts";
import { type Block, blocksOf, contentBox, isStacked } from "../text/flow.ts";

interface Placed {
  readonly box: Box;
  readonly row: Box;
  readonly part: Box;
  readonly at: readonly [row: number, column: number];
  readonly rows: number;
  readonly columns: number;
}

/** @param overlay draws what a cell holds besides text. */
export function table(
  box: Box,
  context: Context,
  overlay: (box: Box, context: Context) => Drawing[],
): Drawing[] {
  const rows = rowsOf(box);
  const cells = placeCells(rows);
  const rtl = box.style.direction === "rtl";
  const count = Math.max(...cells.map((c) => c.at[1] + c.columns));
  const xs = edges(
    cells,
    (c) => [rtl ? count - c.at[1] - c.columns : c.at[1], c.columns],
    (c) => [c.box.rect.x, c.box.rect.w],
  );
  const ys = edges(
    cells,
    (c) => [c.at[0], c.rows],
    (c) => [c.box.rect.y, c.box.rect.h],
  );
  if (xs.length < 2 || ys.length < 2) return [];
  const [x = 0, y = 0] = [xs[0], ys[0]];
  const rect = { x, y, w: (xs.at(-1) ?? x) - x, h: (ys.at(-1) ?? y) - y };
  const grid = ys.slice(1).map((bottom, r) => ({
    height: bottom - (ys[r] ?? 0),
    cells: xs.slice(1).map((_, c) => cellAt(cells, r, c, context)),
  }));
  const widths = xs.slice(1).map((right, c) => right - (xs[c] ?? 0));
  const result: Table = {
    kind: "table",
    ...item(box, "Table", rect),
    columns: rtl ? widths.reverse() : widths,
    rows: grid,
    header: rows[0]?.part.tag === "thead" || isHeaderRow(rows[0]?.row),
    rtl,
  };
  const own = paint(box, context).filter((s) => s.fill.kind !== "none" || s.line);
  const above = cells.flatMap((c) => things(c.box, context, overlay));
  return [...own.map((s) => ({ ...s, decorative: true, alt: undefined })), result, ...above];
}

const boxesOf = (box: Box): Box[] => box.children.filter((child) => child.kind === "box");

function rowsOf(box: Box): { row: Box; part: Box }[] {
  return boxesOf(box).flatMap((part) => {
    if (part.tag === "tr") return [{ row: part, part: box }];
    if (!/^t(head|body|foot)$/.test(part.tag)) return [];
    return boxesOf(part).flatMap((row) => (row.tag === "tr" ? [{ row, part }] : []));
  });
}

const isCell = (box: Box): boolean => box.tag === "td" || box.tag === "th";
const isHeaderRow = (row: Box | undefined): boolean =>
  row !== undefined &&
  boxesOf(row)
    .filter(isCell)
    .every((cell) => cell.tag === "th");

function placeCells(rows: readonly { row: Box; part: Box }[]): Placed[] {
  const taken = new Set<string>();
  return rows.flatMap(({ row, part }, r) => {
    let c = 0;
    return boxesOf(row)
      .filter(isCell)
      .map((box): Placed => {
        while (taken.has(`${r} ${c}`)) c++;
        const columns = Math.max(1, Number(box.attrs["colspan"]) || 1);
        const span = Math.max(1, Number(box.attrs["rowspan"]) || 1);
        const height = Math.min(span, rows.length - r);
        for (let i = 0; i < height; i++)
          for (let j = 0; j < columns; j++) taken.add(`${r + i} ${c + j}`);
        const at = [r, c] as const;
        c += columns;
        return { box, row, part, at, rows: height, columns };
      });
  });
}

/** Grid lines in px: each taken from the cells that begin or end there. */
function edges(
  cells: readonly Placed[],
  span: (cell: Placed) => readonly [number, number],
  extent: (cell: Placed) => readonly [number, number],
): number[] {
  const lines: { sum: number; count: number }[] = [];
  const add = (at: number, value: number) => {
    const line = lines[at] ?? { sum: 0, count: 0 };
    lines[at] = { sum: line.sum + value, count: line.count + 1 };
  };
  for (const cell of cells) {
    const [first, count] = span(cell);
    const [start, size] = extent(cell);
    add(first, start);
    add(first + count, start + size);
  }
  let last = 0;
  return Array.from(lines, (line) => {
    if (line) last = line.sum / line.count;
    return last;
  }).sort((a, b) => a - b);
}

function cellAt(cells: readonly Placed[], r: number, c: number, context: Context): Cell {
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
    text: textOf(found.box, context) ?? NO_TEXT,
    fill: fillOf(found, context),
    borders: bordersOf(found, context),
    columns: found.columns,
    rows: found.rows,
  };
}

const NO_TEXT: TextBody = { paragraphs: [], insets: [0, 0, 0, 0], anchor: "t", wrap: true };
const EMPTY: Cell = { text: NO_TEXT, fill: { kind: "none" }, borders: [], columns: 1, rows: 1 };

/**
 * The cell's text where it stands; undefined where it stands in more than one column, or not at
 * all, so that it has to be drawn above the table.
 */
function textOf(cell: Box, outer: Context): TextBody | undefined {
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
function roomy([l, t, r, b]: TextBody["insets"], { body }: PlacedText): TextBody["insets"] {
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

function fillOf({ box, row, part }: Placed, context: Context): Fill {
  for (const owner of [box, row, part]) {
    const fill = background(owner.style, context);
    if (fill.kind !== "none") return fill;
  }
  return { kind: "none" };
}

const CODE: Readonly<Record<Side, CellBorder["side"]>> = {
  top: "T",
  right: "R",
  bottom: "B",
  left: "L",
};

function bordersOf(cell: Placed, context: Context): CellBorder[] {
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

/** Dots, bars and pictures in a cell; chips with text are text. */
function things(
  cell: Box,
  context: Context,
  overlay: (box: Box, context: Context) => Drawing[],
): Drawing[] {
  if (textOf(cell, context) === undefined)
    return boxesOf(cell).flatMap((child) => overlay(child, context));
  return thingsIn(cell, context, overlay);
}

const thingsIn: typeof things = (parent, context, overlay) =>
  boxesOf(parent).flatMap((child) => {
    if (child.pseudo === "marker" || isBulletPseudo(child, parent)) return [];
    if (/^(img|svg|canvas)$/.test(child.tag) || isOutOfFlow(child)) return overlay(child, context);
    const inner = within(context, child);
    const blank = blocksOf(child, inner, 0).length === 0;
    return blank ? overlay(child, context) : thingsIn(child, inner, overlay);
  });
