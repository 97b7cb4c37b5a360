/** Events on an axis to scale; their cards stand above and below it, each as near to its date as can be. */
import { formatDate, yearOf } from "../date.ts";
import { rawText, textView } from "../text-view.ts";
import type { ViewObject } from "../view.ts";
import { canvasHeight, LEGEND, list, object, type Rect, rectView, WIDTH } from "./canvas.ts";
import type { FigureInput } from "./index.ts";
import { countLines } from "./measure.ts";
import { placeInRow } from "./place.ts";

const BAND = 40;
const STALK = 20;
const GAP = 16;
const PADDING = 12;
const INSET = 28;
/** Px that stand for years left out. */
const BREAK = 64;
/** From the largest type to the least; the last leaves out what happened and keeps its name. */
const PLAIN = {
  date: { size: 18.67, line: 24 },
  label: { size: 22, line: 26 },
  text: { size: 18.67, line: 23 },
};
const SIZES = [
  {
    date: { size: 20, line: 26 },
    label: { size: 26, line: 31 },
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

export interface PlacedEvent {
  /** Position in the list that was given. */
  readonly index: number;
  readonly row: "above" | "below";
  /** Px on the axis. */
  readonly at: number;
  readonly card: Rect;
  /** Where the stalk meets the card. */
  readonly foot: number;
  /** Px on the axis, where only the year is known. */
  readonly span: readonly [number, number] | undefined;
}

export interface Timeline {
  readonly band: Rect;
  readonly events: readonly PlacedEvent[];
  readonly ticks: readonly { readonly year: number; readonly at: number }[];
  readonly breaks: readonly number[];
  readonly size: Size;
}

/** Years to px. Where years without events are most of the whole, they are left out: a broken axis of one scale. */
export function yearScale(years: readonly number[]): {
  at(year: number): number;
  readonly parts: readonly (readonly [number, number])[];
  readonly breaks: readonly number[];
} {
  const sorted = [...years].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? first;
  const whole = Math.max(last - first, 0.5);
  // Each part begins with its year, so that the year can be written there.
  const parts: [number, number][] = [[Math.floor(first), first]];
  sorted.forEach((year, i) => {
    const before = sorted[i - 1] ?? year;
    const part = parts.at(-1);
    if (part && year - before <= Math.max(whole / 2, 8)) part[1] = year;
    else parts.push([Math.floor(year), year]);
  });
  const shown = parts.reduce((sum, [from, to]) => sum + to - from, 0);
  const room = WIDTH - 2 * INSET - BREAK * (parts.length - 1);
  const perYear = room / Math.max(shown, 0.5);
  const starts: number[] = [];
  let x = INSET;
  for (const [from, to] of parts) {
    starts.push(x);
    x += (to - from) * perYear + BREAK;
  }
  const at = (year: number) => {
    const i = Math.max(
      0,
      parts.findLastIndex(([from]) => year >= from),
    );
    const [from = 0, to = 0] = parts[i] ?? [];
    const next = starts[i + 1];
    const within = (starts[i] ?? 0) + (year - from) * perYear;
    return next !== undefined && year > to ? Math.min(within, next - BREAK / 2) : within;
  };
  return { at, parts, breaks: starts.slice(1).map((start) => start - BREAK / 2) };
}

export function layTimeline(events: readonly TimelineEvent[], height: number): Timeline {
  const sorted = events
    .map((event, index) => ({ event, index, year: yearOf(event.date) }))
    .sort((a, b) => a.year - b.year);
  const scale = yearScale(sorted.map(({ year }) => year));
  const at = sorted.map(({ year }) => scale.at(year));
  const { rows, width } = assignRows(at);
  const room = (height - BAND) / 2 - STALK;
  const size =
    SIZES.find((one) => sorted.every(({ event }) => cardHeight(event, width, one) <= room)) ??
    SIZES[2];
  const top = (height - BAND) / 2;
  const placed = (["above", "below"] as const).flatMap((row, r) => {
    const members = rows[r] ?? [];
    const starts = startsOf(members, at, width);
    // Cards of a row are of one height, so that their edges line up.
    const h = Math.max(0, ...members.map((m) => heightOf(sorted[m], width, size)));
    return members.map((member, i): PlacedEvent => {
      const { event, index, year } = sorted[member] ?? { event: NONE, index: -1, year: 0 };
      const x = starts[i] ?? 0;
      return {
        index,
        row,
        at: at[member] ?? 0,
        card: { x, y: row === "above" ? top - STALK - h : top + BAND + STALK, w: width, h },
        foot: footOf(x, width, at[member] ?? 0),
        span: /^\d+$/.test(event.date)
          ? [Math.max(0, scale.at(year - 0.5)), Math.min(WIDTH, scale.at(year + 0.5))]
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
  };
}

const NONE: TimelineEvent = { date: "0000", label: "", text: "" };

/** Where the stalk of an event at a place on the axis meets its card. */
const footOf = (x: number, width: number, at: number): number =>
  Math.min(x + width - PADDING, Math.max(x + PADDING, at));

const startsOf = (members: readonly number[], at: readonly number[], width: number): number[] =>
  placeInRow(
    members.map((m) => (at[m] ?? 0) - width / 2),
    width,
    GAP,
    WIDTH,
  );

/** Which events stand above and which below: halves of the whole, so that stalks lean as little as can be. */
function assignRows(at: readonly number[]): { rows: number[][]; width: number } {
  const n = at.length;
  const most = Math.max(1, Math.ceil(n / 2));
  const width = Math.min(344, Math.floor((WIDTH - (most - 1) * GAP) / most));
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
  const label = { size: size.label.size, bold: true, serif: true };
  return (
    24 +
    size.date.line +
    size.label.line * countLines(event.label, inner, label) +
    (size.texts ? 2 + size.text.line * countLines(event.text, inner, { size: size.text.size }) : 0)
  );
};

/** The years whose beginnings are written on the band: as many as there is room for. */
function yearTicks({ at, parts }: ReturnType<typeof yearScale>): Timeline["ticks"] {
  const ticks: { year: number; at: number }[] = [];
  const perYear = parts.map(([from]) => at(from + 0.01) - at(from)).map((px) => px * 100)[0] ?? 1;
  const step = [1, 2, 5, 10, 20, 25, 50, 100].find((years) => years * perYear >= 64) ?? 200;
  for (const [from, to] of parts) {
    let any = false;
    for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
      ticks.push({ year, at: at(year) });
      any = true;
    }
    if (!any) ticks.push({ year: Math.floor(from), at: at(from) });
  }
  // A tick needs room for its year to its right.
  return ticks.filter(
    (tick, i) => tick.at <= WIDTH - 48 && (i === 0 || tick.at - (ticks[i - 1]?.at ?? 0) >= 56),
  );
}

export function timeline({ slide, deck }: FigureInput): ViewObject {
  const views = list(slide["events"]);
  const events = views.map((event) => ({
    date: rawText(event["date"]),
    label: rawText(event["label"]),
    text: rawText(event["text"]),
  }));
  const height = canvasHeight(slide) - LEGEND;
  const laid = layTimeline(events, height);
  const { band } = laid;
  const highlight = rawText(object(slide["highlight"])["id"]);
  const rects = laid.events.flatMap((event, n) => {
    const edge = event.row === "above" ? band.y : band.y + band.h;
    const end = event.row === "above" ? edge - STALK : edge + STALK;
    const dx = event.foot - event.at;
    const dy = end - edge;
    return [
      rectView(`event${n}`, event.card),
      rectView(
        `leader${n}`,
        { x: event.at, y: edge - 1, w: Math.hypot(dx, dy), h: 0 },
        (Math.atan2(dy, dx) * 180) / Math.PI,
      ),
      rectView(`dot${n}`, { x: event.at - 8, y: edge - 8, w: 16, h: 16 }),
      ...(event.span
        ? [
            rectView(`span${n}`, {
              x: event.span[0],
              y: event.row === "above" ? edge : edge - 4,
              w: event.span[1] - event.span[0],
              h: 4,
            }),
          ]
        : []),
    ];
  });
  return {
    height,
    date: { ...laid.size.date },
    label: { ...laid.size.label },
    text: { ...laid.size.text },
    texts: laid.size.texts,
    rects: [
      rectView("band", band),
      ...rects,
      ...laid.ticks.map(({ at }, n) =>
        rectView(`tick${n}`, { x: at, y: band.y, w: 48, h: band.h }),
      ),
      ...laid.breaks.map((at, n) =>
        rectView(`break${n}`, { x: at - 12, y: band.y, w: 24, h: band.h }),
      ),
    ],
    events: laid.events.map((placed, n) => {
      const event = object(views[placed.index]);
      return {
        n,
        event,
        row: textView(placed.row),
        side: textView(rawText(event["side"])),
        span: placed.span !== undefined,
        highlight: highlight !== "" && rawText(event["id"]) === highlight,
      };
    }),
    ticks: laid.ticks.map(({ year }, n) => ({ n, text: textView(String(year)) })),
    breaks: laid.breaks.map((_, n) => ({ n })),
    sides: ["japan", "russia", "both", "other"]
      .filter((side) => views.some((event) => rawText(event["side"]) === side))
      .map((side) => ({ side: textView(side) })),
    alt: textView(
      laid.events
        .map(({ index }) => events[index])
        .map((event) => event && `${formatDate(event.date, deck.language, "long")}: ${event.label}`)
        .join("; "),
    ),
  };
}
