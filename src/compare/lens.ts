/** Through which eyes a comparison is made: everybody's, or those of one audience, which see nothing above their ceiling. */
import type { z } from "zod";
import { underCeiling } from "../audience/ceiling.ts";
import type { DeckSlide } from "../audience/deck.ts";
import { markings } from "../audience/marking.ts";
import type { Briefing, Slide } from "../content/briefing.ts";
import { leaves } from "../content/walk.ts";
import type { Path } from "../core/pointer.ts";
import { type Thing, type Things, thingKey } from "./things.ts";

export interface Lens {
  /** The audience that looks; undefined for everybody. */
  readonly audience: string | undefined;
  /** Whether a thing may be shown, as it was or as it is, under its marking of then and of now. */
  sees(thing: Thing, side: "before" | "after"): boolean;
  /** What may be told of a thing: without what names something that may not be seen. */
  value(thing: Thing, side: "before" | "after"): Thing["value"];
  /** What may be shown of a slide, and whether that is all of it; undefined where it is nothing. */
  slide(slide: DeckSlide, side: "before" | "after"): SeenSlide | undefined;
}

interface SeenSlide {
  readonly slide: Slide;
  readonly whole: boolean;
}

export const EVERYBODY: Lens = {
  audience: undefined,
  sees: () => true,
  value: ({ value }) => value,
  slide: ({ slide }) => ({ slide, whole: true }),
};

/** Of `briefing.yaml`, what decks show. */
const PRINTED = ["title", "occasion", "place", "date", "author", "language", "embargo"];

/**
 * What has been marked higher since is as it is now: neither its old words nor the slides that rest on it are shown.
 * @param ceiling the id of the highest marking that may be seen; one that a version does not know hides all of it.
 */
export function throughCeiling(
  audience: string,
  ceiling: string,
  briefings: { readonly before: Briefing; readonly after: Briefing },
  things: { readonly before: Things; readonly after: Things },
): Lens {
  const marks = { before: markings(briefings.before), after: markings(briefings.after) };
  const most = { before: marks.before.rankOf(ceiling), after: marks.after.rankOf(ceiling) };
  const sees: Lens["sees"] = ({ kind, id }, side) => {
    if (kind === "audience") return id === audience;
    const key = thingKey(kind, id);
    const [was, now] = [things.before.get(key), things.after.get(key)];
    if (now && now.rank > most.after) return false;
    return side === "after" || (was !== undefined && was.rank <= most.before);
  };
  return {
    audience,
    sees,
    value: (thing, side) => {
      const { kind, value, schema } = thing;
      if (kind === "briefing") return only(value, (key) => PRINTED.includes(key));
      const hidden = (named: string, id: string) => {
        const found = things[side].get(`${named}/${id}`);
        return found !== undefined && !sees(found, side);
      };
      const seen = without(schema, value, hidden);
      return kind === "scenario" && "implications" in seen
        ? { ...seen, implications: only(seen["implications"] as object, (key) => key === audience) }
        : seen;
    },
    slide: (deckSlide, side) => {
      if (marks[side].rankOf(deckSlide.marking.id) > most[side]) return undefined;
      if (side === "after") return { slide: deckSlide.slide, whole: true };
      const now = things.after.get(thingKey("slide", deckSlide.slide.id));
      const own = briefings.after.audiences.get(audience)?.replace[deckSlide.slide.id]?.["marking"];
      if (
        now &&
        marks.after.rankOf(String(own ?? now.value["marking"] ?? "") || undefined) > most.after
      )
        return undefined;
      const kept = underCeiling(deckSlide.slide, most.after, marks.after);
      return kept.slide && { slide: kept.slide, whole: kept.above.length === 0 };
    },
  };
}

const only = (value: object, keep: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => keep(key)));

/** Entries of lists that name something hidden are taken out, and keys that do. */
function without(
  schema: z.core.$ZodType | undefined,
  value: Thing["value"],
  hidden: (kind: string, id: string) => boolean,
): Thing["value"] {
  const named = [...leaves(schema, value)]
    .filter(({ meta, value: id }) => meta.ref && hidden(meta.ref, id))
    .map(({ path }) => path.join("/"));
  const names = (path: Path) => {
    const at = path.join("/");
    return named.some((one) => one === at || one.startsWith(`${at}/`));
  };
  const keep = (of: unknown, path: Path): unknown => {
    if (Array.isArray(of))
      return of.flatMap((one, i) => (names([...path, i]) ? [] : [keep(one, [...path, i])]));
    if (typeof of !== "object" || of === null) return of;
    return Object.fromEntries(
      Object.entries(of)
        .filter(([key]) => !named.includes([...path, key].join("/")))
        .map(([key, child]) => [key, keep(child, [...path, key])]),
    );
  };
  return named.length ? (keep(value, []) as Thing["value"]) : value;
}
