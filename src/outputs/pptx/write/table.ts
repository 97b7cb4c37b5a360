/** Native tables as DrawingML. */
import type { Cell, Table } from "../model.ts";
import type { LinkWriter } from "./link.ts";
import { fillOf, lineOf } from "./paint.ts";
import { paragraphsOf } from "./text.ts";
import { emu } from "./units.ts";
import { type Element, el } from "./xml.ts";

/** "No Style, No Grid": everything that shows is the cells' own. */
const BARE_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

export const tableOf = (table: Table, link: LinkWriter): Element =>
  el(
    "a:tbl",
    {},
    el(
      "a:tblPr",
      { rtl: table.rtl || undefined, firstRow: table.header || undefined },
      el("a:tableStyleId", {}, BARE_STYLE),
    ),
    el(
      "a:tblGrid",
      {},
      table.columns.map((w) => el("a:gridCol", { w: emu(w) })),
    ),
    table.rows.map((row) =>
      el(
        "a:tr",
        { h: emu(row.height) },
        row.cells.map((cell) => cellOf(cell, link)),
      ),
    ),
  );

function cellOf(cell: Cell, link: LinkWriter): Element {
  const [l, t, r, b] = cell.text.insets;
  const sides = ["L", "R", "T", "B"] as const;
  return el(
    "a:tc",
    {
      rowSpan: cell.rows > 1 ? cell.rows : undefined,
      gridSpan: cell.columns > 1 ? cell.columns : undefined,
      hMerge: cell.merged === "h" || undefined,
      vMerge: cell.merged === "v" || undefined,
    },
    el("a:txBody", {}, el("a:bodyPr"), el("a:lstStyle"), paragraphsOf(cell.text, link)),
    el(
      "a:tcPr",
      { marL: emu(l), marR: emu(r), marT: emu(t), marB: emu(b), anchor: cell.text.anchor },
      sides.map((side) =>
        cell.borders
          .filter((border) => border.side === side)
          .map((border) => lineOf(border.line, `a:ln${side}`)),
      ),
      fillOf(cell.fill),
    ),
  );
}
