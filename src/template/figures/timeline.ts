/** Events on an axis to scale: the view of what `timeline/layout.ts` computes. */
import { formatDate } from "../date.ts";
import { withRefs } from "../references/room.ts";
import { rawText, textView } from "../text-view.ts";
import type { ViewObject } from "../view.ts";
import { canvasHeight, LEGEND, list, object, rectView } from "./canvas.ts";
import type { FigureInput } from "./index.ts";
import { layTimeline, STALK } from "./timeline/layout.ts";

export function timeline({ slide, deck, report }: FigureInput): ViewObject {
  const views = list(slide["events"]);
  const events = views.map((event) => ({
    date: rawText(event["date"]),
    label: rawText(event["label"]),
    text: rawText(event["text"]),
  }));
  const measured = events.map((event, i) => ({
    ...event,
    label: withRefs(event.label, views[i]?.["claims"]),
  }));
  const height = canvasHeight(slide) - LEGEND;
  const laid = layTimeline(measured, height, slide["texts"] !== false);
  const { band } = laid;
  if (!laid.fits)
    report(["events"], "there is no room for the names of the events", "show fewer events");
  else if (!laid.size.texts && slide["texts"] !== false)
    report(
      ["events"],
      `there is no room for the texts of ${events.length} events; the timeline shows their dates and names`,
      "show fewer events, or shorten the longest text",
      "warning",
    );
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
