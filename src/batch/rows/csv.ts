/** Rows of a CSV file, one after another, by csv-parse: comma, semicolon or tab, whichever its header has. */
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { CsvError } from "csv-parse";
import type { ReadRow } from "./row.ts";

/** Bytes that one row may have. */
const LONGEST = 1 << 20;
const HEAD = 1 << 16;

interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

export async function* csvRows(path: string): AsyncGenerator<ReadRow> {
  const skipped: { readonly line: number; readonly message: string }[] = [];
  // Most builds have no list.
  const { parse } = await import("csv-parse");
  const parser = parse({
    bom: true,
    delimiter: await delimiterOf(path),
    info: true,
    raw: true,
    relax_column_count: true,
    // A stray quotation mark is a character of its cell: to begin anew after it would take the next row for its end.
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: LONGEST,
    on_skip: (error) => {
      skipped.push({ line: lineOf(error), message: error?.message ?? "" });
      return undefined;
    },
  });
  createReadStream(path)
    .on("error", (error) => parser.destroy(error))
    .pipe(parser);
  let header: readonly string[] | undefined;
  let number = 0;
  // The parser is ahead of us by what it has in store, also with what it skips.
  const bad = function* (before = Number.POSITIVE_INFINITY): Generator<ReadRow> {
    while (skipped[0] && skipped[0].line < before) {
      const { line, message } = skipped.shift() ?? skipped[0];
      yield { number: ++number, line, fault: `is no row of CSV: ${message}` };
    }
  };
  let within = 0;
  for await (const { record, raw, info } of parser as AsyncIterable<Parsed>) {
    // The parser tells the line that it has come to, and counts a line break of two characters in quotes twice.
    const text = raw.trim();
    const line = info.lines - (text.match(/[\r\n]/g)?.length ?? 0) - within;
    within += text.match(/\r\n/g)?.length ?? 0;
    yield* bad(line);
    if (!header) {
      header = record.map((name) => name.trim());
      continue;
    }
    number++;
    yield record.length === header.length
      ? {
          number,
          line,
          values: Object.fromEntries(header.map((name, i) => [name, record[i] ?? ""])),
        }
      : { number, line, fault: `has ${record.length} cells, and the header ${header.length}` };
  }
  yield* bad();
}

const lineOf = (error: CsvError | undefined) =>
  typeof error?.["lines"] === "number" ? error["lines"] : 0;

async function delimiterOf(path: string): Promise<string> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
  await file.close();
  const head = buffer.subarray(0, bytesRead).toString("utf8").split("\n", 1)[0] ?? "";
  const bare = head.replace(/"[^"]*"/g, "");
  const count = (mark: string) => bare.split(mark).length - 1;
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
