/** Text: bodies, paragraphs, runs. Distances in px at 96 dpi, type in pt. */
import type { Formula } from "./maths.ts";
import type { Color } from "./paint.ts";

export type Link = { readonly url: string } | { readonly slide: number };

export interface RunStyle {
  readonly latin: string;
  readonly eastAsian: string;
  /** In pt. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** In percent of the size; 0 for none. */
  readonly baseline: number;
  /** Letter spacing in pt. */
  readonly spacing: number;
  readonly color: Color;
  readonly highlight?: Color | undefined;
  readonly lang: string;
  readonly link?: Link | undefined;
}

export type Run =
  | { readonly kind: "text"; readonly text: string; readonly style: RunStyle }
  | { readonly kind: "break"; readonly style: RunStyle }
  | { readonly kind: "slideNumber"; readonly text: string; readonly style: RunStyle }
  | {
      readonly kind: "formula";
      readonly formula: Formula;
      /** Of its box, by which the picture is found that other programs show. */
      readonly order: number;
      /** As TeX. */
      readonly text: string;
      /** What programs show that know no formulas. */
      readonly plain: readonly Run[];
      readonly style: RunStyle;
    };

export type Bullet =
  | {
      readonly kind: "char";
      readonly char: string;
      readonly color?: Color;
    }
  | { readonly kind: "number"; readonly scheme: string; readonly start: number };

export interface Paragraph {
  readonly align: "l" | "ctr" | "r" | "just";
  readonly rtl: boolean;
  /** From 0. */
  readonly level: number;
  /** Left margin and first line's indent, px. */
  readonly margin: number;
  readonly indent: number;
  /** Exact, in pt; absent for the font's own. */
  readonly lineHeight?: number | undefined;
  /** In pt. */
  readonly before: number;
  readonly bullet?: Bullet | undefined;
  /** The click, from 1, on which it appears. */
  readonly step?: number | undefined;
  readonly runs: readonly Run[];
}

export interface TextBody {
  readonly paragraphs: readonly Paragraph[];
  /** Left, top, right, bottom, px. */
  readonly insets: readonly [number, number, number, number];
  readonly anchor: "t" | "ctr" | "b";
  readonly wrap: boolean;
  /** Lines run down; `upright` for scripts whose characters then stand upright. */
  readonly vertical?: "upright" | "turned" | undefined;
}
