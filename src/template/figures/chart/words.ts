/** Words of a chart: how much room they take, and where they stand. */
import { rawText } from "../../text-view.ts";
import type { View } from "../../view.ts";
import { countLines, textWidth } from "../measure.ts";
import type { Word } from "./chart-drawing.ts";

/** Px. */
const TEXT = { size: 18.67 };
export const LINE = 24;

/** How a word is set. */
export interface WordStyle {
  readonly align?: Word["align"];
  readonly token?: string;
  readonly bold?: boolean;
}

/** Px that a text takes on one line, with a breath of air. */
export const wide = (text: string, bold = false): number => textWidth(text, { ...TEXT, bold }) + 2;

/** How many lines a text takes, and how high they are. */
export function block(text: string, width: number, bold = false): { w: number; h: number } {
  const lines = countLines(text, width, { ...TEXT, bold });
  return { w: lines > 1 ? width : Math.min(width, wide(text, bold)), h: lines * LINE };
}

/**
 * A word whose anchor is at `x`, `y`: its left, right or middle along, and its middle up and down.
 * @param width px at which it breaks
 * @param raw all that is to stand there, where that is more than the text
 */
export function word(
  text: View,
  x: number,
  y: number,
  { align = "left", token = "ink", bold = false }: WordStyle = {},
  width = Number.POSITIVE_INFINITY,
  raw = rawText(text),
): Word {
  const { w, h } = block(raw, width, bold);
  const left = align === "left" ? x : align === "right" ? x - w : x - w / 2;
  return { text, rect: { x: left, y: y - h / 2, w, h }, align, token, bold };
}

/** Moved back between the edges of the canvas. */
export const inside = (placed: Word, right: number): Word => ({
  ...placed,
  rect: { ...placed.rect, x: Math.max(0, Math.min(placed.rect.x, right - placed.rect.w)) },
});

/** Names at the left: the narrowest column, within limits, in which each takes the lines that its band has. */
export function nameColumn(names: readonly string[], row: number): number {
  const most = Math.max(1, Math.min(3, Math.floor((row - 2) / LINE)));
  const widest = Math.ceil(Math.max(...names.map((name) => wide(name, true))));
  for (let width = 260; width < Math.min(600, widest); width += 20)
    if (names.every((name) => block(name, width, true).h <= most * LINE)) return width;
  return Math.min(600, widest);
}
