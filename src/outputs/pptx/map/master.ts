/** The master and its layouts, drawn from what the slides have in common. */
import type { Rect } from "../boxes.ts";
import type {
  Drawing,
  Fill,
  LayoutName,
  MasterModel,
  RunStyle,
  Shape,
  Slide,
  TextBody,
} from "../model.ts";
import { NO_FILL } from "./colour.ts";
import type { Context } from "./context.ts";
import { fullTag } from "./language.ts";
import { RECTANGLE } from "./paint.ts";

/** The theme's own text: what a slide's text looks like where nothing is known of it. */
export const plainStyle = (context: Context, heading: boolean): RunStyle => ({
  latin: heading ? "+mj-lt" : "+mn-lt",
  eastAsian: heading ? "+mj-ea" : "+mn-ea",
  size: heading ? 28 : 18,
  bold: heading,
  italic: false,
  underline: false,
  strike: false,
  baseline: 0,
  spacing: 0,
  color: { value: "tx1", scheme: true, alpha: 1 },
  lang: fullTag(context.lang),
});

export function master(
  slides: readonly Slide[],
  width: number,
  height: number,
  context: Context,
): MasterModel {
  const grid = (x: number, y: number, w: number, h: number): Rect => ({
    x: x * width,
    y: y * height,
    w: w * width,
    h: h * height,
  });
  const placed = (type: string, layout?: LayoutName) =>
    slides
      .filter((s) => layout === undefined || s.layout === layout)
      .flatMap((s) => s.drawings)
      .filter(
        (d): d is Shape => d.kind === "shape" && d.placeholder?.type === type && d.rect.y >= 0,
      );
  const shape = (type: "title" | "body" | "ftr" | "sldNum", fallback: Rect): Shape => {
    const found = placed(type);
    const style = firstStyle(found) ?? plainStyle(context, type === "title");
    return placeholder(type, typical(found.map((f) => f.rect)) ?? fallback, style, found[0]?.text);
  };
  const title = shape("title", grid(0.06, 0.07, 0.88, 0.12));
  const titleIn = (layout: LayoutName): Rect =>
    typical(placed("title", layout).map((f) => f.rect)) ?? title.rect;
  return {
    background: common(slides.map((s) => s.background)),
    title,
    titles: {
      title: titleIn("title"),
      content: titleIn("content"),
      section: titleIn("section"),
      titleOnly: titleIn("titleOnly"),
    },
    body: shape("body", grid(0.06, 0.24, 0.88, 0.64)),
    footer: shape("ftr", grid(0.06, 0.93, 0.6, 0.04)),
    number: shape("sldNum", grid(0.9, 0.93, 0.04, 0.04)),
  };
}

/** What most slides have. */
function common(fills: readonly Fill[]): Fill {
  const count = new Map<string, { fill: Fill; n: number }>();
  for (const fill of fills) {
    const key = JSON.stringify(fill);
    count.set(key, { fill, n: (count.get(key)?.n ?? 0) + 1 });
  }
  const [first] = [...count.values()].sort((a, b) => b.n - a.n);
  return first?.fill ?? NO_FILL;
}

function typical(rects: readonly Rect[]): Rect | undefined {
  const middle = (pick: (rect: Rect) => number) =>
    rects.map(pick).sort((a, b) => a - b)[Math.floor(rects.length / 2)];
  const [x, y, w, h] = [
    middle((r) => r.x),
    middle((r) => r.y),
    middle((r) => r.w),
    middle((r) => r.h),
  ];
  if (x === undefined || y === undefined || w === undefined || h === undefined) return undefined;
  return { x, y, w, h };
}

function firstStyle(shapes: readonly Drawing[]): RunStyle | undefined {
  for (const shape of shapes)
    if (shape.kind === "shape")
      for (const p of shape.text?.paragraphs ?? [])
        for (const run of p.runs) if (run.kind !== "break") return run.style;
  return undefined;
}

function placeholder(
  type: "title" | "body" | "ftr" | "sldNum",
  rect: Rect,
  style: RunStyle,
  like: TextBody | undefined,
): Shape {
  const names = { title: "Title", body: "Content", ftr: "Footer", sldNum: "Slide Number" } as const;
  const align = like?.paragraphs[0]?.align ?? "l";
  return {
    kind: "shape",
    name: names[type],
    rect,
    rotation: 0,
    paint: 0,
    order: 0,
    geometry: RECTANGLE,
    fill: NO_FILL,
    textBox: false,
    placeholder: { type },
    text: {
      insets: [0, 0, 0, 0],
      anchor: "t",
      wrap: true,
      paragraphs: [
        {
          align,
          rtl: false,
          level: 0,
          margin: 0,
          indent: 0,
          before: 0,
          runs: [{ kind: "text", text: "", style: { ...style, link: undefined } }],
        },
      ],
    },
  };
}
