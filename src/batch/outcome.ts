/** What became of a row. */
import type { Diagnostic } from "../core/diagnostics.ts";

export interface MadeFile {
  /** Below the folder of all decks, with `/`. */
  readonly name: string;
  readonly sha256: string;
}

interface OfRow {
  readonly row: number;
  /** In the list, from 1. */
  readonly line: number;
  /** Of all that the row's files are made of: the same key, the same files. */
  readonly key: string;
}

export interface Made extends OfRow {
  readonly state: "made";
  readonly files: readonly MadeFile[];
  readonly warnings: readonly Diagnostic[];
}

export interface AtFault extends OfRow {
  readonly state: "at fault";
  readonly diagnostics: readonly Diagnostic[];
}

export type Outcome = Made | AtFault;
