/** HTML tables become native ones: columns, spans, fills, borders and margins as rendered. */
import type { Box } from "../../boxes.ts";
import type { Drawing, Table } from "../../model.ts";
import { type Context, within } from "../context.ts";
import { isOutOfFlow } from "../css.ts";
import { paint } from "../paint/index.ts";
import { item } from "../shape.ts";
import { isBulletPseudo } from "../text/bullet.ts";
import { blocksOf } from "../text/flow.ts";
import { cellAt, cellText } from "./cell.ts";
import { boxesOf, isHeaderRow, linesOf, placeCells, rowsOf } from "./grid.ts";

type Draw = (box: Box, context: Context) => Drawing[];

/** @param draw what a cell holds besides text. */
export function table(box: Box, context: Context, draw: Draw): Drawing[] {
  const rows = rowsOf(box);
  const cells = placeCells(rows);
  const rtl = box.style.direction === "rtl";
  const count = Math.max(...cells.map((c) => c.at[1] + c.columns));
  const xs = linesOf(
    cells,
    (c) => [rtl ? count - c.at[1] - c.columns : c.at[1], c.columns],
    (c) => [c.box.rect.x, c.box.rect.w],
  );
  const ys = linesOf(
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
    header: rows[0]?.part.tag === "thead" || (rows[0] !== undefined && isHeaderRow(rows[0].row)),
    rtl,
  };
  const own = paint(box, context).filter((s) => s.fill.kind !== "none" || s.line);
  const above = cells.flatMap((c) => things(c.box, context, draw));
  return [...own.map((s) => ({ ...s, decorative: true, alt: undefined })), result, ...above];
}

/** Dots, bars and pictures in a cell; chips with text are text. */
const things = (cell: Box, context: Context, draw: Draw): Drawing[] =>
  cellText(cell, context) === undefined
    ? boxesOf(cell).flatMap((child) => draw(child, context))
    : thingsIn(cell, context, draw);

const thingsIn = (parent: Box, context: Context, draw: Draw): Drawing[] =>
  boxesOf(parent).flatMap((child) => {
    if (child.pseudo === "marker" || isBulletPseudo(child, parent)) return [];
    if (/^(img|svg|canvas)$/.test(child.tag) || isOutOfFlow(child)) return draw(child, context);
    const inner = within(context, child);
    const blank = blocksOf(child, inner, 0).length === 0;
    return blank ? draw(child, context) : thingsIn(child, inner, draw);
  });
