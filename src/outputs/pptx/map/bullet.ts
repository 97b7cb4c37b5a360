/** List markers, native or painted by `::before`, as native bullets and numbers. */
import type { Box } from "../boxes.ts";
import type { Bullet } from "../model.ts";
import { color } from "./colour.ts";
import type { Context } from "./context.ts";
import { px, rgba } from "./css.ts";

/** A `li::before` that is short or a small painted blot stands for the bullet. */
export function isBulletPseudo(box: Box, parent: Box): boolean {
  if (box.pseudo !== "before" || box.style.position !== "absolute") return false;
  if (parent.tag !== "li") return false;
  const text = textOf(box);
  if (text.length > 2) return false;
  return box.rect.w <= 24 && box.rect.h <= 60 && (text !== "" || isBlot(box));
}

const isBlot = (box: Box): boolean =>
  box.rect.w <= 16 && box.rect.h <= 16 && (rgba(box.style["background-color"])?.alpha ?? 0) > 0;

const textOf = (box: Box): string =>
  box.children
    .map((child) => (child.kind === "text" ? child.text : textOf(child)))
    .join("")
    .trim();

export function bulletOf(item: Box, context: Context): { bullet: Bullet; at: number } | undefined {
  const boxes = item.children.filter((child) => child.kind === "box");
  const marker = boxes.find((b) => b.pseudo === "marker");
  const painted = boxes.find((b) => isBulletPseudo(b, item));
  const mark = marker && textOf(marker) !== "" ? marker : painted;
  if (mark === undefined) return undefined;
  const rtl = item.style.direction === "rtl";
  const at = rtl ? mark.rect.x + mark.rect.w : mark.rect.x;
  const text = textOf(mark);
  const number = numbering(text, item);
  if (number) return { bullet: number, at };
  const blot = text === "";
  const round = px(mark.style["border-top-left-radius"]) >= mark.rect.w / 3;
  const ink = blot ? mark.style["background-color"] : mark.style.color;
  // Office draws the small square a third of an em wide, which is what blots are.
  const char = blot ? (round ? "•" : "▪") : text.replace("■", "▪");
  const found = color(ink, context);
  return { bullet: { kind: "char", char, ...(found && { color: found }) }, at };
}

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
  const scheme = SCHEMES.find(([pattern]) => pattern.test(label))?.[1];
  if (scheme === undefined || type === "text") return undefined;
  const start = scheme === "arabic" ? Number(label) : 1;
  return { kind: "number", scheme: scheme + (end === "." ? "Period" : "ParenR"), start };
}
