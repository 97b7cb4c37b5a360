/** The names that a briefing knows, and words that are one of them written in another way. */
import { distance } from "fastest-levenshtein";
import type { Briefing, Source } from "../../content/briefing.ts";
import type { Text } from "../../content/texts.ts";
import type { Quotable } from "./quotable.ts";
import { folded, type Word, wordsIn } from "./words.ts";

/** A word and where it stands. */
export interface Found extends Word {
  readonly at: Text;
}

export interface Names {
  /** Whether a word is part of a name, or of the briefing's own list of words. */
  has(word: string): boolean;
  /** The name that a word was probably meant to be. */
  near(word: string): string | undefined;
  /** Of names alone, none of the common words in them. */
  readonly proper: readonly string[];
}

/** Texts that are names, or are made of them. */
function nameTexts({ content }: Briefing, may: Quotable): string[] {
  const { briefing, glossary, actors, places, pictures } = content;
  return [
    ...glossary.terms
      .filter((_, i) => may({ file: "glossary.yaml", path: ["terms", i] }))
      .flatMap(({ term, expansion }) => [term, expansion ?? ""]),
    ...actors.actors
      .filter((_, i) => may({ file: "actors.yaml", path: ["actors", i] }))
      .flatMap(({ name, short }) => [name, short ?? ""]),
    ...places.places.flatMap(({ name, names }) => [name, ...Object.values(names ?? {})]),
    ...pictures.pictures.map(({ credit }) => credit),
    briefing.author,
    briefing.place,
    ...content.source.sources.flatMap(wordsOfSource),
    briefing.marking.scheme,
    ...briefing.marking.levels.map(({ label }) => label),
    ...briefing.words,
  ];
}

/** What a source is called and who wrote it: as it is printed, so right by itself. */
const wordsOfSource = ({ author, title, containerTitle, publisher, note }: Source): string[] => [
  ...author.flatMap((one) => Object.values(one)),
  ...[title, containerTitle, publisher, note].filter((words) => words !== undefined),
];

/** @param common the words of the names that are in the dictionary in small letters too. */
export function namesOf(briefing: Briefing, common: ReadonlySet<string>, may: Quotable): Names {
  const words = new Set(nameTexts(briefing, may).flatMap((text) => partsOf(text)));
  const proper = [...words].filter(
    (word) => /\p{Lu}/u.test(word) && word.length > 2 && !common.has(word.toLowerCase()),
  );
  return {
    has: (word) => words.has(word) || words.has(word.toLowerCase()),
    near: (word) => nearest(word, proper),
    proper,
  };
}

/** Every word of the names, for a dictionary to say which are common ones. */
export const wordsOfNames = (briefing: Briefing, may: Quotable): string[] =>
  nameTexts(briefing, may).flatMap((text) => partsOf(text).map((word) => word.toLowerCase()));

const partsOf = (text: string) =>
  wordsIn(text).flatMap(({ text: word }) => [word, ...word.split(/[-\u2010\u2011]/)]);

/** The same but for marks, case or hyphens; else with one letter other, or two in a long word. */
function nearest(word: string, proper: readonly string[]): string | undefined {
  const plain = folded(word);
  const same = proper.find((name) => name !== word && folded(name) === plain);
  if (same || word.length < 5) return same;
  const allowed = word.length < 8 ? 1 : 2;
  return proper.find(
    (name) =>
      name.length > 4 && folded(name)[0] === plain[0] && distance(folded(name), plain) <= allowed,
  );
}

/** Names as texts have them: words with a capital, and those joined by a hyphen or a dash. */
const NAME =
  /\p{Lu}[\p{L}\p{M}]*(?:[-\u2010\u2011\u2013]\p{Lu}[\p{L}\p{M}]*)+|\p{Lu}[\p{L}\p{M}]+/gu;

export function namesIn(texts: readonly Text[]): Found[] {
  return texts.flatMap((at) =>
    [...at.value.matchAll(NAME)].map((match) => ({ text: match[0], offset: match.index, at })),
  );
}

export interface Variant {
  readonly found: Found;
  readonly usual: Found;
  readonly times: number;
}

/** One name, written with other marks or another hyphen in some places than in most. */
export function variants(names: readonly Found[], known: ReadonlySet<string>): Variant[] {
  const groups = new Map<string, Map<string, Found[]>>();
  for (const found of names) {
    if (known.has(found.text.toLowerCase())) continue;
    const group = groups.get(folded(found.text)) ?? new Map<string, Found[]>();
    groups.set(folded(found.text), group);
    group.set(found.text, [...(group.get(found.text) ?? []), found]);
  }
  return [...groups.values()].flatMap((group) => {
    const [most, ...others] = [...group.values()].sort((a, b) => b.length - a.length);
    const usual = most?.[0];
    if (!usual || !most) return [];
    // What differs by case alone is a heading in capitals, or told by the dictionary.
    return others
      .flat()
      .filter(({ text }) => text.toLowerCase() !== usual.text.toLowerCase())
      .map((found) => ({ found, usual, times: most.length }));
  });
}
