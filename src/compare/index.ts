/**
 * What is other in one version of a briefing than in another, or in one audience's deck than in another's. Pure: two
 * loaded briefings with their decks in, a value out.
 */
import type { Deck } from "../audience/deck.ts";
import { deckName } from "../audience/deck.ts";
import type { Briefing, MarkingLevel } from "../content/briefing.ts";
import { compareDecks } from "./decks.ts";
import { EVERYBODY, throughCeiling } from "./lens.ts";
import type { BriefingChange, DeckChange, FieldChange, ThingChange, ThingKind } from "./model.ts";
import { type Base, compareThings, renames, valueContext } from "./thing-changes.ts";
import { thingKey, thingsOf } from "./things.ts";
import { byWeight, fieldsByWeight, thingWeight } from "./weigh.ts";

/** A briefing as it is in one version, in its own language, with the decks that are to be compared. */
export interface Version {
  readonly briefing: Briefing;
  readonly decks: readonly Deck[];
}

export interface Sides {
  readonly before: Version;
  readonly after: Version;
}

/**
 * @param audience whose ceiling nothing that comes out exceeds; everybody's view where left out.
 * @example
 * compareVersions({ before, after }).things[0]?.says
 */
export function compareVersions(sides: Sides, audience?: string): BriefingChange {
  const { before, after } = sides;
  const base = baseOf(sides, before.briefing, after.briefing, audience);
  const without: ReadonlySet<ThingKind> = new Set(audience ? (["slide", "audience"] as const) : []);
  const own = compareThings(base, without);
  const names = [...new Set([...after.decks, ...before.decks].map(deckName))];
  const translated: ThingChange[] = [];
  const ofLanguage = new Map<string, ReturnType<typeof inLanguage>>();
  const inLanguage = (language: string) => {
    const [was, now] = [before, after].map(
      ({ briefing, decks }) =>
        decks.find((deck) => deck.language === language)?.briefing ?? briefing,
    );
    const base = baseOf(sides, was ?? before.briefing, now ?? after.briefing, audience);
    const comparable = was?.language === now?.language;
    const things = comparable ? compareThings(base, without) : [];
    translated.push(
      ...onlyWords(things, language, (thing, field) => {
        const { file, path } = base.after.get(thingKey(thing.kind, thing.id))?.pointer ?? {};
        if (!file || !path || !now) return false;
        return now.isTranslated({ file, path: [...path, ...(field.afterPath ?? [])] });
      }),
    );
    return { base, things };
  };
  ofLanguage.set(after.briefing.language, { base, things: own });
  const decks = names.map((name): DeckChange => {
    const [old, now] = [before, after].map(({ decks }) =>
      decks.find((deck) => deckName(deck) === name),
    );
    const language = (now ?? old)?.language ?? after.briefing.language;
    const found = ofLanguage.get(language) ?? inLanguage(language);
    ofLanguage.set(language, found);
    return compareDecks({
      name,
      before: old,
      after: now,
      base: found.base,
      things: byKey(found.things),
    });
  });
  const things = [...own, ...translated].map((thing) => ({
    ...thing,
    fields: fieldsByWeight(thing.fields),
    on: shownOn(thing, decks),
  }));
  return {
    briefing: after.briefing.id,
    title: after.briefing.content.briefing.title,
    things: byWeight(things, thingWeight),
    decks,
    marking: highest(sides, things, decks),
  };
}

/** Two decks of the same content. @param audience as for `compareVersions` */
export function compareAudiences(before: Deck, after: Deck, audience?: string): BriefingChange {
  const sides = {
    before: { briefing: before.briefing, decks: [before] },
    after: { briefing: after.briefing, decks: [after] },
  };
  const base = baseOf(sides, before.briefing, after.briefing, audience);
  const compared = compareDecks({
    name: `${deckName(before)} → ${deckName(after)}`,
    before,
    after,
    base,
    things: new Map(),
  });
  const deck = before.language === after.language ? compared : withoutWords(compared);
  const only = (deck: Deck, other: Deck, side: "before" | "after"): ThingChange[] =>
    deck.claims.flatMap((id): ThingChange[] => {
      const thing = base[side].get(thingKey("claim", id));
      if (!thing || other.claims.includes(id) || !base.lens.sees(thing, side)) return [];
      const slides = deck.slides.flatMap(({ claims, number }) =>
        claims.includes(id) ? [number] : [],
      );
      return [
        {
          kind: "claim",
          id,
          change: side === "after" ? "added" : "dropped",
          says: thing.says,
          fields: [],
          marking: base.level(side, thing.rank),
          on: [{ deck: deckName(deck), slides }],
        },
      ];
    });
  const things = [...only(before, after, "before"), ...only(after, before, "after")];
  return {
    briefing: after.briefing.id,
    title: after.briefing.content.briefing.title,
    things,
    decks: [deck],
    marking: highest(sides, things, [deck]),
  };
}

