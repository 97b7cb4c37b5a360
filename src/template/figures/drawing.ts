/**
 * What boxes cannot draw: coasts, areas, curves. A drawing is an SVG without words that becomes the background of
 * one `div.drawing`, since stock Marp shows inline SVG as text; words stand over it as positioned HTML. The SVG keeps
 * to the small grammar that `outputs/pptx/map/svg/drawing.ts` reads back as native shapes.
 */
import type { Palette } from "../palette.ts";
import { textView, uriView } from "../text-view.ts";
import type { ViewObject } from "../view.ts";
import type { Rect } from "./geometry.ts";

/** Lengths in px. Colours are tokens of the theme, such as `accent-1`. */
export interface DrawingShape {
  /** SVG path data: absolute M, L, C and Z. Rings inside rings are holes. */
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  /** Lengths of a dash and of the gap after it. */
  readonly dash?: readonly [number, number];
  /** 0 to 1. */
  readonly opacity?: number;
  readonly arrow?: "end" | "start" | "both";
  /** `data-node` of the boxes that a straight line joins: in PPTX a connector that holds on to them. */
  readonly from?: string;
  readonly to?: string;
  /** What the shape is called in PPTX. */
  readonly name?: string;
}

/**
 * The view of the `drawing` partial, which writes the rule for a layout's `<style scoped>`; the layout itself writes
 * `<div class="drawing drawing0" data-role="drawing"></div>` under the words, with the number that is given here.
 * @param n tells the drawings of one slide apart
 * @param rect where it stands on the canvas; its size is also the space of the paths
 */
export const drawingView = (
  n: number,
  rect: Rect,
  shapes: readonly DrawingShape[],
  palette: Palette,
): ViewObject => ({
  cls: textView(`drawing${n}`),
  x: rect.x,
  y: rect.y,
  w: rect.w,
  h: rect.h,
  uri: uriView(`data:image/svg+xml,${uriOf(svgOf(rect, shapes, palette))}`),
});

/** How far an arrow's tip reaches past its line's end, as a multiple of the line's width. */
export const TIP = 1.25;

export function svgOf(
  { w, h }: Pick<Rect, "w" | "h">,
  shapes: readonly DrawingShape[],
  palette: Palette,
): string {
  const tips = [...new Set(shapes.flatMap(({ arrow, stroke }) => (arrow && stroke) || []))];
  const paths = shapes.map((shape) => {
    const { fill, stroke, width = 2, dash, opacity, arrow, from, to, name } = shape;
    const tip = `url(#t${tips.indexOf(stroke ?? "")})`;
    return `<path${attributes({
      d: arrow ? pulledBack(shape.d, arrow, TIP * width) : shape.d,
      fill: fill ? palette(fill) : "none",
      stroke: stroke && palette(stroke),
      "stroke-width": stroke && width,
      "stroke-dasharray": dash?.join(","),
      opacity,
      "marker-start": (arrow === "start" || arrow === "both") && tip,
      "marker-end": (arrow === "end" || arrow === "both") && tip,
      "data-from": from,
      "data-to": to,
      "data-name": name,
    })}/>`;
  });
  return `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${w} ${h}' width='${w}' height='${h}' fill-rule='evenodd' stroke-linejoin='round'>${tips
    .map(
      (token, i) =>
        `<marker id='t${i}' viewBox='-5 -2 5 4' markerWidth='5' markerHeight='4' refX='-${TIP}' orient='auto-start-reverse'><path d='M-5,-2L0,0L-5,2Z' fill='${palette(token)}'/></marker>`,
    )
    .join("")}${paths.join("")}</svg>`;
}

const attributes = (values: Readonly<Record<string, string | number | false | undefined>>) =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== false && value !== "")
    .map(([name, value]) => ` ${name}='${inAttribute(String(value))}'`)
    .join("");

const inAttribute = (text: string) =>
  text.replace(/\p{C}/gu, " ").replace(/[<&'"]/g, (c) => `&#${c.codePointAt(0)};`);

/** Shorter by a length at the ends that have an arrow, so that its tip is where the line would have ended. */
export function pulledBack(d: string, arrow: "end" | "start" | "both", by: number): string {
  const numbers = [...d.matchAll(/-?\d*\.?\d+(?:e-?\d+)?/gi)];
  const points = numbers
    .map((match, i) => ({ match, next: numbers[i + 1] }))
    .filter((_, i) => i % 2 === 0)
    .map(({ match, next }) => ({ x: Number(match[0]), y: Number(next?.[0]) }));
  const moved = (end: number, inner: number): void => {
    const [at, towards] = [points[end], points[inner]];
    if (!at || !towards) return;
    const length = Math.hypot(towards.x - at.x, towards.y - at.y);
    if (length === 0) return;
    points[end] = {
      x: at.x + ((towards.x - at.x) * by) / length,
      y: at.y + ((towards.y - at.y) * by) / length,
    };
  };
  if (arrow !== "end") moved(0, 1);
  if (arrow !== "start") moved(points.length - 1, points.length - 2);
  let n = 0;
  return d.replace(/-?\d*\.?\d+(?:e-?\d+)?/gi, () => {
    const point = points[n >> 1];
    const value = (n++ % 2 === 0 ? point?.x : point?.y) ?? 0;
    return String(Math.round(value * 100) / 100);
  });
}

/** For `url("…")` within CSS within HTML within Markdown: what could mean anything to one of them is escaped. */
const uriOf = (svg: string): string =>
  svg.replace(/[^\w ='/:,.()-]/gu, (c) => encodeURIComponent(c));
