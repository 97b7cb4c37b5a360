/** What is said of single categories: over columns, or at the right of rows. */
import { rawText } from "../../text-view.ts";
import type { View } from "../../view.ts";
import type { Room, Word } from "./chart-drawing.ts";
import { block, wide, word } from "./words.ts";

/** Px. */
const MOST = 360;

/**
 * At the right edge, each beside its row.
 * @param notes by row
 * @returns how much of the room they take, and the words once the rows have their places
 */
export function notesBeside(notes: readonly View[], room: Room) {
  const wanted = notes.map((note) => (note ? wide(rawText(note)) : 0));
  const width = Math.min(MOST, Math.max(0, ...wanted));
  return {
    taken: width ? width + 24 : 0,
    words: (middles: readonly number[]): Word[] =>
      notes.flatMap((note, i) =>
        note ? [word(note, room.w - width, middles[i] ?? 0, { token: "ink-2" }, width)] : [],
      ),
  };
}

/** Over the columns, at the top, side by side: each as wide as its share of the room. */
export function notesOver(
  notes: readonly View[],
  middles: readonly number[],
  room: Room,
): { words: Word[]; height: number } {
  const noted = notes.flatMap((note, i) => (note ? [{ note, x: middles[i] ?? 0 }] : []));
  let from = 0;
  const words = noted.map(({ note, x }, k) => {
    const next = noted[k + 1];
    const until = next ? (x + next.x) / 2 : room.w;
    const raw = rawText(note);
    const { w, h } = block(raw, until - from - 12);
    const left = Math.max(0, Math.min(Math.max(from, x - w / 2), until - w));
    from = until + 12;
    return word(note, left, h / 2, { token: "ink-2" }, w);
  });
  const height = Math.max(0, ...words.map(({ rect }) => rect.h));
  return { words, height: height ? height + 6 : 0 };
}
