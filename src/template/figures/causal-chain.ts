/** Steps that go down to their outcome: how far each stands below the last, and how large its words can be. */
import { rawText } from "../text-view.ts";
import type { ViewObject } from "../view.ts";
import { canvasHeight, list, WIDTH } from "./canvas.ts";
import { type Type, textHeight } from "./fit.ts";
import type { FigureInput } from "./index.ts";

/** Px; as in `base.css`. */
const OUTCOME: Readonly<Record<number, number>> = { 3: 280, 4: 232, 5: 200 };
const ARROW: Readonly<Record<number, number>> = { 3: 40, 4: 32, 5: 28 };
const SIZES = [
  { text: { size: 24, line: 30 }, rank: { size: 32, line: 36 }, drop: 24 },
  { text: { size: 22, line: 27 }, rank: { size: 24, line: 30 }, drop: 16 },
  { text: { size: 20, line: 25 }, rank: { size: 24, line: 30 }, drop: 8 },
  { text: { size: 18.67, line: 23 }, rank: { size: 24, line: 30 }, drop: 0 },
] as const;
/** Of a claim's tag: kind, whose, how sure, where from. */
const TAG = 80;
const PADDING = { x: 32, y: 30, below: 16 };

export interface Chain {
  readonly text: Type;
  readonly rank: Type;
  /** Of every step. */
  readonly tall: number;
  readonly drop: number;
}

export function layChain(texts: readonly string[], height: number): Chain {
  const n = texts.length;
  const width = (WIDTH - (OUTCOME[n] ?? 232) - n * (ARROW[n] ?? 32)) / n - PADDING.x;
  for (const { text: type, rank, drop } of SIZES)
    for (const step of [drop, drop / 2, 0]) {
      const tall = height - step * (n - 1);
      const needed = Math.max(...texts.map((text) => textHeight(text, width, type)));
      if (needed + rank.line + 4 + TAG + PADDING.y + PADDING.below <= tall)
        return { text: type, rank, tall, drop: step };
    }
  const { text, rank } = SIZES[3];
  return { text, rank, tall: height, drop: 0 };
}

export function causalChain({ slide }: FigureInput): ViewObject {
  const texts = list(slide["steps"]).map(({ text }) => rawText(text));
  const { text, rank, tall, drop } = layChain(texts, canvasHeight(slide));
  return {
    text: { ...text },
    rank: { ...rank },
    tall,
    steps: texts.map((_, i) => ({
      n: i + 1,
      drop: i * drop,
      // Between this step's middle and the next one's.
      arrow: Math.round((i + 0.5) * drop + tall / 2),
    })),
  };
}
