/** Reads a list of recipients row by row, by what its file's name ends in. */
import { stat } from "node:fs/promises";
import { UsageError } from "../../core/usage-error.ts";
import { csvRows } from "./csv.ts";
import { jsonArray } from "./json-array.ts";
import { jsonLines } from "./json-lines.ts";
import type { ReadRow } from "./row.ts";

const READERS: Readonly<Record<string, (path: string) => AsyncGenerator<ReadRow>>> = {
  csv: csvRows,
  json: jsonArray,
  jsonl: jsonLines,
  ndjson: jsonLines,
};

/** @throws UsageError where the file is not there, or of another kind. */
export async function* readRows(path: string): AsyncGenerator<ReadRow> {
  const reader = READERS[path.split(".").at(-1)?.toLowerCase() ?? ""];
  if (!reader)
    throw new UsageError(
      `${path}: of what kind is this list?`,
      "its name must end in .csv, .json or .jsonl",
    );
  const there = await stat(path).catch(() => undefined);
  if (!there?.isFile())
    throw new UsageError(`there is no file ${path}`, "give one with --recipients");
  for await (const row of reader(path))
    yield "values" in row && Object.values(row.values).some((value) => value.includes("\ufffd"))
      ? {
          number: row.number,
          line: row.line,
          fault: "is not written in UTF-8 (or holds U+FFFD, which stands for such bytes)",
        }
      : row;
}
