/** What one audience is shown: from a briefing to a deck, by topic, depth, marking and the audience's own wishes. */

import type { Audience, Briefing, Slide } from "../content/briefing.ts";
import { audienceFile } from "../content/files.ts";
import { replaceKeys } from "../content/replacements.ts";
import { slide as slideSchema } from "../content/schema/layouts.ts";
import { leaves } from "../content/walk.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Path, Pointer } from "../core/pointer.ts";
import { underCeiling } from "./ceiling.ts";
import type { Deck, DeckSection, DeckSlide } from "./deck.ts";
import { type Markings, markings } from "./marking.ts";

export interface Selected {
  readonly deck: Deck;
  readonly diagnostics: readonly Diagnostic[];
}

/** A slide on its way into a deck, with the place where each of its keys was written. */
interface Candidate {
  readonly slide: Slide;
  readonly origin: (path: Path) => Pointer;
  /** Asked for by name: its absence would be a fault, not a choice. */
  readonly wanted: boolean;
}

export function select(briefing: Briefing, audienceId: string): Selected {
  const audience = briefing.audiences.get(audienceId);
  if (!audience) throw new Error(`no such audience: ${audienceId}`);
  const marks = markings(briefing);
  const ceiling = marks.rankOf(audience.ceiling);
  const diagnostics: Diagnostic[] = [];
  const file = audienceFile(audienceId);

  const selected = inOrder(
    candidates(briefing, audience, file).filter((c) => c.wanted || chosen(c.slide, audience)),
    audience.order,
  ).filter(({ slide }) => !audience.omit.includes(slide.id));
  const visible = selected.flatMap((candidate) => {
    const { slide, kept, above } = underCeiling(candidate.slide, ceiling, marks);
    const fits = slide && marks.rankOf(slide.marking) <= ceiling;
    if (fits) return [{ ...candidate, slide, origin: throughKept(candidate.origin, kept) }];
    if (candidate.wanted) diagnostics.push(aboveCeiling(briefing, candidate, above[0], audience));
    return [];
  });
  const slides = withoutEmptySections(visible).map((c, i) => deckSlide(c, i + 1, marks, briefing));

  const told = slides.filter(({ slide }) => slide.layout !== "sources").length;
  if (!told)
    diagnostics.push({
      code: "AUDIENCE_EMPTY",
      severity: "error",
      message: `audience \`${audienceId}\` selects no slide`,
      hint: "widen `depth` or `topics`, or name slides in `include`",
      ...briefing.locate({ file, path: [] }),
    });
  if (audience.maxSlides && told > audience.maxSlides)
    diagnostics.push({
      code: "AUDIENCE_TOO_LONG",
      severity: "error",
      message: `${told} slides, and at most ${audience.maxSlides} are allowed`,
      hint: "lower `depth`, narrow `topics`, or name slides in `omit`",
      ...briefing.locate({ file, path: ["maxSlides"] }),
    });

  diagnostics.push(...slides.flatMap((deckSlide) => untranslated(deckSlide, briefing, audienceId)));
  const deck: Deck = {
    briefing,
    audienceId,
    audience,
    language: briefing.language,
    embargo: embargoOf(briefing, audience),
    marking: marks.level(Math.max(0, ...slides.map(({ marking }) => marks.rankOf(marking.id)))),
    slides,
    sections: sectionsOf(slides, briefing),
    claims: [...new Set(slides.flatMap(({ claims }) => claims))],
    visible: (kind, id) => marks.rank(kind, id) <= ceiling,
  };
  return { deck, diagnostics };
}

/** The audience's own, else the briefing's; `none` lifts it. */
function embargoOf({ content }: Briefing, audience: Audience): string | undefined {
  const embargo = audience.embargo ?? content.briefing.embargo;
  return embargo === "none" ? undefined : embargo;
}

function candidates(briefing: Briefing, audience: Audience, file: string): Candidate[] {
  const wanted = new Set([...audience.include, ...audience.order]);
  const own = briefing.content.storyline.slides.map((slide, i): Candidate => {
    const pointer: Pointer = { file: "storyline.yaml", path: ["slides", i] };
    const keys = audience.replace[slide.id];
    const origin = (path: Path): Pointer =>
      keys && String(path[0]) in keys
        ? { file, path: ["replace", slide.id, ...path] }
        : { ...pointer, path: [...pointer.path, ...path] };
    const merged = keys
      ? slideSchema.parse(replaceKeys(briefing.raw(pointer) as object, keys))
      : slide;
    return { slide: merged, origin, wanted: wanted.has(slide.id) };
  });
  // From the last, so that slides inserted after the same one keep their order.
  return audience.insert.reduceRight<Candidate[]>((list, { after, slide }, i) => {
    const at = list.findIndex((c) => c.slide.id === after) + 1;
    const origin = (path: Path): Pointer => ({ file, path: ["insert", i, "slide", ...path] });
    return [...list.slice(0, at), { slide, origin, wanted: true }, ...list.slice(at)];
  }, own);
}

