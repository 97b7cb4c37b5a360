/** Text bodies, paragraphs and runs as DrawingML. */
import type { Bullet, Paragraph, Run, RunStyle, TextBody } from "../model.ts";
import type { LinkWriter } from "./link.ts";
import { formulaOf } from "./omml.ts";
import { colorOf, solidFill } from "./paint.ts";
import { emu, fontSize } from "./units.ts";
import { type Attributes, type Child, type Element, el } from "./xml.ts";

/** @param maths whether formulas are written as such. */
export const bodyOf = (name: string, body: TextBody, link: LinkWriter, maths = false): Element =>
  el(name, {}, bodyProperties(body), el("a:lstStyle"), paragraphsOf(body, link, maths));

export function bodyProperties({ insets, vertical, wrap, anchor }: Omit<TextBody, "paragraphs">) {
  const [l, t, r, b] = insets;
  return el(
    "a:bodyPr",
    {
      vert: VERTICAL[vertical ?? "no"],
      wrap: wrap ? "square" : "none",
      lIns: emu(l),
      tIns: emu(t),
      rIns: emu(r),
      bIns: emu(b),
      rtlCol: false,
      anchor,
    },
    el("a:noAutofit"),
  );
}

const VERTICAL = { no: "horz", turned: "vert", upright: "eaVert" } as const;

/** A body has at least one paragraph. */
export const paragraphsOf = (body: TextBody, link: LinkWriter, maths = false): Element[] =>
  body.paragraphs.length === 0
    ? [el("a:p")]
    : body.paragraphs.map((paragraph) => paragraphOf(paragraph, link, maths));

function paragraphOf(paragraph: Paragraph, link: LinkWriter, maths: boolean): Element {
  const runs = paragraph.runs.flatMap((run) =>
    run.kind === "formula" && !maths ? run.plain : [run],
  );
  return el(
    "a:p",
    {},
    paragraphProperties("a:pPr", paragraph),
    runs.map((run) => runOf(run, paragraph.rtl, link)),
  );
}

/** @param run what its runs look like unless they say otherwise. */
export const paragraphProperties = (name: string, p: Paragraph, run?: Element): Element =>
  el(
    name,
    {
      // In text from right to left Office counts it from the right, whatever its name.
      marL: Math.min(51206400, emu(p.margin)),
      lvl: p.level > 0 ? Math.min(8, p.level) : undefined,
      indent: emu(p.indent),
      algn: p.align,
      rtl: p.rtl,
    },
    p.lineHeight !== undefined && spacing("a:lnSpc", p.lineHeight),
    spacing("a:spcBef", p.before),
    spacing("a:spcAft", 0),
    p.bullet ? bulletOf(p.bullet, p.runs[0]?.style.latin ?? "+mn-lt") : el("a:buNone"),
    run,
  );

/** @param points at most 1584, the format's limit. */
const spacing = (name: string, points: number): Element =>
  el(name, {}, el("a:spcPts", { val: Math.min(158400, Math.round(points * 100)) }));

function bulletOf(bullet: Bullet, typeface: string): Child {
  if (bullet.kind === "number")
    return [
      el("a:buFont", { typeface }),
      el("a:buAutoNum", {
        type: bullet.scheme,
        startAt: bullet.start > 1 ? bullet.start : undefined,
      }),
    ];
  return [
    bullet.color && el("a:buClr", {}, colorOf(bullet.color)),
    el("a:buFont", { typeface }),
    el("a:buChar", { char: bullet.char }),
  ];
}

/** The number of a slide. Its id is the same for all, as PowerPoint itself does. */
export const numberField = (properties: Element, shown: string): Element =>
  el(
    "a:fld",
    { id: "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", type: "slidenum" },
    properties,
    el("a:t", {}, shown),
  );

function runOf(run: Run, rtl: boolean, link: LinkWriter): Element {
  if (run.kind === "formula") return formulaOf(run.formula);
  const text = run.kind === "break" ? "" : run.text;
  const properties = runProperties("a:rPr", run.style, link, rtl || COMPLEX.test(text));
  if (run.kind === "break") return el("a:br", {}, properties);
  return run.kind === "text"
    ? el("a:r", {}, properties, el("a:t", {}, text))
    : numberField(properties, text);
}

/** Scripts that Office sets in the complex-script typeface. */
const COMPLEX = /[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0eff\ufb1d-\ufdff\ufe70-\ufefc]/;

export function runProperties(
  name: string,
  style: RunStyle,
  link: LinkWriter | undefined,
  complex: boolean,
): Element {
  const attributes: Attributes = {
    lang: style.lang === "" ? undefined : style.lang,
    sz: fontSize(style.size),
    b: style.bold,
    i: style.italic || undefined,
    u: style.underline ? "sng" : undefined,
    strike: style.strike ? "sngStrike" : undefined,
    spc: style.spacing === 0 ? undefined : Math.round(style.spacing * 100),
    baseline: style.baseline === 0 ? undefined : style.baseline * 1000,
  };
  return el(
    name,
    attributes,
    solidFill(style.color),
    style.highlight && el("a:highlight", {}, colorOf({ ...style.highlight, alpha: 1 })),
    el("a:latin", { typeface: style.latin }),
    el("a:ea", { typeface: style.eastAsian }),
    complex && el("a:cs", { typeface: style.latin.replace("-lt", "-cs") }),
    style.link && link?.(style.link),
  );
}
