/** Where links within a deck lead: slides by id, cited paragraphs on the sources slide, terms on glossary slides. */
import type { Deck, DeckSlide } from "../audience/deck.ts";
import { parseRich, type Span } from "../content/rich-text.ts";
import { slide as slideSchema } from "../content/schema/layouts.ts";
import { leaves } from "../content/walk.ts";
import { escapeRegExp } from "../core/escape.ts";
import { formatPointer, type Pointer } from "../core/pointer.ts";
import { NO_REFERENCES, type References, referencesOf } from "./references/numbering.ts";

/** A stretch of text, and the place in the deck that it leads to. */
export interface LinkedSpan extends Span {
  readonly to?: Anchor;
}

/** A slide, and what on it: stock Marp strips ids, and there the link leads to the slide. */
export interface Anchor {
  readonly slide: number;
  readonly id: string;
  readonly title?: string;
}

interface Term extends Anchor {
  readonly words: RegExp;
}

export interface Links {
  /** The number of a slide; undefined where the deck does not have it. */
  slide(id: string): number | undefined;
  /** The number of the slide that lists what is cited. */
  readonly sources: number | undefined;
  /** What its slides refer to by number; nothing where no slide lists it. */
  readonly references: References;
  /** The number of the slide that explains a term. */
  term(id: string): number | undefined;
  /** A text of the content with its terms linked: on a slide each at its first use. */
  spans(raw: string, pointer: Pointer): readonly LinkedSpan[];
}

/** Of a document that is no deck: nothing leads anywhere. */
export const NO_LINKS: Links = {
  slide: () => undefined,
  sources: undefined,
  references: NO_REFERENCES,
  term: () => undefined,
  spans: (raw) => parseRich(raw),
};

export function deckLinks(deck: Deck): Links {
  const numbers = new Map(deck.slides.map(({ slide, number }) => [slide.id, number]));
  const explained = new Map<string, number>();
  for (const { slide, number } of deck.slides)
    if (slide.layout === "glossary")
      for (const id of slide.terms)
        if (!explained.has(id) && deck.visible("term", id)) explained.set(id, number);
  const terms = termsOf(deck, explained);
  const onSlides = new Map(
    terms.length ? deck.slides.flatMap((slide) => firstUses(slide, terms)) : [],
  );
  const sources = deck.slides.find(({ slide }) => slide.layout === "sources")?.number;
  return {
    slide: (id) => numbers.get(id),
    sources,
    references: sources === undefined ? NO_REFERENCES : referencesOf(deck),
    term: (id) => explained.get(id),
    spans: (raw, pointer) =>
      onSlides.get(formatPointer(pointer)) ??
      (pointer.file === "glossary.yaml" ? parseRich(raw) : linked(parseRich(raw), terms).spans),
  };
}

/** The longest first, so that a term within another does not take its place. */
function termsOf({ briefing }: Deck, explained: ReadonlyMap<string, number>): Term[] {
  return briefing.content.glossary.terms
    .flatMap(({ id, term, expansion }): Term[] => {
      const slide = explained.get(id);
      const title = expansion ? { title: expansion } : {};
      return slide ? [{ slide, id: `term_${id}`, words: pattern(term), ...title }] : [];
    })
    .sort((a, b) => b.words.source.length - a.words.source.length);
}

/** Whole words; what is written in capitals or figures only as it stands. */
function pattern(term: string): RegExp {
  const literal = escapeRegExp(term);
  const flags = /\p{Lu}{2}|\d/u.test(term) ? "u" : "iu";
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, flags);
}

/** Each rich text of a slide, by pointer; a term is linked where the slide first says it, but not where it is explained. */
function firstUses(
  { slide, origin }: DeckSlide,
  terms: readonly Term[],
): [string, readonly LinkedSpan[]][] {
  let left = slide.layout === "glossary" ? [] : terms;
  const found: [string, readonly LinkedSpan[]][] = [];
  for (const { value, path, meta } of leaves(slideSchema, slide)) {
    if (!meta.rich) continue;
    const { spans, used } = linked(parseRich(value), left);
    left = left.filter((term) => !used.has(term));
    found.push([formatPointer(origin(path)), spans]);
  }
  return found;
}

/** Cuts out of spans that lead nowhere yet the first use of each term. */
function linked(spans: readonly LinkedSpan[], terms: readonly Term[]) {
  const used = new Set<Term>();
  let out = spans;
  for (const term of terms)
    out = out.flatMap((span): LinkedSpan[] => {
      const found = used.has(term) || span.href || span.to ? null : term.words.exec(span.text);
      if (!found) return [span];
      used.add(term);
      const { slide, id, title } = term;
      const end = found.index + found[0].length;
      const cut = (from: number, to?: number) => ({ ...span, text: span.text.slice(from, to) });
      return [
        cut(0, found.index),
        { ...cut(found.index, end), to: { slide, id, ...(title ? { title } : {}) } },
        cut(end),
      ].filter(({ text }) => text);
    });
  return { spans: out, used };
}
