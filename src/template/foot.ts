/** The foot of a slide: how wide its lines may be, and what they take from the slide where there are several. */
import type { Layout } from "../content/schema/layout-fields.ts";
import { countLines, textWidth } from "./figures/measure.ts";

/** Px that `base.css` gives the footer, where other things stand beside it. */
const WIDTHS: Partial<Record<Layout, number>> = {
  cover: 752,
  statement: 432,
  quotation: 704,
  implications: 720,
  sources: 536,
  photo: 416,
};
/** Between the margins, less the slide's number. */
const WHOLE = 1152 - 64;

/** Px of the marking's label at head and foot; rather too much than too little. */
export const labelWidth = (label: string): number =>
  Math.ceil(24 + textWidth(label, { size: 20, bold: true }));

/**
 * How many lines the footer of a layout takes: 1, 2 or 3. What needs more than three does not fit,
 * and is told as overflow.
 */
export const footLines = (layout: Layout, text: string, label: string): number =>
  Math.min(
    3,
    countLines(text, WIDTHS[layout] ?? WHOLE - labelWidth(label), { size: 20, bold: false }),
  );

/** Px that a slide's content is lower by. */
export const footLoss = (lines: number): number => [0, 0, 12, 34][lines] ?? 34;
