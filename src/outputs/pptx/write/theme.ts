/** The theme: colours, fonts, and the plain formats that the schema asks for. */
import type { PptxTheme } from "../deck.ts";
import { THEME_SLOTS } from "../theme-slots.ts";
import { A } from "./names.ts";
import { type Element, el } from "./xml.ts";

export const themeOf = ({ name, colors, fonts }: PptxTheme): Element =>
  el(
    "a:theme",
    { "xmlns:a": A, name },
    el(
      "a:themeElements",
      {},
      el(
        "a:clrScheme",
        { name },
        THEME_SLOTS.map((slot) =>
          el(`a:${slot}`, {}, el("a:srgbClr", { val: colors[slot].toUpperCase() })),
        ),
      ),
      el(
        "a:fontScheme",
        { name },
        fontsOf("a:majorFont", fonts.heading, fonts.eastAsian),
        fontsOf("a:minorFont", fonts.body, fonts.eastAsian),
      ),
      FORMATS,
    ),
    el("a:objectDefaults"),
    el("a:extraClrSchemeLst"),
  );

function fontsOf(name: string, latin: string, eastAsian: string): Element {
  return el(
    name,
    {},
    el("a:latin", { typeface: latin }),
    el("a:ea", { typeface: eastAsian }),
    el("a:cs", { typeface: "" }),
    el("a:font", { script: "Jpan", typeface: eastAsian }),
    el("a:font", { script: "Arab", typeface: "Arial" }),
    el("a:font", { script: "Hebr", typeface: "Arial" }),
  );
}

const own = el("a:solidFill", {}, el("a:schemeClr", { val: "phClr" }));
const line = (w: number): Element =>
  el("a:ln", { w, cap: "flat", cmpd: "sng", algn: "ctr" }, own, el("a:prstDash", { val: "solid" }));
const noEffect = el("a:effectStyle", {}, el("a:effectLst"));

const FORMATS = el(
  "a:fmtScheme",
  { name: "Plain" },
  el("a:fillStyleLst", {}, own, own, own),
  el("a:lnStyleLst", {}, line(6350), line(12700), line(19050)),
  el("a:effectStyleLst", {}, noEffect, noEffect, noEffect),
  el("a:bgFillStyleLst", {}, own, own, own),
);
