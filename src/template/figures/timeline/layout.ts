/** Where the cards of events stand: in two rows, each card as near to its date as can be. */
import { yearOf, yearsOf } from "../../date.ts";
import { WIDTH } from "../canvas.ts";
import type { Rect } from "../geometry.ts";
import { countLines, HEADLINE } from "../measure.ts";
import { spread } from "../spread.ts";
import { type Tick, yearScale, yearTicks } from "./scale.ts";

/** Px. */
const BAND = 36;
export const STALK = 16;
const GAP = 16;
const PADDING = 12;
const PLAIN = {
  date: { size: 20, line: 24 },
  label: { size: 22, line: 26 },
  text: { size: 20, line: 23 },
};
/** From the largest type to the least; the last leaves out what happened and keeps its name, of which writers are told. */
const SIZES = [
  {
    date: { size: 22, line: 28 },
    label: { size: 26, line: 31 },
    text: { size: 22, line: 28 },
    texts: true,
  },
  {
    date: { size: 20, line: 26 },
    label: { size: 24, line: 29 },
    text: { size: 20, line: 26 },
    texts: true,
  },
  { ...PLAIN, texts: true },
  { ...PLAIN, texts: false },
] as const;
type Size = (typeof SIZES)[number];

export interface TimelineEvent {
  readonly date: string;
  readonly label: string;
  readonly text: string;
}

interface PlacedEvent {
  /** Position in the list that was given. */
  readonly index: number;
  readonly row: "above" | "below";
  /** Px on the axis. */
  readonly at: number;
  readonly card: Rect;
  /** Where the stalk meets the card. */
  readonly foot: number;
  /** Px on the axis, where a time is longer than a month, or no more than the year is known. */
  readonly span: readonly [number, number] | undefined;
}

export interface Timeline {
  readonly band: Rect;
  readonly events: readonly PlacedEvent[];
  readonly ticks: readonly Tick[];
  readonly breaks: readonly number[];
  readonly size: Size;
  /** Whether the cards have room at all. */
  readonly fits: boolean;
}

export function layTimeline(
  events: readonly TimelineEvent[],
  height: number,
  texts = true,
): Timeline {
  const sorted = events
    .map((event, index) => ({ event, index, year: yearOf(event.date) }))
    .sort((a, b) => a.year - b.year);
  const scale = yearScale(
    sorted.flatMap(({ event: { date }, year }) => (date.includes("/") ? yearsOf(date) : [year])),
  );
  const at = sorted.map(({ year }) => scale.at(year));
  const { rows, width } = assignRows(at);
  const room = (height - BAND) / 2 - STALK;
  const size =
    SIZES.find(
      (one) =>
        (texts || !one.texts) && sorted.every(({ event }) => cardHeight(event, width, one) <= room),
    ) ?? SIZES[3];
  const top = (height - BAND) / 2;
  const placed = (["above", "below"] as const).flatMap((row, r) => {
    const members = rows[r] ?? [];
    const starts = startsOf(members, at, width);
    // Cards of a row are of one height, so that their edges line up.
    const h = Math.max(0, ...members.map((m) => heightOf(sorted[m], width, size)));
    return members.map((member, i): PlacedEvent => {
      const { event, index } = sorted[member] ?? { event: NONE, index: -1 };
      const x = starts[i] ?? 0;
      return {
        index,
        row,
        at: at[member] ?? 0,
        card: { x, y: row === "above" ? top - STALK - h : top + BAND + STALK, w: width, h },
        foot: footOf(x, width, at[member] ?? 0),
        span:
          yearsOf(event.date)[1] - yearsOf(event.date)[0] > 0.1
            ? [
                Math.max(0, scale.at(yearsOf(event.date)[0])),
                Math.min(WIDTH, scale.at(yearsOf(event.date)[1])),
              ]
            : undefined,
      };
    });
  });
  return {
    band: { x: 0, y: top, w: WIDTH, h: BAND },
    events: placed.sort((a, b) => a.at - b.at || a.index - b.index),
    ticks: yearTicks(scale),
    breaks: scale.breaks,
    size,
    fits: sorted.every(({ event }) => cardHeight(event, width, size) <= room),
  };
}

const NONE: TimelineEvent = { date: "0000", label: "", text: "" };

/** Where the stalk of an event at a place on the axis meets its card. */
const footOf = (x: number, width: number, at: number): number =>
  Math.min(x + width - PADDING, Math.max(x + PADDING, at));

const startsOf = (members: readonly number[], at: readonly number[], width: number): number[] =>
  spread(
    members.map((m) => (at[m] ?? 0) - width / 2),
    members.map(() => width + GAP),
    WIDTH + GAP,
  );

/** Which events stand above and which below: halves of the whole, so that stalks lean as little as can be. */
function assignRows(at: readonly number[]): { rows: number[][]; width: number } {
  const n = at.length;
  const most = Math.max(1, Math.ceil(n / 2));
  const width = Math.min(376, Math.floor((WIDTH - (most - 1) * GAP) / most));
  let best: { rows: number[][]; cost: number } | undefined;
  for (let bits = 0; bits < 2 ** n; bits++) {
    const rows: number[][] = [[], []];
    for (let i = 0; i < n; i++) rows[(bits >> i) & 1]?.push(i);
    if (rows.some((row) => row.length > most)) continue;
    let cost = 0;
    for (const row of rows) {
      const starts = startsOf(row, at, width);
      row.forEach((m, i) => {
        cost += (footOf(starts[i] ?? 0, width, at[m] ?? 0) - (at[m] ?? 0)) ** 2;
      });
    }
    // All else equal, neighbours take turns, the first above.
    for (let i = 0; i < n; i++) if (((bits >> i) & 1) !== i % 2) cost += 1;
    if (!best || cost < best.cost) best = { rows, cost };
  }
  return { rows: best?.rows ?? [[], []], width };
}

const heightOf = (of: { event: TimelineEvent } | undefined, width: number, size: Size): number =>
  of ? cardHeight(of.event, width, size) : 0;

const cardHeight = (event: TimelineEvent, width: number, size: Size): number => {
  const inner = width - 2 * PADDING;
  const label = { size: size.label.size, ...HEADLINE };
  return (
    24 +
    size.date.line +
    size.label.line * countLines(event.label, inner, label) +
    (size.texts ? 2 + size.text.line * countLines(event.text, inner, { size: size.text.size }) : 0)
  );
};
