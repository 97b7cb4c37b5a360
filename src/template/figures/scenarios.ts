/** Where each scenario lies on the probability yardstick. */
import { LIKELIHOODS, type Likelihood } from "../../content/schema/scales.ts";
import { rawText, textView } from "../text-view.ts";
import type { ViewObject } from "../view.ts";
import { canvasHeight, list, rectView, WIDTH } from "./canvas.ts";
import { largest, type Type, textHeight } from "./fit.ts";
import type { FigureInput } from "./index.ts";

const LETTERS = ["A", "B", "C", "D"] as const;
const SEGMENT = { height: 32, least: 32 };
const AXIS = 44;
const PER_CENT = WIDTH / 100;

export interface Segment {
  readonly x: number;
  readonly w: number;
  /** Scenarios that share a term stand above one another, from the axis up. */
  readonly shared: number;
  readonly of: number;
}

/** Px on the yardstick's width. */
export function segments(terms: readonly Likelihood[]): Segment[] {
  return terms.map((term, i) => {
    const { from, to } = LIKELIHOODS[term];
    const of = terms.filter((other) => other === term).length;
    const shared = terms.slice(0, i).filter((other) => other === term).length;
    const w = Math.max(SEGMENT.least * of, (to - from) * PER_CENT);
    const x = Math.min(from * PER_CENT, WIDTH - w);
    return { x: x + (w / of) * shared, w: w / of, shared, of };
  });
}

/** Of what is said under the yardstick. What drives it is a step smaller, and left out where it cannot be read. */
const TYPES: readonly Type[] = [
  { size: 24, line: 31 },
  { size: 22, line: 28 },
  { size: 20, line: 26 },
  { size: 18.67, line: 23 },
];
const COLUMN_GAP = 32;
/** The yardstick over the columns. */
const SCALE = 84;
const smaller = (type: Type): Type => TYPES[Math.min(3, TYPES.indexOf(type) + 1)] ?? type;

function columnHeight(scenario: ViewObject, width: number, drivers: boolean, type: Type): number {
  const told = drivers
    ? 46 +
      ((scenario["drivers"] ?? []) as readonly unknown[])
        .map((driver) => textHeight(rawText(driver), width - 18, smaller(type)))
        .reduce((a, b) => a + b, 0)
    : 0;
  const title = textHeight(
    rawText(scenario["title"]),
    width,
    { size: 24, line: 30 },
    { bold: true, serif: true },
  );
  return 92 + title + textHeight(rawText(scenario["summary"]), width, type) + told;
}

export function scenarios({ slide }: FigureInput): ViewObject {
  const views = list(slide["scenarios"]);
  const terms = views.map((view) => rawText(view["likelihood"]) as Likelihood);
  const width = (WIDTH - COLUMN_GAP * (views.length - 1)) / Math.max(1, views.length);
  const room = canvasHeight(slide) - SCALE;
  const needed = (told: boolean) => (type: Type) =>
    Math.max(...views.map((view) => columnHeight(view, width, told, type)));
  const least = TYPES[TYPES.length - 1] ?? { size: 18.67, line: 23 };
  const drivers = views.length < LETTERS.length && needed(true)(least) <= room;
  const text = largest(TYPES, room, needed(drivers));
  const ticks = [0, 25, 50, 75, 100];
  return {
    text: { ...text },
    driver: { ...smaller(text) },
    drivers,
    letters: views.map((_, i) => textView(LETTERS[i] ?? "")),
    ticks: ticks.map((value) => ({ value })),
    segments: terms.map((_, n) => ({ n, letter: textView(LETTERS[n] ?? "") })),
    rects: [
      ...ticks.map((value) =>
        rectView(`t${value}`, {
          x: Math.min(WIDTH - 48, Math.max(0, value * PER_CENT - 24)),
          y: AXIS + 4,
          w: 48,
          h: 24,
        }),
      ),
      ...segments(terms).map(({ x, w }, n) =>
        rectView(`g${n}`, { x, y: AXIS - SEGMENT.height, w, h: SEGMENT.height }),
      ),
    ],
    alt: textView(
      views
        .map((view, i) => {
          const { from, to } = LIKELIHOODS[terms[i] ?? "unlikely"];
          return `${LETTERS[i]}, ${rawText(view["title"])}: ${from}–${to} %`;
        })
        .join("; "),
    ),
  };
}
