/** Counts what became of rows. What it keeps does not grow with them: of many faults and warnings, the first. */
import { type Diagnostic, eachOnce } from "../core/diagnostics.ts";
import type { Outcome } from "./outcome.ts";

/** What became of the rows of a list. */
export interface Tally {
  /** Decks. */
  readonly made: number;
  /** Made by an earlier run, and still there. */
  readonly kept: number;
  /** Rows. */
  readonly atFault: number;
  /** That it took. */
  readonly seconds: number;
  /** Of rows at fault, and warnings, each once: the first of them. */
  readonly diagnostics: readonly Diagnostic[];
}

const MOST_SHOWN = 200;

export function tally() {
  const start = performance.now();
  const count = { made: 0, kept: 0, atFault: 0 };
  let shown: readonly Diagnostic[] = [];
  const tell = (diagnostics: readonly Diagnostic[]) => {
    if (diagnostics.length && shown.length < MOST_SHOWN)
      shown = eachOnce([...shown, ...diagnostics]).slice(0, MOST_SHOWN);
  };
  const now = (): Tally => ({
    ...count,
    seconds: (performance.now() - start) / 1000,
    diagnostics: shown,
  });
  return {
    now,
    tell,
    keep: () => {
      count.kept++;
    },
    add: (outcome: Outcome) => {
      if (outcome.state === "made") count.made++;
      else count.atFault++;
      tell(outcome.state === "made" ? outcome.warnings : outcome.diagnostics);
    },
  };
}
