/** Formulas as Office Math, and the choice between one and what other programs show in its stead. */
import type { Formula, Maths, Row, RunStyle } from "../model.ts";
import { P14 } from "./names.ts";
import { solidFill } from "./paint.ts";
import { fontSize } from "./units.ts";
import { type Child, type Element, el } from "./xml.ts";

const M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
const A14 = "http://schemas.microsoft.com/office/drawing/2010/main";
const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/**
 * PowerPoint, from 2010, knows both namespaces and takes the choice. LibreOffice 7.4 takes it, too, where `a14` alone is
 * asked for, and then loses formulas and their line: two names send it to the fallback.
 */
export const alternatives = (choice: Child, fallback: Child): Element =>
  el(
    "mc:AlternateContent",
    { "xmlns:mc": MC },
    el("mc:Choice", { "xmlns:a14": A14, "xmlns:p14": P14, Requires: "a14 p14" }, choice),
    el("mc:Fallback", {}, fallback),
  );

export function formulaOf({ row, display, style }: Formula): Element {
  const maths = el("m:oMath", { "xmlns:m": M }, partsOf(row, style));
  const content = display
    ? el("m:oMathPara", { "xmlns:m": M }, el("m:oMathParaPr", {}, val("m:jc", "center")), maths)
    : maths;
  return el("a14:m", {}, content);
}

const val = (name: string, value: string | number | boolean): Element =>
  el(name, { "m:val": value });

/** Office shows an empty place as a dotted box, unless something without width stands there. */
const NOTHING = "\u200b";

function partsOf(row: Row, style: RunStyle): Element[] {
  return row.length === 0
    ? [lettersOf(NOTHING, "plain", undefined, style)]
    : row.map((part) => partOf(part, style));
}

function partOf(part: Maths, style: RunStyle): Element {
  const place = (name: string, row: Row | undefined) => el(name, {}, row && partsOf(row, style));
  const control = el("m:ctrlPr", {}, letterStyle(style, true));
  const properties = (name: string, ...list: Child[]) => el(name, {}, list, control);
  switch (part.kind) {
    case "letters":
      return lettersOf(part.text, part.alphabet, part.script, style);
    case "fraction":
      return el(
        "m:f",
        {},
        properties("m:fPr", val("m:type", part.bar ? "bar" : "noBar")),
        place("m:num", part.top),
        place("m:den", part.bottom),
      );
    case "root":
      return el(
        "m:rad",
        {},
        properties("m:radPr", part.degree === undefined && val("m:degHide", true)),
        place("m:deg", part.degree),
        place("m:e", part.of),
      );
    case "scripts": {
      const { of, sub, sup } = part;
      const name = sub && sup ? "sSubSup" : sub ? "sSub" : "sSup";
      return el(
        `m:${name}`,
        {},
        properties(`m:${name}Pr`),
        place("m:e", of),
        sub && place("m:sub", sub),
        sup && place("m:sup", sup),
      );
    }
    case "limit": {
      const name = part.above ? "limUpp" : "limLow";
      return el(
        `m:${name}`,
        {},
        properties(`m:${name}Pr`),
        place("m:e", part.of),
        place("m:lim", part.limit),
      );
    }
    case "nary":
      return el(
        "m:nary",
        {},
        properties(
          "m:naryPr",
          val("m:chr", part.char),
          val("m:limLoc", part.stacked ? "undOvr" : "subSup"),
          part.sub === undefined && val("m:subHide", true),
          part.sup === undefined && val("m:supHide", true),
        ),
        place("m:sub", part.sub),
        place("m:sup", part.sup),
        place("m:e", part.of),
      );
    case "accent":
      return el("m:acc", {}, properties("m:accPr", val("m:chr", part.char)), place("m:e", part.of));
    case "bar":
      return el(
        "m:bar",
        {},
        properties("m:barPr", val("m:pos", part.above ? "top" : "bot")),
        place("m:e", part.of),
      );
    case "brace": {
      const side = part.above ? "top" : "bot";
      const other = part.above ? "bot" : "top";
      return el(
        "m:groupChr",
        {},
        properties(
          "m:groupChrPr",
          val("m:chr", part.char),
          val("m:pos", side),
          val("m:vertJc", other),
        ),
        place("m:e", part.of),
      );
    }
    case "fence":
      return el(
        "m:d",
        {},
        properties(
          "m:dPr",
          val("m:begChr", part.open),
          part.separator !== "" && val("m:sepChr", part.separator),
          val("m:endChr", part.close),
        ),
        part.parts.map((row) => place("m:e", row)),
      );
    case "matrix":
      return el(
        "m:m",
        {},
        properties("m:mPr", val("m:plcHide", true), columnsOf(part.columns)),
        part.rows.map((cells) =>
          el(
            "m:mr",
            {},
            cells.map((cell) => place("m:e", cell)),
          ),
        ),
      );
    case "aligned":
      return el(
        "m:eqArr",
        {},
        properties("m:eqArrPr"),
        part.rows.map((cells) => place("m:e", marked(cells))),
      );
  }
}

const columnsOf = (columns: readonly string[]): Element =>
  el(
    "m:mcs",
    {},
    columns.map((side) => el("m:mc", {}, el("m:mcPr", {}, val("m:count", 1), val("m:mcJc", side)))),
  );

/** Odd marks are where lines meet, even ones where room is. */
const marked = (cells: readonly Row[]): Row =>
  cells.flatMap((cell, i) =>
    i === 0 ? cell : [{ kind: "letters", text: "&", alphabet: "plain" } as const, ...cell],
  );

const STYLES = { italic: "i", plain: "p", bold: "b", boldItalic: "bi" } as const;

function lettersOf(
  text: string,
  alphabet: (Maths & { kind: "letters" })["alphabet"],
  script: string | undefined,
  style: RunStyle,
): Element {
  const kind =
    alphabet === "text"
      ? val("m:nor", true)
      : [script !== undefined && val("m:scr", script), val("m:sty", STYLES[alphabet])];
  const slanted = alphabet === "italic" || alphabet === "boldItalic";
  return el(
    "m:r",
    {},
    el("m:rPr", {}, kind),
    letterStyle(style, slanted),
    el("m:t", SPACED.test(text) ? { "xml:space": "preserve" } : {}, text),
  );
}

const SPACED = /^\s|\s$/;

const letterStyle = (style: RunStyle, slanted: boolean): Element =>
  el(
    "a:rPr",
    {
      lang: style.lang === "" ? undefined : style.lang,
      sz: fontSize(style.size),
      i: slanted || undefined,
    },
    solidFill(style.color),
    el("a:latin", { typeface: "Cambria Math" }),
  );
