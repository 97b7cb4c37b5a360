/** A long chain without branches: two rows, read like lines of text, before the outcome. */
import { WIDTH } from "../canvas.ts";
import type { Point, Rect } from "../geometry.ts";
import { type ChainDrawing, cardName, DOT, type Stretch } from "./model.ts";

const OUTCOME = 232;
const CHANNEL = 40;
const GUTTER = 44;

export const ROWS = {
  /** Px of the narrowest card. */
  card: (steps: number): number => cardWidth(Math.ceil(steps / 2)),
  /** Px of every card. */
  height: (height: number): number => (height - GUTTER) / 2,
};

const cardWidth = (count: number): number => (WIDTH - OUTCOME - CHANNEL * count) / count;

export function layRows(steps: number, height: number): ChainDrawing {
  const first = Math.ceil(steps / 2);
  const tall = ROWS.height(height);
  const rects = Array.from({ length: steps }, (_, i): Rect => {
    const row = i < first ? 0 : 1;
    const w = cardWidth(row ? steps - first : first);
    const place = row ? i - first : i;
    return { x: place * (w + CHANNEL), y: row * (tall + GUTTER), w, h: tall };
  });
  const outcome: Rect = { x: WIDTH - OUTCOME, y: 0, w: OUTCOME, h: height };
  const dots: Point[] = [];
  const stretches: Stretch[] = [];
  const add = (from: string, to: string, start: Point, end: Point, arrow: boolean) =>
    stretches.push({ from, to, start, end, arrow, feedback: false });
  rects.forEach((rect, i) => {
    const next = rects[i + 1] ?? outcome;
    const [from, to] = [cardName(i, steps), cardName(i + 1, steps)];
    const y = rect.y + tall / 2;
    if (i !== first - 1) {
      add(from, to, { x: rect.x + rect.w, y }, { x: next.x, y }, true);
      return;
    }
    // Down into the gutter, back to the beginning of the second row, and down again.
    const middle = tall + GUTTER / 2;
    const [x, back] = [rect.x + rect.w / 2, next.x + next.w / 2];
    const bends = [
      { x, y: middle },
      { x: back, y: middle },
    ];
    add(from, "via0", { x, y: tall }, { x, y: middle - DOT }, false);
    add("via0", "via1", { x: x - DOT, y: middle }, { x: back + DOT, y: middle }, false);
    add("via1", to, { x: back, y: middle + DOT }, { x: back, y: next.y }, true);
    dots.push(...bends);
  });
  return { steps: rects, outcome, stretches, dots };
}
