/** What became of a row. */
import { z } from "zod";
import type { Diagnostic } from "../core/diagnostics.ts";

/** As it is written down, in ledgers and in records of rows. */
export const madeFile = z.object({
  /** Below the folder of all decks, with `/`. */
  name: z.string(),
  sha256: z.string(),
});
export type MadeFile = Readonly<z.output<typeof madeFile>>;

interface OfRow {
  readonly row: number;
  /** In the list, from 1. */
  readonly line: number;
  /** Of all that the row's files are made of: the same key, the same files. */
  readonly key: string;
}

export interface RowMade extends OfRow {
  readonly state: "made";
  readonly files: readonly MadeFile[];
  readonly warnings: readonly Diagnostic[];
}

export interface RowAtFault extends OfRow {
  readonly state: "at fault";
  readonly diagnostics: readonly Diagnostic[];
}

export type Outcome = RowMade | RowAtFault;
