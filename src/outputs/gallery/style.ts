/** The page's style sheet: what is always so, and what depends on the decks. */
import { cssString } from "../../core/escape.ts";
import { PAGE } from "./page.generated.ts";

/** @param marking is printed at the foot of every sheet. */
export const styles = (rules: readonly string[], marking: string): string =>
  [
    PAGE.css,
    ...rules,
    marking &&
      `@page{margin:14mm 12mm 18mm;@bottom-center{content:${cssString(marking)};font:700 10pt sans-serif}}`,
  ]
    .filter(Boolean)
    .join("\n");
