/** One thing leads to the next: in a row that goes down to its outcome, in two rows where it is long, or branching. */
import { type ChainLink, type ChainStep, chainLinks } from "../../content/chain.ts";
import { withRefs } from "../references/room.ts";
import { rawText, textView } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { canvasHeight, list, rectView, WIDTH } from "./canvas.ts";
import { columnsOf, layGraph, MOST_COLUMNS, roomOf } from "./causal-chain/layout.ts";
import { type ChainDrawing, cardName, DOT, type Stretch } from "./causal-chain/model.ts";
import { layRows, ROWS } from "./causal-chain/rows.ts";
import { type DrawingShape, drawingView } from "./drawing.ts";
import { largest, type Type, textHeight } from "./fit.ts";
import { levelCurve } from "./geometry.ts";
import type { FigureInput } from "./index.ts";
import { textWidth } from "./measure.ts";

/** Px; as in `base.css`. */
const OUTCOME: Readonly<Record<number, number>> = { 3: 280, 4: 232, 5: 200 };
const ARROW: Readonly<Record<number, number>> = { 3: 40, 4: 32, 5: 28 };
const SIZES = [
  { text: { size: 24, line: 30 }, rank: { size: 32, line: 36 }, drop: 24 },
  { text: { size: 22, line: 27 }, rank: { size: 24, line: 30 }, drop: 16 },
  { text: { size: 20, line: 25 }, rank: { size: 24, line: 30 }, drop: 8 },
  { text: { size: 20, line: 24 }, rank: { size: 24, line: 30 }, drop: 0 },
] as const;
/** Of a claim's tag: kind, whose, how sure, where from. */
const TAG = 80;
const PADDING = { x: 32, y: 30, below: 16 };
/** Cards that stand above one another: the number beside the words, the tag in fewer lines. */
const COMPACT = { x: 62, y: 30, tag: 68 };
const TYPES: readonly Type[] = SIZES.map(({ text }) => text);

interface Chain {
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

export function causalChain(input: FigureInput): ViewObject {
  const { slide } = input;
  const steps = list(slide["steps"]);
  const height = canvasHeight(slide);
  const links = chainLinks(steps.map(stepOf));
  const linear = links.every(({ from, to }) => to === from + 1);
  if (!linear || steps.length > 5) return graphView(input, steps, links, linear, height);
  const texts = steps.map(({ text, claim }) => withRefs(text, claim));
  const { text, rank, tall, drop } = layChain(texts, height);
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

const stepOf = (step: ViewObject): ChainStep => ({
  id: step["id"] === undefined ? undefined : rawText(step["id"]),
  leads_to: (step["leads_to"] as readonly View[] | undefined)?.map(rawText),
});

function graphView(
  { palette, report }: FigureInput,
  steps: readonly ViewObject[],
  links: readonly ChainLink[],
  linear: boolean,
  height: number,
): ViewObject {
  const columns = columnsOf(steps.length, links);
  const width = linear ? ROWS.card(steps.length) : columns.card;
  const room = linear ? ROWS.height(height) : roomOf(links, columns, height);
  const inner = width - COMPACT.x;
  const needed = (type: Type): number =>
    Math.max(
      ...steps.map(({ text, claim }) => {
        const words = rawText(text).split(/\s+/);
        // A word may not be broken for want of room.
        if (words.some((word) => textWidth(word, type) > inner)) return Number.POSITIVE_INFINITY;
        return (
          textHeight(withRefs(text, claim), inner, type) + COMPACT.y + (claim ? COMPACT.tag : 0)
        );
      }),
    );
  const text = largest(TYPES, room, needed);
  const tall = Math.min(room, needed(text) + 12);
  const drawn = linear
    ? layRows(steps.length, height)
    : layGraph(steps.length, links, columns, tall, height);
  if (needed(text) > room || !drawn || (!linear && columns.count > MOST_COLUMNS))
    report(
      ["steps"],
      `there is no room for these ${steps.length} steps as they branch`,
      "leave out a step, shorten the longest, or split the chain on two slides",
    );
  const laid: ChainDrawing = drawn ?? layRows(steps.length, height);
  const named = (place: number) => (place === steps.length ? "★" : String(place + 1));
  return {
    graph: true,
    height,
    text: { ...text },
    drawing: drawingView(
      0,
      { x: 0, y: 0, w: WIDTH, h: height },
      laid.stretches.map(shapeOf),
      palette,
    ),
    rects: [
      ...laid.steps.map((rect, i) => rectView(cardName(i, steps.length), rect)),
      rectView("outcome", laid.outcome),
      ...laid.dots.map(({ x, y }, i) =>
        rectView(`via${i}`, { x: x - DOT, y: y - DOT, w: 2 * DOT, h: 2 * DOT }),
      ),
    ],
    dots: laid.dots.map((_, n) => ({ n })),
    alt: textView(links.map(({ from, to }) => `${named(from)} → ${named(to)}`).join(", ")),
  };
}

const shapeOf = ({ from, to, start, end, arrow, feedback }: Stretch): DrawingShape => ({
  d:
    start.x === end.x
      ? `M${start.x},${start.y}L${end.x},${end.y}`
      : levelCurve({ from: start, to: end }),
  stroke: feedback ? "accent-1" : "ink",
  width: 3,
  ...(feedback ? { dash: [8, 5] as const } : {}),
  ...(arrow ? { arrow: "end" as const } : {}),
  from,
  to,
});
