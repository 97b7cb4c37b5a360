/** The slide master and its four layouts. */
import type { Fill, LayoutName, MasterModel, Paragraph, RunStyle, Shape } from "../model.ts";
import { placeholderOf, shapeElement, transformOf } from "./item.ts";
import { R, ROOT, TYPES } from "./names.ts";
import type { Parts } from "./package.ts";
import { RECTANGLE } from "./paint.ts";
import { bodyProperties, numberField, paragraphProperties, runProperties } from "./text.ts";
import { COLOUR_MAP, commonSlide, INHERIT_COLOURS } from "./tree.ts";
import { type Element, el } from "./xml.ts";

export const MASTER = "ppt/slideMasters/slideMaster1.xml";

/** In the order of their files. */
const LAYOUTS: readonly LayoutName[] = ["title", "content", "section", "titleOnly"];
const LAYOUT_NAMES: Readonly<Record<LayoutName, readonly [type: string, name: string]>> = {
  title: ["title", "Title Slide"],
  content: ["obj", "Title and Content"],
  section: ["secHead", "Section Header"],
  titleOnly: ["titleOnly", "Title Only"],
};

export const layoutPath = (name: LayoutName): string =>
  `ppt/slideLayouts/slideLayout${LAYOUTS.indexOf(name) + 1}.xml`;

/** Smallest id that masters and layouts may have. */
export const FIRST_MASTER_ID = 2147483648;

export function addMaster(parts: Parts, model: MasterModel): void {
  const relations = parts.relations(MASTER);
  const layouts = LAYOUTS.map((name, i) =>
    el("p:sldLayoutId", {
      id: FIRST_MASTER_ID + 1 + i,
      "r:id": relations.to(`${R}/slideLayout`, layoutPath(name)),
    }),
  );
  relations.to(`${R}/theme`, "ppt/theme/theme1.xml");
  const shapes = [
    prompt(2, model.title, { type: "title" }, TITLE_PROMPT),
    prompt(3, model.body, MASTER_BODY, BODY_PROMPT),
    prompt(4, model.footer, { type: "ftr", index: 3 }, [el("a:p")], true),
    prompt(5, model.number, { type: "sldNum", index: 4 }, NUMBER_PROMPT, true),
  ];
  parts.add(
    MASTER,
    TYPES.slideMaster,
    el(
      "p:sldMaster",
      ROOT,
      commonSlide(shapes, model.background),
      COLOUR_MAP,
      el("p:sldLayoutIdLst", {}, layouts),
      textStyles(model),
    ),
  );
  for (const name of LAYOUTS) addLayout(parts, name, model);
}

function addLayout(parts: Parts, name: LayoutName, model: MasterModel): void {
  const path = layoutPath(name);
  parts.relations(path).to(`${R}/slideMaster`, MASTER);
  const [type, label] = LAYOUT_NAMES[name];
  const frame = model.layouts[name];
  const shapes = [
    prompt(2, frame.title, { type: "title" }, TITLE_PROMPT, true),
    name === "content" && prompt(3, frame.body, { type: "body", index: 1 }, BODY_PROMPT),
    prompt(4, frame.footer, { type: "ftr", index: 11 }, [el("a:p")], true),
    prompt(5, frame.number, { type: "sldNum", index: 12 }, NUMBER_PROMPT, true),
  ];
  const own = sameFill(frame.background, model.background) ? undefined : frame.background;
  parts.add(
    path,
    TYPES.slideLayout,
    el(
      "p:sldLayout",
      { ...ROOT, type, preserve: true },
      commonSlide(shapes, own, label),
      INHERIT_COLOURS,
    ),
  );
}

const say = (text: string, level = 0): Element =>
  el(
    "a:p",
    {},
    level > 0 && el("a:pPr", { lvl: level }),
    el("a:r", {}, el("a:rPr", { lang: "en-GB" }), el("a:t", {}, text)),
  );
const TITLE_PROMPT = [say("Click to edit the title: a sentence that makes the point")];
const BODY_PROMPT = [
  say("Click to edit the text"),
  say("Second level", 1),
  say("Third level", 2),
  say("Fourth level", 3),
  say("Fifth level", 4),
];
const NUMBER_PROMPT = [el("a:p", {}, numberField(el("a:rPr", { lang: "en-GB" }), "‹#›"))];

/** Only the master names the body's type; layouts and slides take any content. */
const MASTER_BODY = { type: "body", index: 1 } as const;

export const sameFill = (a: Fill, b: Fill): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Of all placeholders: text stands at the top, and fills them. */
const BARE = { insets: [0, 0, 0, 0], anchor: "t", wrap: true } as const;

/** @param styled carries its own look, because no text style of the master covers it. */
function prompt(
  id: number,
  shape: Shape,
  placeholder: NonNullable<Shape["placeholder"]>,
  paragraphs: readonly Element[],
  styled = false,
): Element {
  const list = el("a:lstStyle", {}, styled && level(shape, 1));
  return shapeElement({
    about: el("p:cNvPr", { id, name: `${shape.name} ${id}` }),
    locks: {},
    placeholder:
      placeholder === MASTER_BODY
        ? el("p:ph", { type: "body", idx: 1 })
        : placeholderOf(placeholder),
    properties: [transformOf("a:xfrm", shape.rect, { rotation: 0 }), RECTANGLE],
    text: el("p:txBody", {}, bodyProperties(BARE), list, paragraphs),
  });
}

const sample = (shape: Shape): { paragraph?: Paragraph; style?: RunStyle } => {
  const paragraph = shape.text?.paragraphs[0];
  const style = paragraph?.runs[0]?.style;
  return { ...(paragraph && { paragraph }), ...(style && { style }) };
};

function level(shape: Shape, depth: number, bullets = false): Element {
  const { paragraph, style } = sample(shape);
  const name = `a:lvl${depth}pPr`;
  if (paragraph === undefined || style === undefined) return el(name);
  const step = 28;
  const own: Paragraph = bullets
    ? {
        ...paragraph,
        level: 0,
        align: "l",
        margin: step * depth,
        indent: -step,
        before: 6,
        bullet: { kind: "char", char: depth % 2 === 1 ? "•" : "–" },
      }
    : { ...paragraph, level: 0, lineHeight: undefined };
  const size = Math.max(12, style.size - (bullets ? 2 * (depth - 1) : 0));
  const run = runProperties("a:defRPr", { ...style, size, lang: "" }, undefined, false);
  return paragraphProperties(name, own, run);
}

const textStyles = (model: MasterModel): Element =>
  el(
    "p:txStyles",
    {},
    el("p:titleStyle", {}, level(model.title, 1)),
    el(
      "p:bodyStyle",
      {},
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((depth) => level(model.body, depth, true)),
    ),
    el("p:otherStyle", {}, el("a:defPPr", {}, el("a:defRPr", { lang: "en-GB" }))),
  );
