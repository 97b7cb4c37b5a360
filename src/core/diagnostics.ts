/** What a person can get wrong, told with the place, the reason and the remedy. */
import type { Code } from "./codes.ts";

/** `off` is said in reports only: the briefing has set it so. */
export type Severity = "error" | "warning" | "off";

/** A place in a file that a writer can open. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One fault or warning. Codes are permanent and listed in `docs/diagnostics.md`. */
export interface Diagnostic extends Partial<Place> {
  /** Permanent: scripts may rely on it. */
  readonly code: Code;
  /** As the briefing weighs it. */
  readonly severity: Severity;
  /** What is wrong, and why. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  /** Where the briefing gave it another severity than the check did. */
  readonly set?: Setting & { readonly from: Severity };
}

/** How a briefing weighs a code. */
export interface Setting extends Place {
  /** In its place. */
  readonly severity: Severity;
  /** Why; always there where it was lowered. */
  readonly reason?: string | undefined;
}

/** A value together with what has to be said about it. */
export interface WithDiagnostics<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Thrown once, after all faults have been collected; only the command line shows it. */
export class ContentError extends Error {
  /** All of them, errors and warnings. */
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(`${diagnostics.length} fault(s) in the content`);
    this.name = "ContentError";
    this.diagnostics = diagnostics;
  }
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((d) => d.severity === "error");

/** By file, line, column; what has no place comes last. */
export const sortDiagnostics = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort(
    (a, b) =>
      (a.file ?? "\uffff").localeCompare(b.file ?? "\uffff") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );

/** What several checks, or one of several decks, say alike is told once. */
export function eachOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const told = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const { code, severity, file, line, column, message } = one;
    const key = JSON.stringify([code, severity, file, line, column, message]);
    if (!told.has(key)) told.set(key, one);
  }
  return [...told.values()];
}

const WEIGHTS: readonly Severity[] = ["off", "warning", "error"];

/** Whether one severity is less than another. */
export const isLower = (one: Severity, other: Severity): boolean =>
  WEIGHTS.indexOf(one) < WEIGHTS.indexOf(other);
