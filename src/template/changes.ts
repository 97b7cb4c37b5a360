/** "Since you last saw this": a slide after the cover that tells a deck's readers what changed for them. */

import type { z } from "zod";
import type { Deck, DeckSlide } from "../audience/deck.ts";
import type { DeckChange, FieldChange, SlideChange, ThingChange } from "../compare/model.ts";
import { byWeight, fieldsByWeight, slideWeight, thingWeight } from "../compare/weigh.ts";
import { audienceFile } from "../content/files.ts";
import type { CHANGES } from "../content/schema/layout-fields.ts";
import { slide as slideSchema } from "../content/schema/layouts.ts";
import { below } from "../core/pointer.ts";
import { formatDate } from "./date.ts";
import { filled, type Labels } from "./labels.ts";

type Item = Extract<z.input<typeof slideSchema>, { layout: "changes" }>["items"][number];

/** What a slide has room for. */
const MOST = 4;
/** Characters of one text: four of them fit. */
const LONGEST = 170;

/**
 * The deck with the slide in it; as it was, where nothing changed that its readers see.
 * @param change of this deck, told through its own audience's ceiling.
 * @param day when the version before is of: 2017-09-01.
 */
export function withChanges(
  deck: Deck,
  change: DeckChange,
  labels: Labels,
  day: string | undefined,
): Deck {
  const entries = byWeight(
    [...ofThings(change, deck, labels), ...ofSlides(change, deck, labels)],
    (one) => one.weight,
  );
  const told = entries.slice(0, MOST);
  if (!told.length) return deck;
  const word = words(labels);
  const since = day
    ? word("changes-day", { date: formatDate(day, deck.language, "long") })
    : word("changes-last");
  const slide = slideSchema.parse({
    id: freeId(deck),
    layout: "changes",
    title: word("changes-since", { since }),
    items: told.map(({ item }) => item),
    ...counts(change, word),
  });
  const { levels } = deck.briefing.content.briefing.marking;
  const highest = (ids: readonly string[]) => {
    const found = levels.filter(({ id }) => ids.includes(id)).at(-1);
    return found ?? deck.marking;
  };
  const marking = highest(told.map((entry) => entry.marking));
  const at = deck.slides[0]?.slide.layout === "cover" ? 1 : 0;
  const own: DeckSlide = {
    slide,
    number: at + 1,
    marking,
    claims: [],
    // Nobody has written it: what a gate says of it, it says of the audience.
    origin: () => ({ file: audienceFile(deck.audienceId), path: [] }),
  };
  const after = deck.slides.slice(at).map((one) => ({ ...one, number: one.number + 1 }));
  return {
    ...deck,
    marking: highest([deck.marking.id, marking.id]),
    slides: [...deck.slides.slice(0, at), own, ...after],
    sections: deck.sections.map((one) => ({ ...one, first: one.first + (one.first > at ? 1 : 0) })),
  };
}

interface Entry {
  readonly item: Item;
  readonly weight: number;
  /** The id of the level of what it tells. */
  readonly marking: string;
}

function ofThings(change: DeckChange, deck: Deck, labels: Labels): Entry[] {
  return change.things.map((thing): Entry => {
    const on = change.slides.find(({ things }) => things.includes(thing));
    const [field] = fieldsByWeight(thing.fields);
    return {
      item: item(inWords(thing, on, deck), thing.change, field, on?.after && on.id, deck, labels),
      weight: thingWeight(thing),
      marking: thing.marking,
    };
  });
}

/** Its own words; where they are in another language than the deck, those of the slide that rests on it. */
function inWords({ kind, id, says }: ThingChange, on: SlideChange | undefined, deck: Deck): string {
  if (kind === "position" || kind === "audience" || kind === "briefing") return says;
  const { value, pointer } = deck.briefing.index[kind].get(id) ?? {};
  const key = Object.entries(value ?? {}).find(([, of]) => of === says)?.[0];
  const own = !pointer || !key || deck.briefing.isTranslated(below(pointer, key));
  return own ? says : (on?.after?.title ?? says);
}

function ofSlides(change: DeckChange, deck: Deck, labels: Labels): Entry[] {
  return change.slides.filter(isTold).flatMap((slide): Entry[] => {
    const side = slide.after ?? slide.before;
    if (!side) return [];
    const [field] = fieldsByWeight(slide.fields.filter(isSeen));
    const what = slide.change === "same" ? "changed" : slide.change;
    return [
      {
        item: item(side.title, what, field, slide.after && slide.id, deck, labels),
        weight: slideWeight(slide),
        marking: side.marking.id,
      },
    ];
  });
}

/** Notes are for who presents. */
const isSeen = ({ name }: FieldChange) =>
  name !== "notes" && name !== "claims" && name !== "section";
const isTold = ({ change, fields }: SlideChange) =>
  change === "added" || change === "dropped" || (change === "changed" && fields.some(isSeen));

function item(
  says: string,
  change: ThingChange["change"],
  field: FieldChange | undefined,
  slide: string | undefined,
  deck: Deck,
  labels: Labels,
): Item {
  const detail = field && detailOf(field, deck, labels);
  return {
    what: change === "changed" ? (field ? whatOf(field) : "changed") : change,
    text: short(says),
    ...(detail ? { detail } : {}),
    ...(slide ? { slide } : {}),
  };
}

const whatOf = ({ sort }: FieldChange): (typeof CHANGES)[number] =>
  sort === "moved" || sort === "other" || sort === "added" || sort === "dropped" ? "changed" : sort;

function detailOf(field: FieldChange, deck: Deck, labels: Labels): string | undefined {
  const now = (before: string, after: string) =>
    short(words(labels)("changes-now", { before, after }));
  const [figure] = field.figures ?? [];
  if (field.sort === "figure" && figure) return now(figure.before, figure.after);
  if (field.sort !== "raised" && field.sort !== "lowered") return undefined;
  const { levels } = deck.briefing.content.briefing.marking;
  const name = (value = "") =>
    levels.find(({ id }) => id === value)?.label ??
    labels[`${value}-short`] ??
    labels[value] ??
    value;
  const label = labels[field.name];
  return `${label ? `${label}: ` : ""}${now(name(field.before), name(field.after))}`;
}

function counts({ slides }: DeckChange, word: ReturnType<typeof words>): { takeaway?: string } {
  const count = (key: string, test: (slide: SlideChange) => boolean) => {
    const n = slides.filter(test).length;
    return n ? [word(`changes-${key}`, { n: String(n) })] : [];
  };
  const told = [
    ...count("added", ({ change }) => change === "added"),
    ...count(
      "changed",
      ({ change, fields, things }) =>
        change === "changed" && (things.length > 0 || fields.some(isSeen)),
    ),
    ...count("dropped", ({ change }) => change === "dropped"),
    ...count("moved", ({ moved }) => moved),
  ];
  return told.length ? { takeaway: word("changes-slides", { counts: told.join(", ") }) } : {};
}

/** A label with its gaps filled. */
const words =
  (labels: Labels) =>
  (key: string, gaps: Readonly<Record<string, string>> = {}): string =>
    filled(labels[key] ?? key, gaps);

/** Cut at a word, so that it fits whatever the record says at length. */
function short(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2))}…`;
}

function freeId({ briefing, slides }: Deck): string {
  let id = "changes-since";
  while (briefing.index.slide.has(id) || slides.some(({ slide }) => slide.id === id)) id += "-x";
  return id;
}
