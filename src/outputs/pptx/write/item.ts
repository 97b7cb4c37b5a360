/** What all drawings on a slide have in common: identity, alternative text, place. */
import type { Rect } from "../boxes.ts";
import type { Chart, Drawing, Media, Shape } from "../model.ts";
import type { LinkWriter } from "./link.ts";
import { angle, emuRect } from "./units.ts";
import { type Attributes, type Child, type Element, el } from "./xml.ts";

/** What a slide lends to its drawings. */
export interface SlideParts {
  readonly link: LinkWriter;
  /** @returns the relationship's id. */
  media(media: Media): string;
  chart(chart: Chart): string;
  id(drawing: Drawing): number;
  /** The shape that has this `data-node`. */
  node(name: string): number | undefined;
}

/** The content placeholder has no type of its own; it takes lists, tables and charts alike. */
export const placeholderOf = ({ type, index }: NonNullable<Shape["placeholder"]>): Element =>
  el("p:ph", {
    type: type === "body" ? undefined : type,
    sz: type === "ftr" || type === "sldNum" ? "quarter" : undefined,
    idx: index,
  });

export function nonVisual(drawing: Drawing, parts: SlideParts, name = drawing.name): Element {
  const id = parts.id(drawing);
  const silent = drawing.decorative || saysNothing(drawing);
  return el(
    "p:cNvPr",
    { id, name: `${name} ${id}`, descr: silent ? undefined : drawing.alt },
    drawing.link && parts.link(drawing.link),
    silent && DECORATIVE,
  );
}

interface ShapeParts {
  /** Its id and name. */
  readonly about: Element;
  readonly textBox?: boolean;
  /** What a person cannot do with it. */
  readonly locks?: Attributes | undefined;
  readonly placeholder?: Element | undefined;
  /** Where it stands, and what it looks like. */
  readonly properties: Child;
  readonly text?: Element | undefined;
}

export const shapeElement = (shape: ShapeParts): Element =>
  el(
    "p:sp",
    {},
    el(
      "p:nvSpPr",
      {},
      shape.about,
      el(
        "p:cNvSpPr",
        { txBox: shape.textBox || undefined },
        shape.locks && el("a:spLocks", { noGrp: true, ...shape.locks }),
      ),
      el("p:nvPr", {}, shape.placeholder),
    ),
    el("p:spPr", {}, shape.properties),
    shape.text,
  );

/** Neither text nor a description: readers are to pass over it. */
const saysNothing = (drawing: Drawing): boolean =>
  (drawing.alt ?? "") === "" &&
  (drawing.kind === "connector" || (drawing.kind === "shape" && drawing.text === undefined));

const DECORATIVE = el(
  "a:extLst",
  {},
  el(
    "a:ext",
    { uri: "{C183D7F6-B498-43B3-948B-1728B52AA6E4}" },
    el("adec:decorative", {
      "xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
      val: true,
    }),
  ),
);

interface Turn {
  readonly rotation: number;
  readonly flipH?: boolean;
  readonly flipV?: boolean;
}

export function transformOf(name: string, rect: Rect, turn: Turn): Element {
  const { x, y, w, h } = emuRect(rect);
  return el(
    name,
    {
      rot: angle(turn.rotation) || undefined,
      flipH: turn.flipH || undefined,
      flipV: turn.flipV || undefined,
    },
    el("a:off", { x, y }),
    el("a:ext", { cx: w, cy: h }),
  );
}
