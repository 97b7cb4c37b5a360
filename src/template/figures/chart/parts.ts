/** What charts are made of: shapes, words with a place, and the data that PPTX makes a native chart of. */
import type { View } from "../../view.ts";
import type { Rect } from "../canvas.ts";
import type { DrawingShape } from "../drawing.ts";
import { countLines, textWidth } from "../measure.ts";
import type { NativeChart } from "./native.ts";

/** The library's part: scales and paths. Loaded only where a deck has a chart. */
export type D3 = Pick<typeof import("d3-scale"), "scaleLinear" | "scaleBand" | "scalePoint"> &
  Pick<typeof import("d3-shape"), "line">;

/** Where a chart is drawn, px, and how its figures are written. */
export interface Room {
  readonly w: number;
  readonly h: number;
  readonly d3: D3;
  readonly format: (value: number, decimals?: number) => string;
  readonly label: (key: string) => string;
}

/** A token of the theme, paler where an opacity is given. */
export interface Paint {
  readonly token: string;
  readonly opacity?: number;
}

export interface Word {
  readonly text: View;
  /** A figure that stands before or behind the text. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** As wide as the text, so that two that overlap are two that touch. */
  readonly rect: Rect;
  readonly align: "left" | "right" | "center";
  readonly token: string;
  readonly bold?: boolean;
}

/** A part that PPTX replaces with a native chart: what it draws, and the words that it writes itself. */
export interface Panel {
  readonly rect: Rect;
  readonly shapes: readonly DrawingShape[];
  readonly words: readonly Word[];
  readonly native: NativeChart;
}

export interface Drawn {
  /** Px; at most the room's. */
  readonly height: number;
  /** Behind the panels, and kept in PPTX. */
  readonly under: readonly DrawingShape[];
  readonly panels: readonly Panel[];
  /** Beside the panels, and kept in PPTX. */
  readonly words: readonly Word[];
  /** Series that found no room for a name of their own. */
  readonly key: readonly { readonly text: View; readonly paint: Paint }[];
}

/** Px. */
const TEXT = { size: 18.67 };
export const LINE = 24;

export interface Said {
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
 */
export function word(
  text: View,
  raw: string,
  x: number,
  y: number,
  { align = "left", token = "ink", bold = false }: Said = {},
  width = Number.POSITIVE_INFINITY,
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

const n = (value: number): number => Math.round(value * 100) / 100;

export const box = (
  { x, y, w, h }: Rect,
  { token, opacity }: Paint,
  name?: string,
): DrawingShape => ({
  d: `M${n(x)},${n(y)}L${n(x + w)},${n(y)}L${n(x + w)},${n(y + h)}L${n(x)},${n(y + h)}Z`,
  fill: token,
  ...(opacity === undefined ? {} : { opacity }),
  ...(name ? { name } : {}),
});

export const rule = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  token: string,
  width = 1,
): DrawingShape => ({ d: `M${n(x1)},${n(y1)}L${n(x2)},${n(y2)}`, stroke: token, width });

/** Four cubic curves, since drawings know no arcs. */
export function circle(x: number, y: number, r: number, { token, opacity }: Paint): DrawingShape {
  const k = r * 0.5523;
  const p = (dx: number, dy: number) => `${n(x + dx)},${n(y + dy)}`;
  return {
    d: `M${p(r, 0)}C${p(r, k)},${p(k, r)},${p(0, r)}C${p(-k, r)},${p(-r, k)},${p(-r, 0)}C${p(-r, -k)},${p(-k, -r)},${p(0, -r)}C${p(k, -r)},${p(r, -k)},${p(r, 0)}Z`,
    fill: token,
    stroke: "paper",
    width: 2,
    ...(opacity === undefined ? {} : { opacity }),
  };
}

/**
 * Least squares under "in this order, none over another, inside the room": pool adjacent violators.
 * @param wanted where each would like its start to be, in ascending order
 * @returns starts; they fit whenever the sizes do
 */
export function spread(
  wanted: readonly number[],
  sizes: readonly number[],
  room: number,
): number[] {
  const before = sizes.map((_, i) => sizes.slice(0, i).reduce((a, b) => a + b, 0));
  const slack = Math.max(0, room - sizes.reduce((a, b) => a + b, 0));
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((want, i) => {
    pools.push({ sum: want - (before[i] ?? 0), count: 1 });
    for (;;) {
      const [above, last] = pools.slice(-2);
      if (!above || !last || above.sum / above.count <= last.sum / last.count) break;
      above.sum += last.sum;
      above.count += last.count;
      pools.pop();
    }
  });
  return pools
    .flatMap(({ sum, count }) => Array<number>(count).fill(sum / count))
    .map((start, i) => Math.min(slack, Math.max(0, start)) + (before[i] ?? 0));
}
