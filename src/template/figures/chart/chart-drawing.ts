/** What a chart is drawn in, and what it comes to: shapes, words with a place, and the data that PPTX makes a native chart of. */
import type { View } from "../../view.ts";
import type { DrawingShape } from "../drawing.ts";
import type { Rect } from "../geometry.ts";
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

export interface ChartDrawing {
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
