/** How pages of our own show markings: each label in its own colours, and all of them at the foot of every sheet. */
import { cssString } from "../core/escape.ts";

/** @param i of the label's class, `m0` and so on. */
export const labelRule = (
  i: number,
  { color, background }: { readonly color: string; readonly background: string },
): string => `.m${i}{color:${color};background:${background}}`;

/** For paper. */
export const footRule = (markings: readonly string[]): string =>
  `@page{margin:14mm 12mm 18mm;@bottom-center{content:${cssString(markings.join(", "))};font:700 10pt sans-serif}}`;
