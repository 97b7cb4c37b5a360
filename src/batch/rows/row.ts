/** One row of a list of recipients, or what keeps it from being read. */
import type { Diagnostic } from "../../core/diagnostics.ts";

export interface Row {
  /** From 1, without the header. */
  readonly number: number;
  /** In the list's file, from 1: where the row begins. */
  readonly line: number;
  /** By column; always texts. */
  readonly values: Readonly<Record<string, string>>;
}

/** A row that cannot be read; the others can. */
export interface BadRow {
  readonly number: number;
  readonly line: number;
  readonly fault: string;
}

export type ReadRow = Row | BadRow;

export const isBad = (row: ReadRow): row is BadRow => "fault" in row;

/** A fault of a row, told where the row stands. */
export const rowFault = (
  file: string,
  { line }: Pick<Row, "line">,
  message: string,
  hint?: string,
  code: Diagnostic["code"] = "RECIPIENT_ROW",
): Diagnostic => ({
  code,
  severity: "error",
  message,
  ...(hint ? { hint } : {}),
  file,
  line,
  column: 1,
});

/** Values of an object of JSON as texts. */
export function rowOfJson(value: unknown, number: number, line: number): ReadRow {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { number, line, fault: "must be an object: one key for each column" };
  const entries: [string, string][] = [];
  for (const [column, cell] of Object.entries(value)) {
    if (typeof cell === "object" && cell !== null)
      return { number, line, fault: `\`${column}\` must be a text, a number, true, false or null` };
    entries.push([column, cell === null ? "" : String(cell)]);
  }
  return { number, line, values: Object.fromEntries(entries) };
}
