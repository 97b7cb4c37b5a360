/** Aligned columns for a terminal or a log: by how wide letters are shown, and no wider than the terminal. */
import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

export interface TableOptions {
  /** Columns (from 0) that are aligned to the right. */
  readonly right?: readonly number[];
  /** Columns of the terminal; unlimited where what is printed goes elsewhere. */
  readonly width?: number;
}

const GAP = 2;
/** No column is made narrower than this. */
const LEAST = 8;

/** The first row is the heading. */
export function table(rows: readonly (readonly string[])[], options: TableOptions = {}): string {
  const { right = [], width = terminalWidth() } = options;
  const natural =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? "")))) ??
    [];
  const widths = fitted(natural, width - GAP * (natural.length - 1));
  return rows.map((row) => lines(row, widths, right)).join("\n");
}

/** Unlimited where no one looks on. */
const terminalWidth = (): number =>
  process.stdout.isTTY ? (process.stdout.columns ?? 80) : Number.POSITIVE_INFINITY;

/** The widest give way first. */
function fitted(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  for (let over = sum(widths) - room; over > 0; over--) {
    const widest = widths.indexOf(Math.max(...widths));
    const is = widths[widest] ?? 0;
    if (is <= LEAST) break;
    widths[widest] = is - 1;
  }
  return widths;
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

/** A row, as many lines as its fullest cell needs. */
function lines(
  row: readonly string[],
  widths: readonly number[],
  right: readonly number[],
): string {
  const cells = row.map((cell, column) => {
    const width = widths[column] ?? 0;
    return stringWidth(cell) > width ? wrapAnsi(cell, width, { hard: true }).split("\n") : [cell];
  });
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((cell, column) => padded(cell[line] ?? "", widths[column] ?? 0, right.includes(column)))
      .join(" ".repeat(GAP))
      .trimEnd(),
  ).join("\n");
}

function padded(text: string, width: number, right: boolean): string {
  const space = " ".repeat(Math.max(0, width - stringWidth(text)));
  return right ? space + text : text + space;
}
