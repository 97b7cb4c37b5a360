/** The master and its layouts, drawn from what the slides have in common. */
import type { Rect } from "../boxes.ts";
import type { Frame, LayoutName, MasterModel, RunStyle, Shape, Slide, TextBody } from "../model.ts";
import type { Context } from "./context.ts";
import { mostCommon } from "./most-common.ts";
import { PLAIN, plainBody, plainStyle } from "./plain-text.ts";
import { NO_FILL, RECTANGLE } from "./shape.ts";

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
  const plain = (type: keyof typeof NAMES, rect: Rect): Shape =>
    placeholder(type, rect, plainStyle(context, type === "title"), undefined);
  // The cover is not typical of anything else.
  const inner = slides.length > 1 ? slides.slice(1) : slides;
  const base = frame(inner, {
    background: NO_FILL,
    title: plain("title", grid(0.06, 0.07, 0.88, 0.12)),
    body: bodyLike(inner, plain("body", grid(0.06, 0.24, 0.88, 0.64))),
    footer: plain("ftr", grid(0.06, 0.93, 0.6, 0.04)),
    number: plain("sldNum", grid(0.9, 0.93, 0.04, 0.04)),
  });
  const layout = (name: LayoutName): Frame =>
    frame(
      slides.filter((s) => s.layout === name),
      base,
    );
  return {
    ...base,
    layouts: {
      title: layout("title"),
      content: layout("content"),
      section: layout("section"),
      titleOnly: layout("titleOnly"),
    },
  };
}

/** What is typical of the slides; where they have nothing of a kind, the fallback's. */
function frame(slides: readonly Slide[], fallback: Frame): Frame {
  const like = (type: keyof typeof NAMES, other: Shape): Shape => {
    const found = slides
      .flatMap((s) => s.drawings)
      .filter(
        (d): d is Shape => d.kind === "shape" && d.placeholder?.type === type && d.rect.y >= 0,
      );
    const rect = typical(found.map((f) => f.rect));
    const style = mostCommon(found.map(firstStyle).filter((s) => s !== undefined));
    return rect && style ? placeholder(type, rect, style, found[0]?.text) : other;
  };
  return {
    background: mostCommon(slides.map((s) => s.background)) ?? fallback.background,
    title: like("title", fallback.title),
    body: like("body", fallback.body),
    footer: like("ftr", fallback.footer),
    number: like("sldNum", fallback.number),
  };
}

/** Text that a person adds looks like most of the text that is there. */
function bodyLike(slides: readonly Slide[], plain: Shape): Shape {
  const texts = slides
    .flatMap((s) => s.drawings)
    .filter((d): d is Shape => d.kind === "shape" && d.textBox);
  const style = mostCommon(texts.map(firstStyle).filter((s) => s !== undefined && s.size >= 14));
  return style ? placeholder("body", plain.rect, { ...style, bold: false }, undefined) : plain;
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

function firstStyle({ text }: Shape): RunStyle | undefined {
  const runs = text?.paragraphs.flatMap((p) => p.runs) ?? [];
  // A gap for a small picture is spaced as no other text is.
  const style = runs.find((run) => run.kind !== "break" && run.text.trim() !== "")?.style;
  // Runs name only what is not usual, and would take anything else from the placeholder.
  return style && { ...style, ...PLAIN, link: undefined, highlight: undefined };
}

const NAMES = { title: "Title", body: "Content", ftr: "Footer", sldNum: "Slide Number" } as const;

function placeholder(
  type: keyof typeof NAMES,
  rect: Rect,
  style: RunStyle,
  like: TextBody | undefined,
): Shape {
  return {
    kind: "shape",
    name: NAMES[type],
    rect,
    rotation: 0,
    paint: 0,
    order: 0,
    geometry: RECTANGLE,
    fill: NO_FILL,
    textBox: false,
    placeholder: { type },
    text: plainBody("", style, { align: like?.paragraphs[0]?.align ?? "l" }),
  };
}
