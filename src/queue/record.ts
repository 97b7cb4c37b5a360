/** What became of a row, beside its files: the ledger of workers that share nothing but the store. */
import { z } from "zod";
import { type FileStore, hasAll } from "../batch/file-store.ts";
import { madeFile, type Outcome } from "../batch/outcome.ts";
import type { Diagnostic } from "../core/diagnostics.ts";

const nameOf = (key: string) => `.briefdeck/rows/${key}.json`;

const record = z.object({
  state: z.enum(["made", "at fault"]),
  row: z.int(),
  line: z.int(),
  key: z.string(),
  files: z.array(madeFile).default([]),
  diagnostics: z.array(z.custom<Diagnostic>()).default([]),
});
export type RowRecord = z.output<typeof record>;

/** The same outcome writes the same bytes. */
export async function putRecord(store: FileStore, outcome: Outcome): Promise<void> {
  const { state, row, line, key } = outcome;
  const value =
    outcome.state === "made" ? { files: outcome.files } : { diagnostics: outcome.diagnostics };
  const text = JSON.stringify({ state, row, line, key, ...value });
  await store.put(nameOf(key), new TextEncoder().encode(text));
}

/** Undefined where there is none, or no whole one. */
export async function getRecord(store: FileStore, key: string): Promise<RowRecord | undefined> {
  const bytes = await store.get(nameOf(key));
  if (!bytes) return undefined;
  try {
    return record.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** Whether a row has been made, and all its files are there. */
export async function isMade(store: FileStore, key: string): Promise<boolean> {
  const found = await getRecord(store, key);
  if (found?.state !== "made") return false;
  return hasAll(store, found.files);
}