/** Decks of two languages: of what is written, only that it is there. */
function withoutWords(deck: DeckChange): DeckChange {
  const valued = (fields: readonly FieldChange[]) => fields.filter(({ words }) => !words);
  return {
    ...deck,
    fields: valued(deck.fields),
    slides: deck.slides.map((slide) => {
      const fields = valued(slide.fields);
      const change = slide.change === "changed" && !fields.length ? "same" : slide.change;
      return { ...slide, fields, change };
    }),
  };
}

const byKey = (things: readonly ThingChange[]) =>
  new Map(things.map((thing) => [thingKey(thing.kind, thing.id), thing]));

/** The things of both sides in one language, and through whose eyes they are seen. */
function baseOf({ before, after }: Sides, was: Briefing, now: Briefing, audience?: string): Base {
  const things = { before: thingsOf(was), after: thingsOf(now) };
  const renamed = renames(things.before, things.after, now.language);
  const ceiling = audience
    ? (after.briefing.audiences.get(audience) ?? before.briefing.audiences.get(audience))?.ceiling
    : undefined;
  if (audience && !ceiling) throw new Error(`no such audience: ${audience}`);
  return {
    ...things,
    renamed,
    context: valueContext(now.language, now, renamed),
    lens:
      audience && ceiling
        ? throughCeiling(audience, ceiling, { before: was, after: now }, things)
        : EVERYBODY,
    level: (side, rank) => {
      const { marking } = { before: was, after: now }[side].content.briefing;
      return marking.levels[rank]?.id ?? marking.default;
    },
  };
}

/** Of a translation only what reads otherwise in it; the rest is told once, in the first language. */
const onlyWords = (
  things: readonly ThingChange[],
  language: string,
  isTranslated: (thing: ThingChange, field: FieldChange) => boolean,
): ThingChange[] =>
  things.flatMap((thing) => {
    if (thing.change !== "changed") return [];
    const fields = thing.fields.filter((field) => field.words && isTranslated(thing, field));
    return fields.length ? [{ ...thing, fields, language }] : [];
  });

/** The slides of each deck that show a thing. */
function shownOn(thing: ThingChange, decks: readonly DeckChange[]): ThingChange["on"] {
  return decks.flatMap(({ deck, slides, language }) => {
    if (thing.language && thing.language !== language) return [];
    const numbers = slides.flatMap((slide) => {
      const it =
        thing.kind === "slide"
          ? slide.id === thing.id
          : slide.things.some(({ kind, id }) => kind === thing.kind && id === thing.id);
      const number = (slide.after ?? slide.before)?.number;
      return it && number !== undefined && slide.change !== "same" ? [number] : [];
    });
    return numbers.length ? [{ deck, slides: numbers }] : [];
  });
}

/** The highest marking of all that a comparison shows, in the scheme of now; of then, where now has it no more. */
function highest(
  { before, after }: Sides,
  things: readonly ThingChange[],
  decks: readonly DeckChange[],
): MarkingLevel {
  const [old, now] = [before, after].map(({ briefing }) => briefing.content.briefing.marking);
  const { levels } = now ?? { levels: [] };
  const ids = [
    ...things.map(({ marking }) => marking),
    ...decks.flatMap(({ slides }) =>
      slides.flatMap((slide) =>
        [slide.before, slide.after].flatMap((side) => (side ? [side.marking.id] : [])),
      ),
    ),
  ];
  const gone = old?.levels.filter(({ id }) => ids.includes(id) && !levels.some((l) => l.id === id));
  const top = gone?.at(-1) ?? levels.filter(({ id }) => ids.includes(id)).at(-1) ?? levels[0];
  if (!top) throw new Error("a scheme without levels");
  return top;
}
