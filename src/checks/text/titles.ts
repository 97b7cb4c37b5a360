/** Whether titles state a point, and no two of one deck the same. */
import { distance } from "fastest-levenshtein";
import type { Deck, DeckSlide } from "../../audience/deck.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { dictionaryFor } from "./dictionary.ts";
import { hasEnglishVerb } from "./sentence/english.ts";
import { hasFrenchVerb } from "./sentence/french.ts";
import { countWords, folded, wordsIn } from "./words.ts";

/** Their titles may name what they are. */
const NAMES_ITSELF: ReadonlySet<string> = new Set([
  "cover",
  "agenda",
  "section",
  "glossary",
  "sources",
]);

/** Titles as alike as this say one thing twice. */
const ALIKE = 0.85;

export async function titleDiagnostics(deck: Deck): Promise<Diagnostic[]> {
  const stating = deck.slides.filter(({ slide }) => !NAMES_ITSELF.has(slide.layout));
  const titles = stating.map(({ slide }) => slide.title);
  const withVerb = await sentences(titles, deck.language);
  return [
    ...stating.flatMap((slide) => {
      const title = slide.slide.title;
      const lack = lacks(title, deck.language) ?? (withVerb?.has(title) === false ? NO_VERB : "");
      return lack ? [noPoint(deck, slide, lack)] : [];
    }),
    ...twins(deck),
  ];
}

/** Those that have a verb; undefined in a language that nothing here can tell it of. */
async function sentences(titles: readonly string[], language: string) {
  const has = /^en\b/.test(language) ? hasEnglishVerb : hasFrenchVerb;
  const dictionary = /^(en|fr)\b/.test(language) ? await dictionaryFor(language) : undefined;
  return dictionary && has(titles, dictionary);
}

const NO_VERB = "names a subject and says nothing of it";

function lacks(title: string, language: string): string | undefined {
  if (/[?？]\s*$/.test(title)) return "asks, and leaves the answer to the reader";
  if (/[:：]\s*$/.test(title)) return "announces, and does not say";
  return countWords(title, language) < 2 ? NO_VERB : undefined;
}

const noPoint = (deck: Deck, { slide, origin }: DeckSlide, lack: string): Diagnostic => ({
  code: "TITLE_NO_POINT",
  severity: "warning",
  message: `the title “${slide.title}” ${lack}`,
  hint: "write the one sentence that this slide proves, with a verb: a reader of titles alone should know the story",
  ...deck.briefing.locate(origin(["title"]), 0),
});

function twins(deck: Deck): Diagnostic[] {
  const titles = deck.slides.map(({ slide }) => readTitle(slide.title));
  return deck.slides.flatMap((later, i) => {
    const title = titles[i];
    const twin = titles.slice(0, i).findIndex((other) => title && alike(other, title));
    const first = deck.slides[twin];
    if (!first) return [];
    const there = deck.briefing.locate(first.origin(["title"]), 0);
    return [
      {
        code: "TITLE_REPEATED" as const,
        severity: "warning" as const,
        message: `${deck.audience.name}: slide ${later.number} says in its title what slide ${first.number} says: “${first.slide.title}”`,
        hint: `that one is at ${there.file}:${there.line}; say what this slide adds to it, or leave one out`,
        ...deck.briefing.locate(later.origin(["title"]), 0),
      },
    ];
  });
}

interface Title {
  readonly plain: string;
  readonly figures: string;
  readonly words: readonly string[];
}

const readTitle = (title: string): Title => ({
  plain: folded(title),
  figures: (title.match(/\d+/g) ?? []).join(" "),
  words: wordsIn(title.toLowerCase())
    .map(({ text }) => text)
    .sort(),
});

/** The same letters but for a few, or the same words in another order. Other figures make another title. */
function alike(a: Title, b: Title): boolean {
  if (a.figures !== b.figures) return false;
  if (a.words.join(" ") === b.words.join(" ")) return true;
  const longest = Math.max(a.plain.length, b.plain.length);
  if (Math.abs(a.plain.length - b.plain.length) / longest > 1 - ALIKE) return false;
  // A slip of a letter makes one word another; two other words are two other names.
  const others = a.words.filter((word) => !b.words.includes(word)).length;
  return others < 2 && 1 - distance(a.plain, b.plain) / longest >= ALIKE;
}
