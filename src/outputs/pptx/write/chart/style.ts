/** What the parts of a chart look like: text, lines, fills. */
import type { Color, RunStyle } from "../../model.ts";
import { INK, solidFill } from "../paint.ts";
import { runProperties } from "../text.ts";
import { emu } from "../units.ts";
import { type Element, el } from "../xml.ts";

/** An element that holds nothing but a value. */
export const val = (name: string, value: string | number | boolean): Element =>
  el(name, { val: value });

export const FAINT: Color = { ...INK, alpha: 0.2 };

const NO_FILL = el("a:noFill");
export const NO_LINE = el("a:ln", {}, NO_FILL);

export const chartText = (style: RunStyle): Element =>
  el(
    "c:txPr",
    {},
    el("a:bodyPr"),
    el("a:lstStyle"),
    el(
      "a:p",
      {},
      el("a:pPr", {}, runProperties("a:defRPr", { ...style, lang: "" }, undefined, false)),
      el("a:endParaRPr", { lang: style.lang }),
    ),
  );

export const filled = (color: Color | undefined): Element =>
  color ? el("c:spPr", {}, solidFill(color)) : el("c:spPr", {}, NO_FILL, NO_LINE);

export const stroked = (color: Color | undefined, width: number): Element =>
  el("c:spPr", {}, el("a:ln", { w: emu(width), cap: "rnd" }, color ? solidFill(color) : NO_FILL));
