/** A formula as Office builds one: rows of parts, each part with rows of its own. */
import type { RunStyle } from "./text.ts";

/** The letters of a mathematical alphabet; `plain` stands upright. */
export type Alphabet = "italic" | "plain" | "bold" | "boldItalic" | "text";
export type Script = "double-struck" | "fraktur" | "script" | "sans-serif" | "monospace";

export type Row = readonly Maths[];

export type Maths =
  | {
      readonly kind: "letters";
      readonly text: string;
      readonly alphabet: Alphabet;
      readonly script?: Script | undefined;
    }
  /** `bar` is false for binomials. */
  | { readonly kind: "fraction"; readonly top: Row; readonly bottom: Row; readonly bar: boolean }
  | { readonly kind: "root"; readonly of: Row; readonly degree?: Row | undefined }
  | {
      readonly kind: "scripts";
      readonly of: Row;
      readonly sub?: Row | undefined;
      readonly sup?: Row | undefined;
    }
  | { readonly kind: "limit"; readonly of: Row; readonly limit: Row; readonly above: boolean }
  /** A sum, product or integral, with what it ranges over. */
  | {
      readonly kind: "nary";
      readonly char: string;
      readonly sub?: Row | undefined;
      readonly sup?: Row | undefined;
      readonly of: Row;
      /** Limits stand above and below, not beside. */
      readonly stacked: boolean;
    }
  | { readonly kind: "accent"; readonly of: Row; readonly char: string }
  | { readonly kind: "bar"; readonly of: Row; readonly above: boolean }
  | { readonly kind: "brace"; readonly of: Row; readonly char: string; readonly above: boolean }
  /** Brackets that grow; empty for none on that side. */
  | {
      readonly kind: "fence";
      readonly open: string;
      readonly close: string;
      readonly separator: string;
      readonly parts: readonly Row[];
    }
  | {
      readonly kind: "matrix";
      readonly rows: readonly (readonly Row[])[];
      readonly columns: readonly ("left" | "center" | "right")[];
    }
  /** Lines set under each other at the marks between their parts. */
  | { readonly kind: "aligned"; readonly rows: readonly (readonly Row[])[] };

export interface Formula {
  readonly row: Row;
  /** On lines of its own. */
  readonly display: boolean;
  readonly style: RunStyle;
}
