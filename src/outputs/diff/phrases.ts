/** How changes are said in English: the same on the terminal, on the page and in a pull request. */
import type {
  BriefingChange,
  Comparison,
  DeckChange,
  FieldChange,
  SlideChange,
  ThingChange,
  ThingKind,
  WordPart,
} from "../../compare/model.ts";
import { many } from "../../core/many.ts";

const KINDS: Readonly<Record<ThingKind, string>> = {
  claim: "claim",
  actor: "actor",
  event: "event",
  issue: "issue",
  scenario: "scenario",
  term: "glossary term",
  picture: "picture",
  place: "place",
  topic: "topic",
  section: "section",
  slide: "slide",
  source: "source",
  marking: "level of marking",
  position: "position",
  audience: "audience",
  briefing: "briefing",
};

export const kindName = ({ kind }: Pick<ThingChange, "kind">): string => KINDS[kind];

const VERBS: Readonly<Record<FieldChange["sort"], string>> = {
  reworded: "reworded",
  figure: "figure changed",
  raised: "raised",
  lowered: "lowered",
  added: "added",
  dropped: "dropped",
  moved: "moved",
  other: "changed",
};

/** "confidence raised", "text reworded", "figure changed in text". */
export const fieldVerb = ({ name, sort }: FieldChange): string =>
  sort === "figure" ? `figure changed in ${name}` : `${name || "value"} ${VERBS[sort]}`;

/** What happened to a thing, by the first of its fields: "added", "confidence lowered", "renamed". */
export function thingVerb({ change, fields, wasId }: ThingChange): string {
  if (change !== "changed") return change;
  const [first] = fields;
  if (!first) return wasId ? "renamed" : "changed";
  if (first.sort === "reworded" && (first.name === "text" || first.name === "title"))
    return first.name === "title" ? "retitled" : "reworded";
  return fieldVerb(first);
}

/** Whether its fields tell all that it says, so that it need not be said besides. */
export const fieldsTellAll = ({ fields }: ThingChange): boolean =>
  fields.some(({ words, name }) => words && (name === "text" || name === "title"));

/** "minister 3, 5; press 2". */
export const placesOf = ({ on }: ThingChange): string =>
  on.map(({ deck, slides }) => `${deck} ${slides.join(", ")}`).join("; ");

/** What a field says before and after: as words that changed, as one side alone, or as "before → after". */
export function fieldParts({ words, before, after }: FieldChange): WordPart[] {
  if (words) return excerpt(words);
  if (after === undefined) return [{ text: before ?? "", is: "dropped" }];
  if (before === undefined) return [{ text: after, is: "added" }];
  return [{ text: [before, after].filter(Boolean).join(" → "), is: "same" }];
}

/** What changed in a briefing: "2 claims reworded", the most important first, and last "1 of 8 decks touched". */
export function tally({ things, decks }: BriefingChange, of: Comparison["of"]): string[] {
  const counts = new Map<string, { kind: string; verb: string; n: number }>();
  for (const thing of things) {
    const [kind, verb] = [kindName(thing), tallied(thing)];
    const key = `${kind}/${verb}`;
    const before = counts.get(key)?.n ?? 0;
    counts.set(key, { kind, verb, n: before + 1 });
  }
  const told = [...counts.values()].map(
    ({ kind, verb, n }) => `${many(n, kind, plural(kind))} ${verb}`,
  );
  const touched = decks.filter(({ change }) => change !== "same").length;
  return of === "versions"
    ? [...told, `${touched} of ${many(decks.length, "deck")} touched`]
    : told;
}

const plural = (kind: string) => (kind === "level of marking" ? "levels of marking" : `${kind}s`);

function tallied(thing: ThingChange): string {
  const [first] = thing.fields;
  if (thing.change !== "changed" || !first) return thingVerb(thing);
  if (first.sort === "figure") return "with other figures";
  if (first.sort === "raised" || first.sort === "lowered")
    return `with ${first.name} ${VERBS[first.sort]}`;
  return thingVerb(thing) === "reworded" || thingVerb(thing) === "retitled"
    ? thingVerb(thing)
    : "changed";
}

/** "2 slides changed, 1 added, 1 moved". */
export function deckVerb(
  deck: DeckChange,
  { of, before, after }: Pick<Comparison, "of" | "before" | "after">,
): string {
  if (deck.change === "same") return of === "versions" ? "unchanged" : "alike";
  if (deck.change !== "changed") return deck.change;
  const count = (test: (slide: SlideChange) => boolean) => deck.slides.filter(test).length;
  const counts: [number, string][] = [
    [count(({ change }) => change === "changed"), of === "versions" ? "changed" : "that differ"],
    [count(({ change }) => change === "added"), of === "versions" ? "added" : `only ${after} has`],
    [
      count(({ change }) => change === "dropped"),
      of === "versions" ? "dropped" : `only ${before} has`,
    ],
    [count(({ moved }) => moved), of === "versions" ? "moved" : "in another order"],
  ];
  const said = counts.flatMap(([n, verb]) => (n ? [`${many(n, "slide")} ${verb}`] : []));
  const rest = deck.fields.map(fieldVerb);
  return [...said, ...rest].join(", ") || "changed";
}

/** "retitled, marking raised, moved from 3 to 5". */
export function slideVerb({
  change,
  fields,
  things,
  moved,
  before,
  after,
  wasId,
}: SlideChange): string {
  const words: string[] = change === "changed" || change === "same" ? [] : [change];
  for (const field of fields) {
    const verb =
      field.sort === "reworded" && field.name === "title" ? "retitled" : fieldVerb(field);
    if (!words.includes(verb)) words.push(verb);
  }
  if (things.length) words.push(`shows ${many(things.length, "thing")} that changed`);
  if (moved) words.push(`moved from ${before?.number} to ${after?.number}`);
  if (wasId) words.push(`called ${wasId} before`);
  return words.join(", ") || "unchanged";
}

export const isOther = (slide: SlideChange): boolean => slide.change !== "same" || slide.moved;

/** What is left of a long text: each change with some words around it. */
function excerpt(parts: readonly WordPart[], around = 60): WordPart[] {
  return parts.map((part, i) => {
    if (part.is !== "same") return part;
    const [first, last] = [i === 0, i === parts.length - 1];
    const most = (first ? 0 : around) + (last ? 0 : around);
    if (part.text.length <= most + 12) return part;
    const head = first ? "" : cutAt(part.text.slice(0, around), "end");
    const tail = last ? "" : cutAt(part.text.slice(-around), "start");
    return { text: `${head}…${tail}`, is: "same" };
  });
}

/** Not within a word, where there are spaces. */
function cutAt(text: string, side: "start" | "end"): string {
  const at = side === "end" ? text.lastIndexOf(" ") : text.indexOf(" ");
  if (at < 0) return text;
  return side === "end" ? `${text.slice(0, at)} ` : text.slice(at);
}

/** What only one of two audiences sees, each with the audience. */
export const byAudience = ({ before, after }: Comparison, things: readonly ThingChange[]) =>
  [
    { who: before, change: "dropped" },
    { who: after, change: "added" },
  ].flatMap(({ who, change }) => {
    const own = things.filter((thing) => thing.change === change);
    return own.length ? [{ own, head: `${many(own.length, "claim")} only ${who} has` }] : [];
  });

export const heading = ({ of, before, after, audience }: Comparison): string =>
  `${of === "audiences" ? `${before} and ${after}` : `${before} → ${after}`}${audience ? `, as ${audience} may see it` : ""}`;
