/** Formulas in text and on their own: Office's form beside what other programs show. */
import type { Box } from "../../boxes.ts";
import type {
  Drawing,
  Formula,
  Picture,
  Row,
  Run,
  RunStyle,
  Shape,
  TextBody,
} from "../../model.ts";
import { color, themed } from "../colour.ts";
import type { Context } from "../context.ts";
import { px } from "../css.ts";
import { PLAIN } from "../plain-text.ts";
import type { Piece } from "../text/pieces.ts";
import { mathsOf } from "./maths.ts";

/** One formula of the page that Office can build. */
export interface Mark {
  readonly row: Row;
  /** As TeX. */
  readonly text: string;
  /** Of its box: by this its picture is found. */
  readonly order: number;
}

const KNOWN = new WeakMap<Box, Mark | null>();

export function markOf(box: Box): Mark | undefined {
  const source = box.attrs["data-mathml"];
  if (source === undefined) return undefined;
  const known = KNOWN.get(box);
  if (known !== undefined) return known ?? undefined;
  const row = mathsOf(source);
  const text = box.attrs["data-formula"] ?? box.attrs["aria-label"] ?? "";
  const mark = row && { row, text, order: box.order };
  KNOWN.set(box, mark ?? null);
  return mark;
}

/** KaTeX sets its letters larger than the text around, because they are small for their size. */
const KATEX_SCALE = 1.21;

/** The formula of a picture that stands by itself. */
export function displayed(box: Box, context: Context): Formula | undefined {
  const mark = markOf(box);
  if (mark === undefined) return undefined;
  const style: RunStyle = {
    latin: "Cambria Math",
    eastAsian: "+mn-ea",
    size: Math.round((px(box.style["font-size"]) / KATEX_SCALE) * 75) / 100,
    bold: false,
    ...PLAIN,
    italic: true,
    color: color(box.style.color, context) ?? themed({ hex: "000000", alpha: 1 }, context),
    lang: context.lang,
  };
  return { row: mark.row, display: true, style };
}

/** Pieces of one formula as one run; `plain` makes runs of pieces. */
export function formulaRun(
  pieces: readonly Piece[],
  mark: Mark,
  plain: (pieces: readonly Piece[]) => Run[],
): Run[] {
  const first = pieces.findIndex((p) => !p.isBreak);
  if (first < 0) return plain(pieces);
  const last = pieces.findLastIndex((p) => !p.isBreak);
  const own = pieces.slice(first, last + 1);
  const style = own[0]?.around ?? own[0]?.style;
  if (style === undefined) return plain(pieces);
  const formula: Formula = { row: mark.row, display: false, style };
  return [
    ...plain(pieces.slice(0, first)),
    { kind: "formula", formula, order: mark.order, text: mark.text, plain: plain(own), style },
    ...plain(pieces.slice(last + 1)),
  ];
}

/** The pictures that stand in the gaps of a text belong to what other programs show of it. */
export function withFormulas(list: readonly Drawing[]): Drawing[] {
  const held = new Map<number, Picture>();
  const pictures = list.filter((d) => d.kind === "picture");
  const out = list.map((drawing): Drawing => {
    if (drawing.kind === "group") return { ...drawing, children: withFormulas(drawing.children) };
    if (drawing.kind !== "shape" || !drawing.text) return drawing;
    const orders = formulasIn(drawing.text).map((run) => run.order);
    const mine = pictures.filter((p) => p.formula && orders.includes(p.order));
    for (const picture of mine) held.set(picture.order, picture);
    const instead = mine.map((p): Picture => ({ ...p, formula: undefined }));
    return mine.length > 0 ? ({ ...drawing, instead } satisfies Shape) : drawing;
  });
  return out.filter((d) => d.kind !== "picture" || held.get(d.order) !== d);
}

const formulasIn = (text: TextBody) =>
  text.paragraphs.flatMap((p) => p.runs.filter((run) => run.kind === "formula"));
