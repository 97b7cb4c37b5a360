/** Marp's fragments: which click lets a paragraph, or a thing as a whole, appear. */
import type { Box } from "../boxes.ts";
import type { Drawing } from "../model.ts";

/** From 1. */
function stepOf(box: Box): number | undefined {
  const step = Number(box.attrs["data-marpit-fragment"]);
  return Number.isInteger(step) && step > 0 ? step : undefined;
}

/** Blocks of a fragment; those of fragments inside it have their own step. */
export function stepped<B extends { readonly step?: number | undefined }>(
  box: Box,
  blocks: readonly B[],
): B[] {
  const step = stepOf(box);
  return step === undefined ? [...blocks] : blocks.map((b) => ({ ...b, step: b.step ?? step }));
}

const byParagraph = (drawing: Drawing): boolean =>
  drawing.kind === "shape" &&
  drawing.textBox &&
  (drawing.text?.paragraphs.some((p) => p.step !== undefined) ?? false);

/** What a fragment has become, where it is more than paragraphs of a text. */
export function appearing(box: Box, found: readonly Drawing[]): Drawing[] {
  const step = stepOf(box);
  if (step === undefined) return [...found];
  return found.map((d) => (d.step !== undefined || byParagraph(d) ? d : { ...d, step }));
}

export const appears = (drawing: Drawing): boolean =>
  drawing.step !== undefined || byParagraph(drawing);
