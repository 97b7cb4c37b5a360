/** One deck against another: which slides are new, gone, elsewhere or read otherwise, and which things behind them do. */
import type { Deck, DeckSlide } from "../audience/deck.ts";
import type { MarkingLevel, Slide } from "../content/briefing.ts";
import { slide as slideSchema } from "../content/schema/layouts.ts";
import { alignBy, movedOf } from "./align.ts";
import type { DeckChange, FieldChange, SlideChange, SlideSide, ThingChange } from "./model.ts";
import { direction } from "./scales.ts";
import { shownBy } from "./shown-by.ts";
import type { Base } from "./thing-changes.ts";
import { thingKey } from "./things.ts";
import { compareValues, type ValueContext } from "./values.ts";

export interface DecksInput {
  readonly name: string;
  readonly before: Deck | undefined;
  readonly after: Deck | undefined;
  readonly base: Base;
  /** Those of the briefing, by `thingKey`. */
  readonly things: ReadonlyMap<string, ThingChange>;
}

interface Seen {
  readonly deckSlide: DeckSlide;
  readonly slide: Slide;
  readonly side: SlideSide;
  readonly shows: ReadonlySet<string>;
}

/** What is of the deck's whole, and is printed or said in it. */
const PRINTED = ["name", "purpose", "minutes", "ask", "handling", "theme"] as const;

export function compareDecks(input: DecksInput): DeckChange {
  const { before, after, things } = input;
  const { renamed, context } = input.base;
  const either = after ?? before;
  if (!either) throw new Error("neither deck is there");
  const was = seen(input, "before");
  const now = seen(input, "after");
  const pairs = alignBy(was.slides, now.slides, [
    (a, b) => ((renamed.get(thingKey("slide", a.slide.id)) ?? a.slide.id) === b.slide.id ? 1 : 0),
  ]);
  const moved = movedOf(
    pairs.flatMap((pair) => (pair.before && pair.after ? [pair.before.at] : [])),
  );
  const slides = pairs.map((pair): SlideChange => {
    const [old, present] = [pair.before?.value, pair.after?.value];
    const one = present ?? old;
    if (!one) throw new Error("a pair of nothing");
    const id = one.slide.id;
    const sides = { before: old?.side, after: present?.side };
    if (!old || !present) {
      const change = present ? "added" : "dropped";
      return { id, change, moved: false, ...sides, fields: [], things: [] };
    }
    const fields = [
      ...compareValues(slideSchema, old.slide, present.slide, context),
      ...marked(old.side.marking, present.side.marking, context),
      ...asked(input, present.slide),
    ].filter(({ afterPath, beforePath }) => !UNSEEN.has(String((afterPath ?? beforePath)?.[0])));
    const touched = touching(old, present, things);
    const wasId = old.slide.id === id ? {} : { wasId: old.slide.id };
    const change = fields.length || touched.length ? "changed" : "same";
    return {
      id,
      ...wasId,
      change,
      moved: moved.has(pair.before?.at ?? -1),
      ...sides,
      fields,
      things: touched,
    };
  });
  const fields = before && after ? whole(input.base, before, after) : [];
  const alike = !fields.length && slides.every((slide) => slide.change === "same" && !slide.moved);
  return {
    deck: input.name,
    audience: either.audienceId,
    language: either.language,
    change: !before ? "added" : !after ? "dropped" : alike ? "same" : "changed",
    fields,
    slides,
    things: [...new Set(slides.flatMap((slide) => slide.things))],
    withheld: was.withheld + now.withheld,
  };
}

/** They choose slides, and are seen on none. A marking is told as it comes out. */
const UNSEEN: ReadonlySet<string> = new Set(["topics", "depth", "marking", "fit"]);

function seen(
  { base, ...decks }: DecksInput,
  side: "before" | "after",
): { readonly slides: readonly Seen[]; readonly withheld: number } {
  const deck = decks[side];
  const slides = (deck?.slides ?? []).flatMap((deckSlide): Seen[] => {
    const found = deck && base.lens.slide(deckSlide, side);
    if (!found) return [];
    const shows = shownBy(deck, deckSlide);
    const allSeen = [...shows].every((key) => {
      const thing = base[side].get(key);
      return !thing || base.lens.sees(thing, side);
    });
    const { number, marking } = deckSlide;
    const { title } = found.slide;
    return [
      {
        deckSlide,
        slide: found.slide,
        side: { number, title, marking, whole: found.whole && allSeen },
        shows,
      },
    ];
  });
  return { slides, withheld: (deck?.slides.length ?? 0) - slides.length };
}

/** Things that both slides show and that read otherwise; those that only one shows are told by the slide's own fields. */
const touching = (
  old: Seen,
  present: Seen,
  things: ReadonlyMap<string, ThingChange>,
): ThingChange[] =>
  [...present.shows].flatMap((key) => {
    const thing = things.get(key);
    if (!thing) return [];
    const was = thingKey(thing.kind, thing.wasId ?? thing.id);
    return thing.change === "changed" && thing.fields.length && old.shows.has(was) ? [thing] : [];
  });

const marked = (
  before: MarkingLevel,
  after: MarkingLevel,
  { scales }: ValueContext,
): FieldChange[] =>
  before.id === after.id
    ? []
    : [
        {
          name: "marking",
          sort: direction(scales["marking"], before.id, after.id) ?? "other",
          before: before.label,
          after: after.label,
        },
      ];

/** Where a slide prints the audience's ask. */
function asked({ before, after, base }: DecksInput, slide: Slide): FieldChange[] {
  if (slide.layout !== "implications" || slide.ask || !before || !after) return [];
  if (base.lens.audience && base.lens.audience !== before.audienceId) return [];
  return compareValues(
    undefined,
    { ask: before.audience.ask },
    { ask: after.audience.ask },
    base.context,
  );
}

function whole({ lens, context }: Base, before: Deck, after: Deck): FieldChange[] {
  const own = (deck: Deck) =>
    !lens.audience || lens.audience === deck.audienceId
      ? Object.fromEntries(PRINTED.map((key) => [key, deck.audience[key]]))
      : {};
  const [was, now] = [own(before), own(after)];
  const both = Object.keys(was).length && Object.keys(now).length;
  return [
    ...(lens.audience ? [] : marked(before.marking, after.marking, context)),
    ...(both ? compareValues(undefined, was, now, context) : []),
    ...(before.embargo === after.embargo
      ? []
      : compareValues(undefined, { embargo: before.embargo }, { embargo: after.embargo }, context)),
  ];
}
