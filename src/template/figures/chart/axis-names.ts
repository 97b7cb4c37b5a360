/** What stands at an axis: its figures, and its names, side by side where they fit, else broken, else in rows in turn, else only some of them. */
import { textView } from "../../text-view.ts";
import type { Room, Word } from "./chart-drawing.ts";
import type { Named } from "./model.ts";
import { block, inside, LINE, wide, word } from "./words.ts";

interface AxisNames {
  /** y counts from the axis down. */
  readonly words: readonly Word[];
  readonly height: number;
  /** One row, unbroken and all: as a native chart would write them. */
  readonly plain: boolean;
}

const GAP = 10;
interface Way {
  readonly rows: number;
  readonly lines: number;
  readonly every: number;
}
const way = (rows: number, lines: number, every = 1): Way => ({ rows, lines, every });
const WAYS = [way(1, 1), way(1, 2), way(2, 1), way(2, 2)];
const MORE = [way(1, 3), way(1, 4), way(2, 3), way(3, 2), way(3, 3)];
const FEWER = [2, 3, 4, 5, 6, 8, 12].flatMap((every) => [way(1, 1, every), way(1, 2, every)]);

/**
 * @param places px of each name's middle, evenly apart
 * @param right the names stay between 0 and this
 * @param which whether every name is needed, or every nth will do, as for years
 */
export function axisNames(
  names: readonly Named[],
  places: readonly number[],
  right: number,
  which: "all" | "some",
): AxisNames {
  // Of a few names each is needed.
  const ways = [...WAYS, ...(which === "all" || names.length <= 8 ? MORE : FEWER)];
  const step = (places[1] ?? right) - (places[0] ?? 0);
  for (const one of ways) {
    const { names: laid, fits } = layNames(names, places, right, step, one);
    if (fits) return laid;
  }
  // Nothing fits: all are shown, and the gate tells the writer which is too long.
  return layNames(names, places, right, step, way(1, 2)).names;
}

function layNames(
  names: readonly Named[],
  places: readonly number[],
  right: number,
  step: number,
  { rows, lines, every }: Way,
): { names: AxisNames; fits: boolean } {
  const width = Math.max(LINE, step * rows * every - GAP);
  const shown = names.flatMap((name, i) =>
    (names.length - 1 - i) % every === 0 ? [{ ...name, x: places[i] ?? 0 }] : [],
  );
  const blocks = shown.map(({ name, high }) => block(name, width, high));
  const line = Math.max(LINE, ...blocks.map(({ h }) => h));
  const words = shown.map(({ view, high, x }, k) => {
    const { rect, ...look } = word(
      view,
      x,
      0,
      { align: "center", token: "ink-2", bold: high },
      width,
    );
    const at = Math.min(Math.max(0, rect.x), right - rect.w);
    return { ...look, rect: { ...rect, x: at, y: (k % rows) * line } };
  });
  const apart = words.every(({ rect }, k) => {
    const next = words[k + rows]?.rect;
    return !next || rect.x + rect.w + GAP / 2 <= next.x;
  });
  const whole = shown.every(({ name, high }) =>
    lines === 1
      ? wide(name, high) <= width
      : name.split(/\s+/).every((part) => wide(part, high) <= width),
  );
  return {
    names: {
      words,
      height: line * Math.min(rows, words.length),
      plain: rows === 1 && lines === 1 && every === 1,
    },
    fits: apart && whole && line <= lines * LINE,
  };
}

/** The figures of a lying axis, under its gridlines. */
export const ticksBelow = (
  levels: readonly number[],
  at: (value: number) => number,
  bottom: number,
  room: Room,
  decimals?: number,
): Word[] =>
  levels.map((tick) => {
    const label = textView(room.format(tick, decimals));
    const placed = word(label, at(tick), bottom + 6 + LINE / 2, {
      align: "center",
      token: "ink-2",
    });
    return inside(placed, room.w);
  });

/** The figures of a standing axis, left of its gridlines, as they are written. */
export const ticksBeside = (
  levels: readonly number[],
  texts: readonly string[],
  x: number,
  y: (value: number) => number,
): Word[] =>
  levels.map((tick, i) =>
    word(textView(texts[i] ?? ""), x, y(tick), { align: "right", token: "ink-2" }),
  );
