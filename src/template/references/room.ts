/** The room that references take at the end of a text. */
import { rawText } from "../text-view.ts";
import type { View } from "../view.ts";
import { runsOf } from "./numbering.ts";

/** The numbers of one claim's view, or of a list of them. */
export const numbersOf = (of: unknown): number[] =>
  [of].flat().flatMap((claim) => {
    const numbers = (claim as { readonly numbers?: unknown } | undefined)?.numbers;
    return Array.isArray(numbers) ? (numbers as number[]) : [];
  });

/** As `partials/refs.hbs` writes them: ` [3, 5–8]`. */
export function refsText(of: unknown): string {
  const runs = runsOf(numbersOf(of));
  const said = runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
  return said && `\u00a0[${said}]`;
}

/** Of full size are as many figures as take the room of the smaller characters. */
const SHARE = 0.75;

/** A text and, in place of its references, what takes their room: for estimates. */
export const withRefs = (text: View | string, of: unknown): string => {
  const refs = refsText(of);
  return rawText(text) + (refs && `\u00a0${"0".repeat(Math.ceil(refs.length * SHARE))}`);
};
