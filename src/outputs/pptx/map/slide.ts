/** One slide: title first, content in document order, header, footer and number last. */
import type { Box, SlideBoxes } from "../boxes.ts";
import type { PptxSlide } from "../deck.ts";
import type { Drawing, Fill, LayoutName, Run, Shape, Slide } from "../model.ts";
import { glued } from "./connector/glue.ts";
import { type Context, within } from "./context.ts";
import { isOutOfFlow } from "./css.ts";
import { withFormulas } from "./formula/index.ts";
import { plainStyle } from "./master.ts";
import { background } from "./paint/background.ts";
import { paint } from "./paint/index.ts";
import { backdrop } from "./picture.ts";
import { stacked } from "./reading-order.ts";
import { blocksOf } from "./text/flow.ts";
import { textShape } from "./text/text-shape.ts";
import { hiddenTitle, textOf, titleBox } from "./title.ts";
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
  const heading = main.filter(isTitle);
  const bars = edgesOf(section, context);
  const behind = [
    ...groundOf(section, context),
    ...boxes.behind.flatMap((layer) => [
      ...groundOf(layer, context),
      ...edgesOf(layer, context),
      ...children(layer, context),
    ]),
  ];
  const content = main.filter((drawing) => !isTitle(drawing));
  const body = index > 0 && title ? bodyPlaceholder(content, boxes) : undefined;
  const text = info.title || (title ? textOf(title).trim() : "");
  const made =
    heading.length > 0 ? heading : [hiddenTitle(text || " ", plainStyle(context, true), boxes)];
  const list = [
    ...made,
    ...behind,
    ...bars,
    ...content.filter((d) => !made.includes(d)).map((d) => (d === body ? inBody(body) : d)),
    ...edges.flatMap((edge) => footer(edge, context)),
    ...(number ? numberShape(number, section, index, context) : []),
  ];
  return {
    title: text,
    layout: layoutOf(index, content, body),
    background: backdropOf(boxes, context),
    // What paints before the section itself lies behind its background.
    drawings: glued(
      stacked(
        list.filter((d) => made.includes(d) || d.paint >= section.paint || behind.includes(d)),
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
const edgesOf = (section: Box, context: Context): Drawing[] =>
  paint(section, context).filter(({ name }) => name === "Rule");

/** The picture behind a section. */
function groundOf(section: Box, context: Context): Drawing[] {
  const found = backdrop(section, context);
  return found ? [found] : [];
}

const isTitle = (drawing: Drawing): boolean =>
  drawing.kind === "shape" && drawing.placeholder?.type === "title";

const isEdge = (box: Box): boolean => box.tag === "footer" || box.tag === "header" || isLabel(box);

/** What a theme prints on every slide before its content, such as a marking at the foot. */
const isLabel = (box: Box): boolean =>
  box.pseudo === "before" && isOutOfFlow(box) && textOf(box).trim() !== "";

/** The pseudo-element of the section that shows its page number. */
function numberBox(section: Box): Box | undefined {
  const page = section.attrs["data-marpit-pagination"];
  return (
    section.children
      .filter((child) => child.kind === "box")
      // As a rule it is the last: a marking may hold a number, too.
      .findLast(
        (box) => box.pseudo !== "" && page !== undefined && numberAt(textOf(box), page) >= 0,
      )
  );
}

function numberShape(box: Box, section: Box, index: number, context: Context): Shape[] {
  const page = section.attrs["data-marpit-pagination"] ?? "";
  const blocks = blocksOf(box, within(context, box), 0);
  if (blocks.length === 0) return [];
  const shape = textShape(box, blocks);
  const paragraphs = shape.text?.paragraphs.map((p) => ({
    ...p,
    // Office counts slides: a deck that skips some, or holds a number, has its own count.
    runs: page === `${index + 1}` ? p.runs.flatMap((run) => field(run, page)) : p.runs,
  }));
  const text = shape.text && { ...shape.text, paragraphs: paragraphs ?? [] };
  const fill = paint(box, context)[0];
  return [
    ...(fill ? [{ ...fill, decorative: true }] : []),
    {
      ...shape,
      name: "Slide Number",
      text,
      textBox: false,
      placeholder: { type: "sldNum", index: 12 },
    },
  ];
}

/** Where the number stands among the numbers of a text; -1 where it does not. */
const numberAt = (text: string, number: string): number =>
  [...text.matchAll(/\d+/g)].find(([digits]) => digits === number)?.index ?? -1;

/** The page's own number as a field that Office keeps up to date. */
function field(run: Run, page: string): Run[] {
  const at = run.kind === "text" ? numberAt(run.text, page) : -1;
  if (run.kind !== "text" || at < 0) return [run];
  const { style } = run;
  const around = (text: string): Run[] => (text === "" ? [] : [{ kind: "text", text, style }]);
  return [
    ...around(run.text.slice(0, at)),
    { kind: "slideNumber", text: page, style },
    ...around(run.text.slice(at + page.length)),
  ];
}

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

function backdropOf({ section, behind }: SlideBoxes, context: Context): Fill {
  const own = background(section.style, context);
  if (own.kind !== "none") return own;
  const below = behind
    .map((layer) => background(layer.style, context))
    .find((f) => f.kind !== "none");
  return below ?? { kind: "solid", color: { value: "FFFFFF", scheme: false, alpha: 1 } };
}
