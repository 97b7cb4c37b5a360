/** Notes: a notes master, and a notes slide where there is something to say. */
import type { Rect } from "../boxes.ts";
import type { Color, Slide } from "../model.ts";
import { shapeElement, transformOf } from "./item.ts";
import { R, ROOT, TYPES } from "./names.ts";
import type { Parts } from "./package.ts";
import { INK, RECTANGLE, solidFill } from "./paint.ts";
import { slidePath } from "./slide.ts";
import { COLOUR_MAP, commonSlide, INHERIT_COLOURS } from "./tree.ts";
import { type Attributes, type Child, type Element, el } from "./xml.ts";

export const NOTES_MASTER = "ppt/notesMasters/notesMaster1.xml";

/** A4 upright, px: 190.5 × 254 mm, as PowerPoint has it. */
export const NOTES_SIZE = { w: 720, h: 960 };
const PICTURE: Rect = { x: 72, y: 120, w: 576, h: 324 };
const TEXT: Rect = { x: 72, y: 462, w: 576, h: 378 };

export function addNotesMaster(parts: Parts): void {
  parts.relations(NOTES_MASTER).to(`${R}/theme`, "ppt/theme/theme2.xml");
  const styles = [1, 2, 3, 4, 5].map((depth) =>
    el(
      `a:lvl${depth}pPr`,
      { marL: (depth - 1) * 457200, algn: "l", rtl: false },
      el(
        "a:defRPr",
        { sz: 1200 },
        solidFill(INK),
        el("a:latin", { typeface: "+mn-lt" }),
        el("a:ea", { typeface: "+mn-ea" }),
      ),
    ),
  );
  const prompt = el(
    "a:p",
    {},
    el("a:r", {}, el("a:rPr", { lang: "en-GB" }), el("a:t", {}, "Notes")),
  );
  parts.add(
    NOTES_MASTER,
    TYPES.notesMaster,
    el(
      "p:notesMaster",
      ROOT,
      commonSlide(
        [
          picture(2, { type: "sldImg", idx: 2 }, PICTURE),
          text(3, { type: "body", sz: "quarter", idx: 3 }, TEXT, [prompt]),
        ],
        { kind: "solid", color: PAPER },
      ),
      COLOUR_MAP,
      el("p:notesStyle", {}, styles),
    ),
  );
}

/** @param index of the slide, from 0. */
export function addNotes(parts: Parts, slide: Slide, index: number, lang: string): void {
  const path = `ppt/notesSlides/notesSlide${index + 1}.xml`;
  const relations = parts.relations(path);
  relations.to(`${R}/notesMaster`, NOTES_MASTER);
  relations.to(`${R}/slide`, slidePath(index));
  parts.relations(slidePath(index)).to(`${R}/notesSlide`, path);
  const paragraphs = slide.notes.map((paragraph) =>
    el(
      "a:p",
      {},
      paragraph
        .split("\n")
        .map(
          (line, i): Child => [
            i > 0 && el("a:br", {}, el("a:rPr", { lang })),
            line !== "" && el("a:r", {}, el("a:rPr", { lang }), el("a:t", {}, line)),
          ],
        ),
    ),
  );
  parts.add(
    path,
    TYPES.notesSlide,
    el(
      "p:notes",
      ROOT,
      commonSlide([
        picture(2, { type: "sldImg" }),
        text(3, { type: "body", idx: 1 }, undefined, paragraphs),
      ]),
      INHERIT_COLOURS,
    ),
  );
}

const PAPER: Color = { value: "bg1", scheme: true, alpha: 1 };

/** @param rect as in the master where it is absent. */
const place = (rect: Rect | undefined): Child =>
  rect && [transformOf("a:xfrm", rect, { rotation: 0 }), RECTANGLE];

const picture = (id: number, ph: Attributes, rect?: Rect): Element =>
  shapeElement({
    about: el("p:cNvPr", { id, name: `Slide Image ${id}` }),
    locks: { noRot: true, noChangeAspect: true },
    placeholder: el("p:ph", ph),
    properties: place(rect),
  });

const text = (
  id: number,
  ph: Attributes,
  rect: Rect | undefined,
  paragraphs: readonly Element[],
): Element =>
  shapeElement({
    about: el("p:cNvPr", { id, name: `Notes ${id}` }),
    locks: {},
    placeholder: el("p:ph", ph),
    properties: place(rect),
    text: el("p:txBody", {}, el("a:bodyPr"), el("a:lstStyle"), paragraphs),
  });
