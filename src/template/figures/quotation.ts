/** How large a quotation can be set: the fewer the words, the larger. */
import { rawText } from "../text-view.ts";
import type { ViewObject } from "../view.ts";
import { object } from "./canvas.ts";
import { largest, type Type, textHeight } from "./fit.ts";
import type { FigureInput } from "./index.ts";

/** Px; as in `base.css`. */
const WIDTH = 656;
const HEIGHT = 290;
const TYPES: readonly Type[] = [
  { size: 80, line: 88 },
  { size: 64, line: 72 },
  { size: 44, line: 54 },
  { size: 32, line: 42 },
  { size: 26, line: 34 },
];

export const quoteType = (quote: string): Type =>
  largest(TYPES, HEIGHT, (type) => textHeight(quote, WIDTH, type, { serif: true }));

export const quotation = ({ slide }: FigureInput): ViewObject => ({
  quote: { ...quoteType(rawText(object(slide["claim"])["quote"])) },
});
