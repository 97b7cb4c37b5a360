/** Names under an axis: side by side where they fit, else broken, else in rows in turn, else only some of them. */
import type { Named } from "./model.ts";
import { block, LINE, type Word, wide, word } from "./parts.ts";

interface Foot {
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
export function footLabels(
  names: readonly Named[],
  places: readonly number[],
  right: number,
  which: "all" | "some",
): Foot {
  // Of a few names each is needed.
  const ways = [...WAYS, ...(which === "all" || names.length <= 8 ? MORE : FEWER)];
  const step = (places[1] ?? right) - (places[0] ?? 0);
  for (const one of ways) {
    const { foot, fits } = layFoot(names, places, right, step, one);
    if (fits) return foot;
  }
  // Nothing fits: all are shown, and the gate tells the writer which is too long.
  return layFoot(names, places, right, step, way(1, 2)).foot;
}

function layFoot(
  names: readonly Named[],
  places: readonly number[],
  right: number,
  step: number,
  { rows, lines, every }: Way,
): { foot: Foot; fits: boolean } {
  const width = Math.max(LINE, step * rows * every - GAP);
  const shown = names.flatMap((name, i) =>
    (names.length - 1 - i) % every === 0 ? [{ ...name, x: places[i] ?? 0 }] : [],
  );
  const blocks = shown.map(({ name, high }) => block(name, width, high));
  const line = Math.max(LINE, ...blocks.map(({ h }) => h));
  const words = shown.map(({ view, name, high, x }, k) => {
    const placed = word(view, name, x, 0, { align: "center", token: "ink-2", bold: high }, width);
    const at = Math.min(Math.max(0, placed.rect.x), right - placed.rect.w);
    return { ...placed, rect: { ...placed.rect, x: at, y: (k % rows) * line } };
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
    foot: {
      words,
      height: line * Math.min(rows, words.length),
      plain: rows === 1 && lines === 1 && every === 1,
    },
    fits: apart && whole && line <= lines * LINE,
  };
}
