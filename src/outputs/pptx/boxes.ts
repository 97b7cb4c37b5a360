/** The facts about a rendered deck, as plain JSON: what stands where, in which style. No browser, no PPTX. */
import type { Style } from "./style.ts";

/** In px at 96 dpi, from the slide's top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A gradient of an SVG drawing. */
export interface SvgGradient {
  readonly radial: boolean;
  /** Its lengths are shares of the box that it fills, else units of the drawing. */
  readonly byBox: boolean;
  /** Its ends go on as they are: it is neither repeated nor mirrored. */
  readonly pads: boolean;
  /** Its `gradientTransform`. */
  readonly matrix: readonly [number, number, number, number, number, number];
  /** x1, y1, x2, y2; of a radial one cx, cy, r, fx, fy. */
  readonly ends: readonly number[];
  readonly stops: readonly {
    readonly color: string;
    readonly opacity: number;
    /** 0 to 1. */
    readonly at: number;
  }[];
}

/** An element or pseudo-element that has a box. */
export interface Box {
  readonly kind: "box";
  /** Chromium's backend node id: names the element when it has to be rasterised. */
  readonly id: number;
  /** Lower case. */
  readonly tag: string;
  /** `before`, `after`, `marker`, or empty for an element. */
  readonly pseudo: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly style: Style;
  /** What its `fill` refers to. */
  readonly gradient?: SvgGradient | undefined;
  /** The bounding rectangle after all transforms. */
  readonly rect: Rect;
  /** What paints later has the higher number; equal numbers paint in document order. */
  readonly paint: number;
  /** Position in document order. */
  readonly order: number;
  readonly children: readonly Node[];
}

/** A stretch of text that stands on one line. */
export interface Fragment {
  readonly rect: Rect;
  /** As in the document: white space not yet collapsed. */
  readonly text: string;
}

export interface Text {
  readonly kind: "text";
  /** Chromium's backend node id. */
  readonly id: number;
  readonly text: string;
  readonly rect: Rect;
  readonly fragments: readonly Fragment[];
}

export type Node = Box | Text;

/** All that stands in a box, in document order; white space not yet collapsed. */
export const textOf = (box: Box): string =>
  box.children.map((child) => (child.kind === "text" ? child.text : textOf(child))).join("");

/** What is known of one CSS font (family list, weight and style together). */
export interface FontFact {
  /** The families that Chromium really drew with, the most used first. */
  readonly used: readonly string[];
  /** Ascent and descent of the primary font, per em. */
  readonly ascent: number;
  readonly descent: number;
  /** The ascent in whole px, by computed `font-size`, where it was measured. */
  readonly ascents: Readonly<Record<string, number>>;
}

export interface SlideBoxes {
  readonly section: Box;
  /** Advanced backgrounds and the like: sections that lie behind the slide's own. */
  readonly behind: readonly Box[];
  readonly width: number;
  readonly height: number;
}

export interface DeckBoxes {
  readonly slides: readonly SlideBoxes[];
  /** By {@link fontKey}. */
  readonly fonts: Readonly<Record<string, FontFact>>;
}
