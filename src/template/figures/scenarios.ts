/** Where each scenario lies on the probability yardstick. */
import { LIKELIHOODS, type Likelihood } from "../../content/schema/scales.ts";
import { withRefs } from "../references/room.ts";
import { rawText, textView } from "../text-view.ts";
import type { View, ViewObject } from "../view.ts";
import { canvasHeight, list, rectView, WIDTH } from "./canvas.ts";
import { largest, type Type, textHeight } from "./fit.ts";
import type { FigureInput } from "./index.ts";
import { HEADLINE } from "./measure.ts";

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

/** What a scenario means for this audience, in the analyst's words. */
const meaningFor = (scenario: ViewObject, audienceId: string): View =>
  (scenario["implications"] as ViewObject | undefined)?.[audienceId];

/** What is told under a scenario's summary: its meaning, else what drives it. */
function toldOf(scenario: ViewObject, audienceId: string): readonly View[] {
  const meaning = meaningFor(scenario, audienceId);
  return meaning ? [meaning] : ((scenario["drivers"] ?? []) as readonly View[]);
}

function columnHeight(
  scenario: ViewObject,
  width: number,
  told: readonly View[],
  type: Type,
): number {
  const texts = told.map((text) => textHeight(rawText(text), width - 18, smaller(type)));
  const title = textHeight(rawText(scenario["title"]), width, { size: 24, line: 30 }, HEADLINE);
  const below = told.length ? 46 + texts.reduce((a, b) => a + b, 0) : 0;
  return (
    92 + title + textHeight(withRefs(scenario["summary"], scenario["claims"]), width, type) + below
  );
}

export function scenarios({ slide, deck, report }: FigureInput): ViewObject {
  const views = list(slide["scenarios"]);
  const terms = views.map((view) => rawText(view["likelihood"]) as Likelihood);
  const width = (WIDTH - COLUMN_GAP * (views.length - 1)) / Math.max(1, views.length);
  const room = canvasHeight(slide) - SCALE;
  const told = views.map((view) => toldOf(view, deck.audienceId));
  const needed = (all: boolean) => (type: Type) =>
    Math.max(
      ...views.map((view, i) => columnHeight(view, width, all ? (told[i] ?? []) : [], type)),
    );
  const least = TYPES[TYPES.length - 1] ?? { size: 18.67, line: 23 };
  const wanted = slide["details"] !== false;
  const roomForAll = wanted && needed(true)(least) <= room;
  if (wanted && !roomForAll)
    report(
      ["scenarios"],
      "there is no room for what drives the scenarios, or means for the audience; only their summaries are shown",
      "show fewer scenarios, or shorten the longest",
      "warning",
    );
  const text = largest(TYPES, room, needed(roomForAll));
  const ticks = [0, 25, 50, 75, 100];
  return {
    text: { ...text },
    driver: { ...smaller(text) },
    told: roomForAll
      ? views.map((view, i) => ({ meaning: meaningFor(view, deck.audienceId), list: told[i] }))
      : undefined,
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