/** The slide of sources is an annex: it goes with every deck that does not omit it, and counts for no slide. */
function chosen(slide: Slide, audience: Audience): boolean {
  if (slide.layout === "sources") return true;
  const shares = (topics: readonly string[]) =>
    slide.topics.some((topic) => topics.includes(topic));
  return (
    slide.depth <= audience.depth &&
    (!audience.topics || slide.topics.length === 0 || shares(audience.topics)) &&
    !shares(audience.withoutTopics)
  );
}

function inOrder(list: readonly Candidate[], order: readonly string[]): Candidate[] {
  const first = order.flatMap((id) => list.filter(({ slide }) => slide.id === id));
  return [...first, ...list.filter(({ slide }) => !order.includes(slide.id))];
}

/** A divider stands only where at least two slides of its section follow somewhere in the deck. */
function withoutEmptySections<C extends { readonly slide: Slide }>(list: readonly C[]): C[] {
  const count = (section: string | undefined) =>
    list.filter(({ slide }) => slide.layout !== "section" && slide.section === section).length;
  return list.filter(({ slide }) => slide.layout !== "section" || count(slide.section) >= 2);
}

/** Paths after entries were taken out, led back to where the entries stood. */
function throughKept(
  origin: Candidate["origin"],
  kept: ReadonlyMap<string, readonly number[]>,
): Candidate["origin"] {
  if (!kept.size) return origin;
  return (path) =>
    origin(
      path.map((key, depth) => {
        const before = path.slice(0, depth).join("/");
        return typeof key === "number" ? (kept.get(before)?.[key] ?? key) : key;
      }),
    );
}

function deckSlide(c: Candidate, number: number, marks: Markings, briefing: Briefing): DeckSlide {
  const named = [...leaves(slideSchema, c.slide)];
  const rank = Math.max(
    marks.rankOf(c.slide.marking),
    ...named.map(({ meta, value }) => (meta.ref ? marks.rank(meta.ref, value) : 0)),
  );
  const claims = new Set<string>();
  for (const { meta, value } of named) {
    if (meta.ref === "claim") claims.add(value);
    const entry = meta.ref && briefing.index[meta.ref].get(value)?.value;
    if (entry && meta.ref !== "actor" && "claims" in entry)
      for (const id of entry.claims as string[]) claims.add(id);
  }
  return {
    slide: c.slide,
    number,
    marking: marks.level(rank),
    claims: [...claims],
    origin: c.origin,
  };
}

function sectionsOf(slides: readonly DeckSlide[], briefing: Briefing): DeckSection[] {
  return briefing.content.storyline.sections
    .flatMap(({ id, title }, i): DeckSection[] => {
      const inside = slides.filter(({ slide }) => slide.section === id);
      const first = inside[0]?.number;
      if (first === undefined) return [];
      return [
        {
          id,
          title,
          pointer: { file: "storyline.yaml", path: ["sections", i] },
          first,
          slides: inside.length,
        },
      ];
    })
    .sort((a, b) => a.first - b.first);
}

function aboveCeiling(
  briefing: Briefing,
  { slide, origin }: Candidate,
  above: Path | undefined,
  audience: Audience,
): Diagnostic {
  const place = briefing.locate(origin(above ?? ["marking"]));
  const asked = briefing.locate(origin([]));
  return {
    code: "MARKING_CEILING",
    severity: "error",
    message: `slide \`${slide.id}\` (line ${asked.line}) needs what is marked above ${audience.name}'s ceiling \`${audience.ceiling}\``,
    hint: above
      ? "name something else here, or leave the slide out of `include` and `order`"
      : "lower the slide's `marking` if its text may be seen, or leave it out",
    ...place,
  };
}

/** One warning a slide whose words are not all in the deck's language. */
function untranslated(
  { slide, origin }: DeckSlide,
  briefing: Briefing,
  audienceId: string,
): Diagnostic[] {
  const texts = [...leaves(slideSchema, slide)].filter(
    ({ meta, path }) => meta.text && !briefing.isTranslated(origin(path)),
  );
  const [first] = texts;
  return first
    ? [
        {
          code: "TRANSLATION_MISSING",
          severity: "warning",
          message: `${audienceId}: ${texts.length} text(s) of slide \`${slide.id}\` are not in \`${briefing.language}\``,
          hint: `translate them in languages/${briefing.language}/`,
          ...briefing.locate(origin(first.path)),
        },
      ]
    : [];
}
