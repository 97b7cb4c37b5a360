/** Reads a list to its end and tells of each row what is to be made of it, or why nothing can be. */
import { ContentError, type Diagnostic, hasErrors } from "../core/diagnostics.ts";
import { sha256 } from "../core/hash.ts";
import type { Batch } from "./batch.ts";
import type { Columns } from "./columns.ts";
import type { RowAtFault } from "./outcome.ts";
import type { Plan } from "./plan.ts";
import { readRows } from "./rows/index.ts";
import { isBad, rowFault } from "./rows/row.ts";

export interface PlannedRow {
  readonly number: number;
  readonly line: number;
  /** Undefined where the row is at fault. */
  readonly plan?: Plan;
  /** Also of the columns, once. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What becomes of a row that nothing was planned for. */
export const unplanned = ({ number, line, diagnostics }: PlannedRow): RowAtFault => ({
  state: "at fault",
  row: number,
  line,
  key: "",
  diagnostics,
});

/** @throws ContentError where the header of a CSV is at fault, UsageError where the file cannot be read. */
export async function* plannedRows(
  path: string,
  list: string,
  batch: Batch,
): AsyncGenerator<PlannedRow> {
  const names = takenNames();
  const csv = /\.csv$/i.test(path);
  let columns: { readonly of: string; readonly read: Columns } | undefined;
  for await (const row of readRows(path)) {
    const { number, line } = row;
    if (isBad(row)) {
      yield { number, line, diagnostics: [rowFault(list, row, row.fault)] };
      continue;
    }
    const keys = Object.keys(row.values);
    const of = JSON.stringify(keys);
    const first = columns?.of !== of;
    // Of a CSV the columns are named in its first line; of JSON by each row.
    if (!columns || first) columns = { of, read: batch.columnsFor(keys, csv ? 1 : line) };
    const { read } = columns;
    if (csv && hasErrors(read.diagnostics)) throw new ContentError(read.diagnostics);
    const said = first || hasErrors(read.diagnostics) ? read.diagnostics : [];
    const planned = hasErrors(said) ? said : batch.plan(row, read);
    if (!("key" in planned)) {
      yield { number, line, diagnostics: planned };
      continue;
    }
    const other = names.take(planned.file, number);
    yield other
      ? {
          number,
          line,
          diagnostics: [
            ...said,
            rowFault(
              list,
              row,
              `its files would be \`${planned.file}\`, as those of row ${other}`,
              "give each row another `file`, or take the column out: rows are numbered then",
              "RECIPIENT_FILE",
            ),
          ],
        }
      : { number, line, plan: planned, diagnostics: said };
  }
}

/** Which row has a name; as file systems do that know no capitals. Keeps 52 bits of each, and no name: of a million rows one is taken for another in one list of nine thousand, and told of. */
function takenNames() {
  const taken = new Map<number, number>();
  return {
    take(name: string, row: number): number | undefined {
      const hash = Number.parseInt(sha256(name.toLowerCase()).slice(0, 13), 16);
      const other = taken.get(hash);
      if (other === undefined) taken.set(hash, row);
      return other;
    },
  };
}
