/** Reading order in the slide's tree, bent only where paint order would otherwise be wrong. */
import type { Drawing } from "../model.ts";

/**
 * @param list in reading order
 * @returns the same drawings: of two that overlap, the one that paints later comes later.
 */
export function stacked(list: readonly Drawing[]): Drawing[] {
  const waiting = list.map((drawing, index) => ({
    drawing,
    index,
    after: new Set<number>(),
  }));
  for (const a of waiting)
    for (const b of waiting)
      if (a !== b && paintsBefore(a, b) && overlap(a.drawing, b.drawing)) b.after.add(a.index);
  const out: Drawing[] = [];
  const left = new Set(waiting);
  while (left.size > 0) {
    const next = [...left].find((entry) => entry.after.size === 0) ?? [...left][0];
    if (next === undefined) break;
    left.delete(next);
    out.push(next.drawing);
    for (const entry of left) entry.after.delete(next.index);
  }
  return out;
}

interface Entry {
  readonly drawing: Drawing;
  readonly index: number;
}

function paintsBefore(a: Entry, b: Entry): boolean {
  if (a.drawing.paint !== b.drawing.paint) return a.drawing.paint < b.drawing.paint;
  if (a.drawing.order !== b.drawing.order) return a.drawing.order < b.drawing.order;
  return a.index < b.index;
}

/** By more than a pixel. */
function overlap({ rect: a }: Drawing, { rect: b }: Drawing): boolean {
  return (
    Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) > 1 &&
    Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) > 1
  );
}
