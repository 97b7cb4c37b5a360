/** What moves as one: groups that the templates name, cards with their content, lines of small things. */
import type { Box, Rect } from "../boxes.ts";
import type { Drawing, Group } from "../model.ts";
import { appears } from "./fragment-step.ts";
import { altOf, isDecorative, isGroup, roleOf } from "./role.ts";
import { item } from "./shape.ts";

/** Px: a box no higher than this, with several things in it, is a line. */
const LINE_HEIGHT = 44;

/** A filled box around its content, or a line of small things: a person would have grouped them. */
export function isUnit(box: Box, parts: readonly Drawing[]): boolean {
  if (parts.length < 2 || box.tag === "section") return false;
  const [base, ...rest] = parts;
  const isBase =
    base?.kind === "shape" &&
    base.order === box.order &&
    base.name !== "Rule" &&
    base.fill.kind !== "none";
  const held = rest.every((d) => isWithin(d.rect, box.rect));
  if (isBase && held && rest.some((d) => d.name !== "Rule")) return true;
  const words = parts.some((d) => d.kind === "group" || (d.kind === "shape" && d.text));
  return words && parts.length > 2 && box.rect.h <= LINE_HEIGHT && box.rect.h > 0 && held;
}

/** Give or take what shadows and round-off add, px. */
function isWithin(inner: Rect, outer: Rect): boolean {
  const slack = 4;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.w <= outer.x + outer.w + slack &&
    inner.y + inner.h <= outer.y + outer.h + slack
  );
}

/** One drawing for all parts. Left apart is what Office cannot group, placeholders and tables, and what appears by itself. */
export function grouped(box: Box, parts: readonly Drawing[]): Drawing[] {
  const [only, ...more] = parts;
  if (only === undefined) return [];
  const said = altOf(box);
  const decorative = isDecorative(box);
  if (more.length === 0)
    return [{ ...only, alt: said ?? only.alt, decorative: decorative || only.decorative }];
  if (parts.some(isFixed)) return [...parts];
  const children = parts.map((d) => (d.order === box.order ? { ...d, alt: undefined } : d));
  const alt = said ?? (decorative ? undefined : wordsOf(parts).slice(0, 5).join(", ") || undefined);
  const group: Group = {
    kind: "group",
    ...item(box, nameOf(box), union(parts.map((d) => d.rect))),
    alt,
    decorative: decorative || alt === undefined,
    node: undefined,
    children,
  };
  return [group];
}

/** Decoration says nothing, all of it, and is one thing. */
export function ornament(box: Box, parts: readonly Drawing[]): Drawing[] {
  return grouped(box, parts.map(silent));
}

function silent(drawing: Drawing): Drawing {
  const mute = { alt: undefined, decorative: true };
  if (drawing.kind !== "group") return { ...drawing, ...mute };
  return { ...drawing, ...mute, children: drawing.children.map(silent) };
}

const isFixed = (drawing: Drawing): boolean =>
  drawing.kind === "table" ||
  appears(drawing) ||
  (drawing.kind === "shape" && drawing.placeholder !== undefined) ||
  (drawing.kind === "group" && drawing.children.some(isFixed));

function nameOf(box: Box): string {
  if (roleOf(box) === "card") return "Card";
  if (box.tag === "svg") return "Drawing";
  return !isGroup(box) && box.rect.h <= LINE_HEIGHT ? "Line" : "Group";
}

/** The paragraphs of all text inside. */
export function wordsOf(parts: readonly Drawing[]): string[] {
  return parts.flatMap((d) => {
    if (d.kind === "group") return wordsOf(d.children);
    if (d.kind !== "shape") return [];
    const lines = d.text?.paragraphs.map((p) =>
      p.runs.map((run) => (run.kind === "break" ? " " : run.text)).join(""),
    );
    return (lines ?? []).map((line) => line.trim()).filter((line) => line !== "");
  });
}

function union(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((r) => r.x));
  const y = Math.min(...rects.map((r) => r.y));
  const right = Math.max(...rects.map((r) => r.x + r.w));
  const bottom = Math.max(...rects.map((r) => r.y + r.h));
  return { x, y, w: right - x, h: bottom - y };
}
