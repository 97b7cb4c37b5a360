/** List markers, native or painted by `::before`, as native bullets and numbers. */
import { type Box, textOf } from "../../boxes.ts";
import type { Bullet } from "../../model.ts";
import { color } from "../colour.ts";
import type { Context } from "../context.ts";
import { px, rgba } from "../css.ts";

/** A `li::before` that is short or a small painted blot stands for the bullet. */
export function isBulletPseudo(box: Box, parent: Box): boolean {
  if (box.pseudo !== "before" || box.style.position !== "absolute") return false;
  if (parent.tag !== "li") return false;
  const text = textOf(box).trim();
  if (text.length > 2) return false;
  return box.rect.w <= 24 && box.rect.h <= 60 && (text !== "" || isBlot(box));
}

const isBlot = (box: Box): boolean =>
  box.rect.w <= 16 && box.rect.h <= 16 && (rgba(box.style["background-color"])?.alpha ?? 0) > 0;

/** Signs that few typefaces have, and those like them that most have. */
const COMMON: Readonly<Record<string, string>> = { "■": "▪", "▸": "►", "▾": "▼" };

export function bulletOf(item: Box, context: Context): { bullet: Bullet; at: number } | undefined {
  const boxes = item.children.filter((child) => child.kind === "box");
  const marker = boxes.find((b) => b.pseudo === "marker");
  const painted = boxes.find((b) => isBulletPseudo(b, item));
  const mark = marker && textOf(marker).trim() !== "" ? marker : painted;
  if (mark === undefined) return undefined;
  const rtl = item.style.direction === "rtl";
  const at = rtl ? mark.rect.x + mark.rect.w : mark.rect.x;
  const text = textOf(mark).trim();
  const number = numbering(text, item);
  if (number) return { bullet: number, at };
  const blot = text === "";
  const round = px(mark.style["border-top-left-radius"]) >= mark.rect.w / 3;
  const ink = blot ? mark.style["background-color"] : mark.style.color;
  // Office draws the small square a third of an em wide, which is what blots are.
  const char = blot ? (round ? "•" : "▪") : text.replace(/[■▸▾]/, (sign) => COMMON[sign] ?? sign);
  const found = color(ink, context);
  return { bullet: { kind: "char", char, ...(found && { color: found }) }, at };
}

/** Office's name for a kind of numbers, by what CSS calls it. */
const KINDS: Readonly<Record<string, string>> = {
  decimal: "arabic",
  "lower-roman": "romanLc",
  "upper-roman": "romanUc",
  "lower-alpha": "alphaLc",
  "lower-latin": "alphaLc",
  "upper-alpha": "alphaUc",
  "upper-latin": "alphaUc",
};

/** By the looks of a number that a style sheet writes itself. */
const SCHEMES: readonly (readonly [RegExp, string])[] = [
  [/^\d+$/, "arabic"],
  [/^[ivx]+$/, "romanLc"],
  [/^[IVX]+$/, "romanUc"],
  [/^[a-z]$/, "alphaLc"],
  [/^[A-Z]$/, "alphaUc"],
];

function numbering(text: string, item: Box): Bullet | undefined {
  const [, label = "", end = ""] = /^(\w+)([.)])$/.exec(text) ?? [];
  const type = item.attrs["data-type"];
  const kind = KINDS[item.style["list-style-type"]];
  const scheme = kind ?? SCHEMES.find(([pattern]) => pattern.test(label))?.[1];
  const start = scheme === undefined ? 0 : numberOf(label, scheme);
  if (scheme === undefined || type === "text" || !(start > 0)) return undefined;
  return { kind: "number", scheme: scheme + (end === "." ? "Period" : "ParenR"), start };
}

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  v: 5,
  x: 10,
  l: 50,
  c: 100,
  d: 500,
  m: 1000,
};

function numberOf(label: string, scheme: string): number {
  if (scheme === "arabic") return Number(label);
  const letters = [...label.toLowerCase()];
  if (scheme.startsWith("alpha"))
    return letters.reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 96, 0);
  const values = letters.map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, v, i) => sum + (v < (values[i + 1] ?? 0) ? -v : v), 0);
}
