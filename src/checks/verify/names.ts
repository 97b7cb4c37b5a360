/** Whether the people, places and bodies that a claim names are named in its paragraphs, by whatever name. */
import type { Briefing } from "../../content/briefing.ts";
import { lastFew } from "../../core/last-few.ts";
import { numeralsOf } from "../text/figures/numerals.ts";
import type { Unfound } from "./details.ts";

/** Names that mean one thing: where a paragraph has one of them, a claim may say any other. */
export interface NameBook {
  /** All ways to say what a word of a name stands for, itself first. */
  ways(word: string): readonly string[];
  /** Whether a word is one of the briefing's names. */
  known(word: string): boolean;
}

const fold = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** Words of names, without what begins sentences or belongs to any name. */
const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{M}]*(?:[-‐‑]\p{Lu}[\p{L}\p{M}]*)*/gu;

const words = (text: string): string[] => [...text.matchAll(NAME)].map(([word]) => word);

export function nameBook({ content }: Briefing): NameBook {
  // What follows a comma says what somebody is: “Vladimir Putin, President of Russia” is no name of Russia.
  const groups = [
    ...content.actors.actors.map(({ name, short, aliases }) => [
      name.split(",")[0] ?? "",
      short ?? "",
      ...aliases,
    ]),
    ...content.glossary.terms.map(({ term, expansion }) => [term, expansion ?? ""]),
    ...content.places.places.map(({ name, names }) => [name, ...Object.values(names ?? {})]),
  ];
  const times = new Map<string, number>();
  for (const group of groups)
    for (const word of new Set(group.flatMap(words))) times.set(word, (times.get(word) ?? 0) + 1);
  // “Government” and “Ministry” are part of several names, and so mean none of them; “China” is one by itself.
  const own = groups.map((group) =>
    group.flatMap((name) => words(name).filter((word) => word === name || times.get(word) === 1)),
  );
  const plain = own.map((group) => group.map(fold));
  const told = new Map<string, readonly string[]>();
  const ways = (word: string) => [
    word,
    ...own.filter((_, i) => plain[i]?.some((one) => akin(one, fold(word)))).flat(),
  ];
  return {
    ways: (word) => {
      const before = told.get(word) ?? ways(word);
      told.set(word, before);
      return before;
    },
    known: (word) => times.has(word),
  };
}

/** `Japan` and `Japanese`, `Kuril` and `Kurils`: one begins the other, and little is left. */
function akin(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    short === long || (short.length > 3 && long.startsWith(short) && long.length - short.length < 4)
  );
}

/** What a paragraph may be about without naming it. */
const MONTHS = new RegExp(`^(?:${numeralsOf("en").months.join("|")})$`, "i");

export function unfoundNames(
  text: string,
  paragraphs: readonly string[],
  book: NameBook,
  also: readonly string[],
): Unfound[] {
  const there = new Set([...paragraphs, ...also].flatMap((one) => parts(one)));
  const found = (word: string) =>
    book.ways(word).some((way) => {
      const plain = fold(way);
      return there.has(plain) || [...there].some((other) => akin(plain, other));
    });
  return [...text.matchAll(NAME)]
    .filter(({ 0: word, index }) => !MONTHS.test(word) && (!opens(text, index) || book.known(word)))
    .filter(({ 0: word }) => !word.split(/[-‐‑]/).every(found) && !found(word))
    .map(({ 0: word, index }): Unfound => ({ what: "name", text: word, offset: index }));
}

/** Every word, and each half of one with a hyphen, folded. Paragraphs are asked again and again. */
const parts = lastFew(1000, (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(fold),
);

/** Whether a word has its capital from the sentence that it begins. */
const opens = (text: string, at: number) => /(?:^|[.!?:;]\s+|[“‘"'(]\s?)$/u.test(text.slice(0, at));
