/** Steps that go down to their outcome: how far each stands below the last, and how large its words can be. */
import { rawText, textView } from "../text-view.ts";
import type { ViewObject } from "../view.ts";
import { canvasHeight, list, WIDTH } from "./canvas.ts";
import type { FigureInput } from "./index.ts";
import { countLines } from "./measure.ts";

/** Px; as in `base.css`. */
const OUTCOME: Readonly<Record<number, number>> = { 3: 280, 4: 232, 5: 200 };
const ARROW: Readonly<Record<number, number>> = { 3: 40, 4: 32, 5: 28 };
const SIZES = [
  { name: "roomy", size: 24, line: 30, rank: 40, drop: 24 },
  { name: "middling", size: 22, line: 27, rank: 34, drop: 16 },
  { name: "tight", size: 20, line: 25, rank: 34, drop: 8 },
  { name: "dense", size: 18.67, line: 23, rank: 34, drop: 0 },
] as const;
/** Of a claim's tag: kind, whose, how sure, where from. */
const TAG = 80;
const PADDING = { x: 32, y: 30, below: 16 };

export interface Chain {
  readonly size: (typeof SIZES)[number]["name"];
  /** Of every step. */
  readonly tall: number;
  readonly drop: number;
}

export function layChain(texts: readonly string[], height: number): Chain {
  const n = texts.length;
  const width = (WIDTH - (OUTCOME[n] ?? 232) - n * (ARROW[n] ?? 32)) / n - PADDING.x;
  for (const { name, size, line, rank, drop } of SIZES)
    for (const step of [drop, drop / 2, 0]) {
      const tall = height - step * (n - 1);
      const needed = Math.max(...texts.map((text) => countLines(text, width, { size }) * line));
      if (needed + rank + TAG + PADDING.y + PADDING.below <= tall)
        return { size: name, tall, drop: step };
    }
  return { size: "dense", tall: height, drop: 0 };
}

export function causalChain({ slide }: FigureInput): ViewObject {
  const texts = list(slide["steps"]).map(({ text }) => rawText(text));
  const { size, tall, drop } = layChain(texts, canvasHeight(slide));
  return {
    size: textView(size),
    tall,
    steps: texts.map((_, i) => ({
      n: i + 1,
      drop: i * drop,
      // Between this step's middle and the next one's.
      arrow: Math.round((i + 0.5) * drop + tall / 2),
    })),
  };
}
