/** Until when nothing may be published, as a line for readers. */
import type { Deck } from "../audience/deck.ts";
import { formatDate } from "./date.ts";
import { filled, type Labels } from "./labels.ts";

const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})$/;

export interface Embargo {
  /** "until 6 Sept 2017, 10:00 (UTC+10)" in the deck's language, or the writer's own words. */
  readonly value: string;
  /** The same as a line that stands alone. */
  readonly line: string;
}

export function embargoOf(
  { embargo, language }: Pick<Deck, "embargo" | "language">,
  labels: Labels,
): Embargo | undefined {
  if (embargo === undefined) return undefined;
  const [, day, time, zone] = MOMENT.exec(embargo) ?? [];
  if (!day)
    return {
      value: embargo,
      line: filled(labels["embargo-words"] ?? "{words}", { words: embargo }),
    };
  const moment = `${formatDate(day, language, "short")}, ${time} (${zoneName(zone ?? "Z")})`;
  const value = filled(labels["until"] ?? "{moment}", { moment });
  return { value, line: `${labels["embargo"] ?? ""} ${value}`.trim() };
}

/** `+10:00` is UTC+10; the hour is told as it was written, where it was written. */
function zoneName(offset: string): string {
  const [, sign = "", hours = "0", minutes = "00"] = /([+-])(\d{2}):(\d{2})/.exec(offset) ?? [];
  const apart = `${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
  return apart === "0" ? "UTC" : `UTC${sign === "-" ? "−" : "+"}${apart}`;
}
