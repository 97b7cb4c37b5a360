/** One slide: title first, content in document order, header, footer and number last. */
import { type Box, type SlideBoxes, textOf } from "../boxes.ts";
import type { PptxSlide } from "../deck.ts";
import type { Drawing, Fill, LayoutName, Shape, Slide } from "../model.ts";
import { glued } from "./connector/glue.ts";
import { type Context, within } from "./context.ts";
import { isOutOfFlow } from "./css.ts";
import { withFormulas } from "./formula/index.ts";
import { background } from "./paint/background.ts";
import { paint } from "./paint/index.ts";
import { backdrop } from "./picture.ts";
import { plainStyle } from "./plain-text.ts";
import { stacked } from "./reading-order.ts";
import { numberBox, numberShape } from "./slide-number.ts";
import { hiddenTitle, titleBox } from "./title.ts";
import { children, drawings } from "./walk.ts";

export function slide(boxes: SlideBoxes, info: PptxSlide, index: number, base: Context): Slide {
  const { section } = boxes;
  const title = titleBox(section);
  const context = { ...within(base, section), title, plain: new WeakMap<Box, boolean>() };
  const number = numberBox(section);
  const edges = section.children.filter((c) => c.kind === "box").filter(isEdge);
  const rest = section.children.filter(
    (c) => c.kind === "text" || (!edges.includes(c) && c !== number),
  );
  const main = withFormulas(children({ ...section, children: rest }, context));
  const rules = rulesOf(section, context);
  const behind = [
    ...backdropOf(section, context),
    ...boxes.behind.flatMap((layer) => [
      ...backdropOf(layer, context),
      ...rulesOf(layer, context),
      ...children(layer, context),
    ]),
  ];
  const content = main.filter((drawing) => !isTitle(drawing));
  const body = index > 0 && title ? bodyPlaceholder(content, boxes) : undefined;
  const text = info.title || (title ? textOf(title).trim() : "");
  const shown = main.filter(isTitle);
  const titles =
    shown.length > 0 ? shown : [hiddenTitle(text || " ", plainStyle(context, true), boxes)];
  const inOrder = [
    ...titles,
    ...behind,
    ...rules,
    ...content.map((d) => (d === body ? inBody(body) : d)),
    ...edges.flatMap((edge) => footer(edge, context)),
    ...(number ? numberShape(number, section, index, context) : []),
  ];
  return {
    layout: layoutOf(index, content, body),
    background: backgroundOf(boxes, context),
    // What paints before the section itself lies behind its background.
    drawings: glued(
      stacked(
        inOrder.filter((d) => titles.includes(d) || d.paint >= section.paint || behind.includes(d)),
      ),
    ),
    notes: info.notes
      .split(/\n\s*\n/)
      .map((p) => p.trim())
      .filter((p) => p !== ""),
    section: info.section,
  };
}

/** What a section paints beyond its fill, which is the slide's background. */
const rulesOf = (section: Box, context: Context): Drawing[] =>
  paint(section, context).filter(({ name }) => name === "Rule");

/** The picture behind a section. */
function backdropOf(section: Box, context: Context): Drawing[] {
  const found = backdrop(section, context);
  return found ? [found] : [];
}

const isTitle = (drawing: Drawing): boolean =>
  drawing.kind === "shape" && drawing.placeholder?.type === "title";

const isEdge = (box: Box): boolean => box.tag === "footer" || box.tag === "header" || isLabel(box);

/** What a theme prints on every slide before its content, such as a marking at the foot. */
const isLabel = (box: Box): boolean =>
  box.pseudo === "before" && isOutOfFlow(box) && textOf(box).trim() !== "";

/** The first text of a `<footer>` fills the footer placeholder. */
function footer(box: Box, context: Context): Drawing[] {
  const found = drawings(box, context);
  if (box.tag !== "footer") return found;
  const at = found.findIndex((d) => d.kind === "shape" && d.text !== undefined);
  return found.map((d, i) =>
    d.kind === "shape" && i === at
      ? { ...d, name: "Footer", textBox: false, placeholder: { type: "ftr", index: 11 } }
      : d,
  );
}

/** The one list, or long text, that is the slide's body as a person would have typed it. */
function bodyPlaceholder(content: readonly Drawing[], { width, height }: SlideBoxes) {
  const texts = content.filter(
    (d): d is Shape => d.kind === "shape" && d.textBox && d.rotation === 0,
  );
  const lists = texts.filter((d) => d.text?.paragraphs.some((p) => p.bullet !== undefined));
  const [only, ...more] = lists.length > 0 ? lists : texts;
  const big = only !== undefined && only.rect.w > width * 0.5 && only.rect.h > height * 0.12;
  return more.length === 0 && big ? only : undefined;
}

const inBody = (shape: Shape): Shape => ({
  ...shape,
  name: "Content",
  textBox: false,
  placeholder: { type: "body", index: 1 },
});

function layoutOf(index: number, content: readonly Drawing[], body: Shape | undefined): LayoutName {
  if (index === 0) return "title";
  if (body) return "content";
  const seen = content.filter((d) => !d.decorative);
  return seen.length <= 1 && seen.every((d) => d.kind === "shape") ? "section" : "titleOnly";
}

function backgroundOf({ section, behind }: SlideBoxes, context: Context): Fill {
  const own = background(section.style, context);
  if (own.kind !== "none") return own;
  const below = behind
    .map((layer) => background(layer.style, context))
    .find((f) => f.kind !== "none");
  return below ?? { kind: "solid", color: { value: "FFFFFF", scheme: false, alpha: 1 } };
}
