/** HTML tables become native ones: columns, spans, fills, borders and margins as rendered. */
import type { Box, Style } from "../boxes.ts";
import type { Cell, CellBorder, Drawing, Fill, Table, TextBody } from "../model.ts";
import { bodyOf } from "./body.ts";
import { background, color } from "./colour.ts";
import { type Context, within } from "./context.ts";
import { border, isInline, isOutOfFlow, SIDES, type Side } from "./css.ts";
import { blocksOf, contentBox } from "./flow.ts";
import { isPainted, item, lineOf, paint } from "./paint.ts";

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
  const xs = edges(
    cells,
    (c) => [c.at[1], c.columns],
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
  const result: Table = {
    kind: "table",
    ...item(box, "Table", rect),
    columns: xs.slice(1).map((right, c) => right - (xs[c] ?? 0)),
    rows: grid,
    header: rows[0]?.part.tag === "thead" || isHeaderRow(rows[0]?.row),
    rtl: box.style.direction === "rtl",
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
    text: textOf(found.box, context),
    fill: fillOf(found, context),
    borders: bordersOf(found, context),
    columns: found.columns,
    rows: found.rows,
  };
}

const NO_TEXT: TextBody = { paragraphs: [], insets: [0, 0, 0, 0], anchor: "t", wrap: true };
const EMPTY: Cell = { text: NO_TEXT, fill: { kind: "none" }, borders: [], columns: 1, rows: 1 };

function textOf(cell: Box, outer: Context): TextBody {
  const context = within(outer, cell);
  const inner = contentBox(cell);
  const { rect } = cell;
  let [left, right] = [inner.x - rect.x, rect.x + rect.w - inner.x - inner.w];
  const [top, bottom] = [inner.y - rect.y, rect.y + rect.h - inner.y - inner.h];
  const align = cell.style["vertical-align"];
  const anchor =
    align === "middle" || align === "baseline" ? "ctr" : align === "bottom" ? "b" : "t";
  const blocks = blocksOf(cell, context, 0);
  if (blocks.length === 0) return { ...NO_TEXT, insets: [left, 0, right, 0] };
  const { body } = bodyOf(blocks);
  const widest = Math.max(...blocks.flatMap((b) => b.lines.map((l) => l.right - l.left)));
  // Columns are as wide as their text: without slack another program breaks a line more.
  const slack = Math.max(
    0,
    Math.min(widest * 0.04 + 2 - (inner.w - widest), left * 0.8, right * 0.8),
  );
  const ends = blocks[0]?.style["text-align"] ?? "";
  if (/right|end/.test(ends)) left -= slack;
  else if (/center/.test(ends)) [left, right] = [left - slack / 2, right - slack / 2];
  else right -= slack;
  const paragraphs = body.paragraphs.map((p, i) => {
    const single = (blocks[i]?.lines.length ?? 0) < 2;
    // Single lines with exact spacing rise in LibreOffice's cells.
    const region = blocks[i]?.region.x ?? inner.x;
    const margin = p.bullet || p.level > 0 ? Math.max(0, region - inner.x) : 0;
    return { ...p, margin, lineHeight: single ? undefined : p.lineHeight };
  });
  return { paragraphs, insets: [left, top, right, bottom], anchor, wrap: true };
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
  return boxesOf(cell).flatMap((child) => {
    const inner = within(context, child);
    if (/^(img|svg|canvas)$/.test(child.tag) || isOutOfFlow(child)) return overlay(child, inner);
    const blank = blocksOf(child, inner, 0).length === 0;
    if (blank && (isPainted(child) || !isInline(child))) return overlay(child, context);
    return blank ? things(child, inner, overlay) : [];
  });
}
