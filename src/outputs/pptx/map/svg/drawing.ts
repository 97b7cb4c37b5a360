/** A box with `data-role="drawing"`: the SVG in its background becomes native freeforms, lines and connectors. */
import { TIP } from "../../../../template/figures/drawing.ts";
import type { Box } from "../../boxes.ts";
import type { Drawing } from "../../model.ts";
import type { Style } from "../../style.ts";
import type { Context } from "../context.ts";
import { px } from "../css.ts";
import { svgBackdrop } from "../picture.ts";
import { roleOf } from "../role.ts";
import { svg } from "./index.ts";
import { pathSteps } from "./path.ts";

const isDrawing = (box: Box): boolean => roleOf(box) === "drawing";

/** Whether native shapes say all that the drawing does. */
export const isNative = (box: Box): boolean => isDrawing(box) && svgBox(box) !== undefined;

/** @returns undefined for what is no drawing. One that uses more than paths becomes a picture. */
export function drawing(box: Box, context: Context): Drawing[] | undefined {
  if (!isDrawing(box)) return undefined;
  const inside = svgBox(box);
  const picture = inside ? undefined : svgBackdrop(box, context);
  return inside ? svg(inside, context) : picture && [picture];
}

/** A coastline is long: each is read once, however often it is asked for. */
const read = new WeakMap<Box, { readonly inside: Box | undefined }>();

function svgBox(box: Box): Box | undefined {
  const known = read.get(box) ?? { inside: readSvg(box) };
  read.set(box, known);
  return known.inside;
}

/** The SVG as boxes, as if it stood in the page; undefined where it holds anything but paths and arrow heads. */
function readSvg(box: Box): Box | undefined {
  const uri = /^url\("?data:image\/svg\+xml,(.*?)"?\)$/s.exec(box.style["background-image"])?.[1];
  const source = uri && decodeURIComponent(uri.replace(/\\(.)/g, "$1"));
  const [, head = "", inside = ""] = /^<svg([^>]*)>(.*)<\/svg>$/s.exec(source ?? "") ?? [];
  if (!head) return undefined;
  const attrs = attributes(head);
  const rest = inside.replace(/<marker[^>]*><path[^>]*\/><\/marker>/g, "");
  const children = [...rest.matchAll(/<path([^>]*)\/>/g)].map(([, written = ""]) =>
    pathBox(box, attributes(written)),
  );
  const understood = rest.replace(/<path[^>]*\/>/g, "").trim() === "";
  if (!understood || children.some(({ attrs: { d = "" } }) => !pathSteps(d))) return undefined;
  return { ...box, tag: "svg", attrs, style: plain(box.style), children };
}

/** With the style that Chromium would have computed for the path. */
function pathBox(box: Box, attrs: Readonly<Record<string, string>>): Box {
  const width = px(attrs["stroke-width"] ?? "1");
  const [back, on] = [attrs["marker-start"], attrs["marker-end"]].map((tip) =>
    tip === undefined ? 0 : TIP * width,
  );
  const style: Style = {
    ...plain(box.style),
    fill: rgb(attrs["fill"]),
    "fill-opacity": "1",
    stroke: rgb(attrs["stroke"]),
    "stroke-opacity": "1",
    "stroke-width": `${width}px`,
    "stroke-dasharray": attrs["stroke-dasharray"] ?? "none",
    opacity: attrs["opacity"] ?? "1",
  };
  const d = longer(attrs["d"] ?? "", back ?? 0, on ?? 0);
  return { ...box, tag: "path", attrs: { ...attrs, d }, style, children: [] };
}

/** Office draws an arrow to its line's very end; the SVG's line stops where its tip takes over. */
function longer(d: string, back: number, on: number): string {
  if (back + on === 0) return d;
  const steps = (pathSteps(d) ?? []).map((step) => ({
    op: step.op,
    points: step.op === "Z" ? [] : [...step.points],
  }));
  const all = steps.flatMap(({ points }) => points);
  const [start, end] = [steps[0]?.points, steps.findLast(({ points }) => points.length)?.points];
  const push = (x: number, y: number, fromX: number, fromY: number, by: number) => {
    const length = Math.hypot(x - fromX, y - fromY) || 1;
    return [x + ((x - fromX) / length) * by, y + ((y - fromY) / length) * by];
  };
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = all;
  const [xm = 0, ym = 0, xn = 0, yn = 0] = all.slice(-4);
  start?.splice(0, 2, ...push(x0, y0, x1, y1, back));
  end?.splice(-2, 2, ...push(xn, yn, xm, ym, on));
  return steps.map(({ op, points }) => `${op}${points.join(" ")}`).join("");
}

/** Nothing of the box's own look but what it hands down. */
const plain = (style: Style): Style => ({
  ...style,
  "background-image": "none",
  "background-color": "rgba(0, 0, 0, 0)",
  transform: "none",
  visibility: "visible",
});

const rgb = (hex = "none"): string => {
  const value = Number.parseInt(hex.slice(1), 16);
  return hex === "none" ? hex : `rgb(${value >> 16}, ${(value >> 8) & 255}, ${value & 255})`;
};

const attributes = (written: string): Record<string, string> =>
  Object.fromEntries(
    [...written.matchAll(/([\w-]+)='([^']*)'/g)].map(([, name = "", value = ""]) => [
      name,
      value.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))),
    ]),
  );
