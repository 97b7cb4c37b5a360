/** Rows of a file with one object of JSON on each line. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { type ReadRow, rowOfJson } from "./row.ts";

export async function* jsonLines(path: string): AsyncGenerator<ReadRow> {
  let line = 0;
  let number = 0;
  const lines = createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  for await (const text of lines) {
    line++;
    const bare = line === 1 ? text.replace(/^\ufeff/, "") : text;
    if (bare.trim()) yield parsedRow(bare, ++number, line);
  }
}

export function parsedRow(text: string, number: number, line: number): ReadRow {
  try {
    return rowOfJson(JSON.parse(text), number, line);
  } catch (error) {
    return { number, line, fault: `is no JSON: ${error instanceof Error ? error.message : error}` };
  }
}
