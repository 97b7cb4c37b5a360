/** Builds the mapper's input by hand, with Chromium's initial values where a test says nothing. */
import type { Box, Node, Rect, Text } from "../../../src/outputs/pptx/boxes.ts";
import type { Context } from "../../../src/outputs/pptx/map/context.ts";
import type { Style } from "../../../src/outputs/pptx/style.ts";
import { sampleDeck } from "./sample.ts";

const INITIAL: Style = {
  display: "block",
  position: "static",
  visibility: "visible",
  opacity: "1",
  color: "rgb(0, 0, 0)",
  direction: "ltr",
  "writing-mode": "horizontal-tb",
  "font-family": "Carlito",
  "font-size": "20px",
  "font-weight": "400",
  "font-style": "normal",
  "letter-spacing": "normal",
  "line-height": "28px",
  "text-align": "start",
  "text-decoration-line": "none",
  "vertical-align": "baseline",
  "list-style-type": "disc",
  "white-space-collapse": "collapse",
  "background-color": "rgba(0, 0, 0, 0)",
  "background-image": "none",
  "background-size": "auto",
  "background-clip": "border-box",
  "border-top-width": "0px",
  "border-right-width": "0px",
  "border-bottom-width": "0px",
  "border-left-width": "0px",
  "border-top-style": "none",
  "border-right-style": "none",
  "border-bottom-style": "none",
  "border-left-style": "none",
  "border-top-color": "rgb(0, 0, 0)",
  "border-right-color": "rgb(0, 0, 0)",
  "border-bottom-color": "rgb(0, 0, 0)",
  "border-left-color": "rgb(0, 0, 0)",
  "border-top-left-radius": "0px",
  "border-top-right-radius": "0px",
  "border-bottom-right-radius": "0px",
  "border-bottom-left-radius": "0px",
  "padding-top": "0px",
  "padding-right": "0px",
  "padding-bottom": "0px",
  "padding-left": "0px",
  width: "auto",
  height: "auto",
  "box-sizing": "content-box",
  "overflow-x": "visible",
  "box-shadow": "none",
  transform: "none",
  rotate: "none",
  scale: "none",
  "clip-path": "none",
  filter: "none",
  "mix-blend-mode": "normal",
  "mask-image": "none",
  "object-fit": "fill",
  "object-position": "50% 50%",
  fill: "rgb(0, 0, 0)",
  "fill-opacity": "1",
  stroke: "none",
  "stroke-width": "1px",
  "stroke-opacity": "1",
  "stroke-dasharray": "none",
  "text-anchor": "start",
};

export const styled = (style: Partial<Style> = {}): Style => ({ ...INITIAL, ...style });

interface Made {
  readonly tag?: string;
  readonly pseudo?: string;
  readonly rect?: readonly [x: number, y: number, w: number, h: number];
  readonly style?: Partial<Style>;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly paint?: number;
}

let made = 0;

/** Ids and document order follow the order of making, children first. */
export function box(of: Made, ...children: readonly Node[]): Box {
  made++;
  const [x, y, w, h] = of.rect ?? [0, 0, 100, 28];
  return {
    kind: "box",
    id: made,
    tag: of.tag ?? "div",
    pseudo: of.pseudo ?? "",
    attrs: of.attrs ?? {},
    style: styled(of.style),
    rect: { x, y, w, h },
    paint: of.paint ?? 0,
    order: made,
    children,
  };
}

/** One line for each text; a line is 24 px high, as Carlito's at 20 px. */
export function lines(
  x: number,
  y: number,
  ...texts: readonly (readonly [string, number])[]
): Text {
  const fragments = texts.map(([text, w], i) => ({ text, rect: rect(x, y + 28 * i, w, 24) }));
  return {
    kind: "text",
    id: 0,
    text: texts.map(([t]) => t).join(""),
    rect: rect(x, y, 0, 0),
    fragments,
  };
}

export const rect = (x: number, y: number, w: number, h: number): Rect => ({ x, y, w, h });

export const context = (over: Partial<Context> = {}): Context => ({
  theme: sampleDeck.theme,
  carried: [],
  fonts: { "normal 400 Carlito": { used: ["Carlito"], ascent: 0.95, descent: 0.27, ascents: {} } },
  screenshots: new Map(),
  opacity: 1,
  ground: "FFFFFF",
  lang: "en-GB",
  title: undefined,
  plain: new WeakMap(),
  texts: new WeakMap(),
  anchors: new Map(),
  ...over,
});
