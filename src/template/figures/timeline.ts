/** Events on an axis to scale; their cards stand above and below it, each as near to its date as can be. */
import { formatDate, yearOf } from "../date.ts";
import { rawText, textView } from "../text-view.ts";
import type { ViewObject } from "../view.ts";
import { canvasHeight, LEGEND, list, object, type Rect, rectView, WIDTH } from "./canvas.ts";
import type { FigureInput } from "./index.ts";
import { countLines } from "./measure.ts";
import { placeInRow } from "./place.ts";

const BAND = 40;
const STALK = 24;
const GAP = 16;
const PADDING = 12;
const INSET = 28;
/** Px that stand for years left out. */
const BREAK = 64;
const DATE = { size: 18.67, line: 24 };
const LABEL = { size: 22, line: 26, bold: true, serif: true };
const TEXT = { size: 18.67, line: 23 };

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
  readonly texts: boolean;
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
  const rows = (["above", "below"] as const).map((row, r) => ({
    row,
    members: sorted.filter((_, i) => i % 2 === r),
  }));
  const most = Math.max(1, ...rows.map(({ members }) => members.length));
  const width = Math.min(344, Math.floor((WIDTH - (most - 1) * GAP) / most));
  const room = (height - BAND) / 2 - STALK;
  const texts = sorted.every(({ event }) => cardHeight(event, width, true) <= room);
  const top = (height - BAND) / 2;
  const placed = rows.flatMap(({ row, members }) => {
    const starts = placeInRow(
      members.map(({ year }) => scale.at(year) - width / 2),
      width,
      GAP,
      WIDTH,
    );
    return members.map(({ event, index, year }, i): PlacedEvent => {
      const x = starts[i] ?? 0;
      const h = cardHeight(event, width, texts);
      const at = scale.at(year);
      return {
        index,
        row,
        at,
        card: { x, y: row === "above" ? top - STALK - h : top + BAND + STALK, w: width, h },
        foot: Math.min(x + width - PADDING, Math.max(x + PADDING, at)),
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
    texts,
  };
}

const cardHeight = (event: TimelineEvent, width: number, texts: boolean): number => {
  const inner = width - 2 * PADDING;
  return (
    2 * 8 +
    DATE.line +
    LABEL.line * countLines(event.label, inner, LABEL) +
    (texts ? 2 + TEXT.line * countLines(event.text, inner, TEXT) : 0)
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
    texts: laid.texts,
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
