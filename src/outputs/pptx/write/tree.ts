/** The shape tree that slides, layouts, masters and notes have in common. */
import type { Fill } from "../model.ts";
import { fillOf } from "./paint.ts";
import { type Child, type Element, el } from "./xml.ts";

export const commonSlide = (
  children: Child,
  background?: Fill,
  name?: string,
  description?: string,
): Element =>
  el(
    "p:cSld",
    { name },
    background && el("p:bg", {}, el("p:bgPr", {}, fillOf(background), el("a:effectLst"))),
    el(
      "p:spTree",
      {},
      el(
        "p:nvGrpSpPr",
        {},
        el("p:cNvPr", { id: 1, name: "", descr: description }),
        el("p:cNvGrpSpPr"),
        el("p:nvPr"),
      ),
      el("p:grpSpPr", {}, el("a:xfrm", {}, ...ZERO)),
      children,
    ),
  );

const ZERO = [
  el("a:off", { x: 0, y: 0 }),
  el("a:ext", { cx: 0, cy: 0 }),
  el("a:chOff", { x: 0, y: 0 }),
  el("a:chExt", { cx: 0, cy: 0 }),
];

export const INHERIT_COLOURS = el("p:clrMapOvr", {}, el("a:masterClrMapping"));

export const COLOUR_MAP = el("p:clrMap", {
  bg1: "lt1",
  tx1: "dk1",
  bg2: "lt2",
  tx2: "dk2",
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  hlink: "hlink",
  folHlink: "folHlink",
});
