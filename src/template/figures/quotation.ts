/** How large a quotation can be set: the fewer the words, the larger. */
import { rawText, textView } from "../text-view.ts";
import type { ViewObject } from "../view.ts";
import { object } from "./canvas.ts";
import type { FigureInput } from "./index.ts";
import { countLines } from "./measure.ts";

/** Px; as in `base.css`. */
const WIDTH = 664;
const HEIGHT = 290;
const SIZES = [
  { name: "huge", size: 80, line: 88 },
  { name: "large", size: 64, line: 72 },
  { name: "medium", size: 44, line: 54 },
  { name: "small", size: 32, line: 42 },
] as const;

export function quoteSize(quote: string): (typeof SIZES)[number]["name"] | "tiny" {
  const fits = SIZES.find(
    ({ size, line }) => countLines(quote, WIDTH, { size, serif: true }) * line <= HEIGHT,
  );
  return fits?.name ?? "tiny";
}

export const quotation = ({ slide }: FigureInput): ViewObject => ({
  size: textView(quoteSize(rawText(object(slide["claim"])["quote"]))),
});
