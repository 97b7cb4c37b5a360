/**
 * Rows of a file that is one list of objects in JSON. Only where each entry begins and ends is found here, so that the
 * list is never held as a whole and each row keeps its line; `JSON.parse` reads the entry.
 */
import { createReadStream } from "node:fs";
import { parsedRow } from "./json-lines.ts";
import type { ReadRow } from "./row.ts";

export async function* jsonArray(path: string): AsyncGenerator<ReadRow> {
  let line = 1;
  let number = 0;
  let depth = 0;
  let quoted = false;
  let escaped = false;
  let entry = "";
  let begins = 1;
  for await (const chunk of createReadStream(path, "utf8") as AsyncIterable<string>) {
    for (const mark of chunk) {
      if (mark === "\n") line++;
      if (depth === 0) {
        if (mark === "[") depth = 1;
        else if (mark.trim() && mark !== "\ufeff" && number === 0) {
          yield { number: 1, line, fault: "the file must be a list: `[` first" };
          return;
        }
        continue;
      }
      const ends = depth === 1 && !quoted && (mark === "," || mark === "]");
      if (ends) {
        if (entry.trim()) yield parsedRow(entry, ++number, begins);
        entry = "";
        if (mark === "]") return;
        continue;
      }
      if (!entry.trim() && mark.trim()) begins = line;
      entry += mark;
      if (escaped) escaped = false;
      else if (quoted) {
        if (mark === "\\") escaped = true;
        else if (mark === '"') quoted = false;
      } else if (mark === '"') quoted = true;
      else if (mark === "{" || mark === "[") depth++;
      else if (mark === "}" || mark === "]") depth--;
    }
  }
  if (depth > 0)
    yield { number: ++number, line: begins, fault: "the list ends within: `]` is missing" };
}
