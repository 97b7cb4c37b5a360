/** Where a table's cells stand: rows, columns and the lines between them. */
import type { Box } from "../../boxes.ts";

/** A cell, and what it covers. */
export interface PlacedCell {
  readonly box: Box;
  readonly row: Box;
  readonly part: Box;
  readonly at: readonly [row: number, column: number];
  readonly rows: number;
  readonly columns: number;
}

export const boxesOf = (box: Box): Box[] => box.children.filter((child) => child.kind === "box");

interface Row {
  readonly row: Box;
  /** The table's head, body or foot, or the table itself. */
  readonly part: Box;
}

export function rowsOf(box: Box): Row[] {
  return boxesOf(box).flatMap((part) => {
    if (part.tag === "tr") return [{ row: part, part: box }];
    if (!/^t(head|body|foot)$/.test(part.tag)) return [];
    return boxesOf(part).flatMap((row) => (row.tag === "tr" ? [{ row, part }] : []));
  });
}

const isCell = (box: Box): boolean => box.tag === "td" || box.tag === "th";
export const isHeaderRow = (row: Box): boolean =>
  boxesOf(row)
    .filter(isCell)
    .every((cell) => cell.tag === "th");

export function placeCells(rows: readonly Row[]): PlacedCell[] {
  const taken = new Set<string>();
  return rows.flatMap(({ row, part }, r) => {
    let c = 0;
    return boxesOf(row)
      .filter(isCell)
      .map((box): PlacedCell => {
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
export function linesOf(
  cells: readonly PlacedCell[],
  span: (cell: PlacedCell) => readonly [number, number],
  extent: (cell: PlacedCell) => readonly [number, number],
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
