/** The facts about a rendered deck, as plain JSON: what stands where, in which style. No browser, no PPTX. */

/** In px at 96 dpi, from the slide's top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The computed style properties that the mapper reads. */
export const STYLE_KEYS = [
  "display",
  "position",
  "visibility",
  "opacity",
  "color",
  "direction",
  "writing-mode",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "letter-spacing",
  "line-height",
  "text-align",
  "text-decoration-line",
  "vertical-align",
  "list-style-type",
  "white-space-collapse",
  "background-color",
  "background-image",
  "background-size",
  "background-clip",
  "border-top-width",
  "border-right-width",
  "border-bottom-width",
  "border-left-width",
  "border-top-style",
  "border-right-style",
  "border-bottom-style",
  "border-left-style",
  "border-top-color",
  "border-right-color",
  "border-bottom-color",
  "border-left-color",
  "border-top-left-radius",
  "border-top-right-radius",
  "border-bottom-right-radius",
  "border-bottom-left-radius",
  "padding-top",
  "padding-right",
  "padding-bottom",
  "padding-left",
  "width",
  "height",
  "box-sizing",
  "overflow-x",
  "box-shadow",
  "transform",
  "rotate",
  "scale",
  "clip-path",
  "filter",
  "mix-blend-mode",
  "mask-image",
  "object-fit",
  "object-position",
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "text-anchor",
] as const;

export type StyleKey = (typeof STYLE_KEYS)[number];
export type Style = Readonly<Record<StyleKey, string>>;

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
  /** Chromium's backend node id: names the element when it has to be photographed. */
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

/** Finds something out once for each style: many boxes share one. */
export function perStyle<T>(find: (style: Style) => T): (style: Style) => T {
  const known = new WeakMap<Style, { readonly found: T }>();
  return (style) => {
    const before = known.get(style);
    if (before) return before.found;
    const found = find(style);
    known.set(style, { found });
    return found;
  };
}

export const fontKey = perStyle(
  (style) => `${style["font-style"]} ${style["font-weight"]} ${style["font-family"]}`,
);
