/** The shape tree that slides, layouts, masters and notes have in common. */
import type { Fill } from "../model.ts";
import { SLOT_NAMES, THEME_SLOTS } from "../theme-slots.ts";
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

const { tx1, bg1, tx2, bg2, ...same } = Object.fromEntries(
  THEME_SLOTS.map((slot) => [SLOT_NAMES[slot], slot]),
);

/** From the names that slides use to the slots of the theme. */
export const COLOUR_MAP = el("p:clrMap", { bg1, tx1, bg2, tx2, ...same });
