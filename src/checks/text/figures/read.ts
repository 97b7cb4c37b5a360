/** Reads the figures and dates in a text: in digits and in words, as a language writes them. */
import { lastFew } from "../../../core/last-few.ts";
import { type Numerals, numeralsOf } from "./numerals.ts";

export interface Figure {
  /** As written. */
  readonly text: string;
  readonly offset: number;
  /** A number; or a date as `2016`, `2016-12`, `2016-12-15`. */
  readonly value: number | string;
  /** Written in words. */
  readonly spelt: boolean;
}

const YEAR = "(?:1[5-9]|20|21)\\d\\d";

/** By place. One and two, ordinals, and digits that are part of a name (`G7`, `2+2`, `5G`) are none. */
export const figuresIn = lastFew(10_000, (text: string, language: string): readonly Figure[] =>
  readFigures(text, patternsOf(language)),
);

function readFigures(text: string, patterns: Patterns): Figure[] {
  const found: Figure[] = [];
  const taken = new Array<boolean>(text.length).fill(false);
  const inDigits = /\d/.test(text);
  for (const { regex, value, spelt } of patterns)
    for (const match of spelt || inDigits ? text.matchAll(regex) : []) {
      const offset = match.index;
      if (taken.slice(offset, offset + match[0].length).some(Boolean)) continue;
      taken.fill(true, offset, offset + match[0].length);
      const is = value(match);
      if (typeof is === "string" || Math.abs(is) > 2)
        found.push({ text: match[0], offset, value: is, spelt });
    }
  return found.sort((a, b) => a.offset - b.offset);
}

/** In the order of trust: what one has taken is not read again. */
type Patterns = readonly {
  readonly regex: RegExp;
  /** NaN for what is no figure after all. */
  readonly value: (match: RegExpMatchArray) => number | string;
  readonly spelt: boolean;
}[];

const compiled = new Map<Numerals, Patterns>();

function patternsOf(language: string): Patterns {
  const numerals = numeralsOf(language);
  const made = compiled.get(numerals) ?? [
    ...datePatterns(numerals),
    ...digitPatterns(numerals),
    wordPattern(numerals),
  ];
  compiled.set(numerals, made);
  return made;
}

const digits = (source: string, value: (match: RegExpMatchArray) => number | string) => ({
  regex: new RegExp(source, "giu"),
  value,
  spelt: false,
});

function datePatterns({ months }: Numerals): Patterns {
  const names = months.join("|");
  const month = (name: string | undefined) =>
    String(months.indexOf((name ?? "").toLowerCase()) + 1).padStart(2, "0");
  const day = (written: string | undefined) => (written ?? "").padStart(2, "0");
  return [
    digits(`\\b(${YEAR})-(\\d\\d)-(\\d\\d)\\b`, (m) => `${m[1]}-${m[2]}-${m[3]}`),
    digits(`\\b(${YEAR})-(0[1-9]|1[0-2])\\b`, (m) => `${m[1]}-${m[2]}`),
    digits(
      `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|er)?\\s(${names})\\s(${YEAR})\\b`,
      (m) => `${m[3]}-${month(m[2])}-${day(m[1])}`,
    ),
    digits(
      `(?<!\\p{L})(${names})\\s(\\d{1,2})(?:st|nd|rd|th)?,\\s(${YEAR})\\b`,
      (m) => `${m[3]}-${month(m[1])}-${day(m[2])}`,
    ),
    digits(`(?<!\\p{L})(${names})\\s(?:of\\s|de\\s)?(${YEAR})\\b`, (m) => `${m[2]}-${month(m[1])}`),
    // The second year of a range by its last digits: 2013–14.
    digits(`(?<=\\b(${YEAR})[–/])\\d\\d\\b`, (m) => `${m[1]?.slice(0, 2)}${m[0]}`),
    digits(
      `(?<![\\p{L}\\d.,+])(${YEAR})(?![\\d%€$£¥]|[.,]\\d|s?\\s?(?:%|per cent|pour cent))`,
      (m) => m[1] ?? "",
    ),
  ];
}

function digitPatterns({ thousands, decimal, scales }: Numerals): Patterns {
  const number = `\\d{1,3}(?:${thousands}\\d{3})+(?:[${decimal}]\\d+)?|\\d+(?:[${decimal}]\\d+)?`;
  const units = [...scales.keys()].join("|");
  const between = new RegExp(thousands, "gu");
  const plain = (written = "") => Number(written.replace(between, "").replace(decimal, "."));
  return [
    digits(
      `(?<![\\p{L}\\p{N}+./_-]|\\d[–+])(${number})(?:[\\s\\u00a0\\u202f]?(${units}))?(?![\\p{L}\\p{N}+]|[.,]\\d)`,
      (m) => plain(m[1]) * (scales.get((m[2] ?? "").toLowerCase()) ?? 1),
    ),
    // The second of a range: 40–50.
    digits("(?<=\\d[–-])\\d+(?![\\p{L}\\p{N}+-])", (m) => Number(m[0])),
  ];
}

function wordPattern({ words, scales }: Numerals): Patterns[number] {
  const longest = [...words.keys()].sort((a, b) => b.length - a.length).join("|");
  const units = [...scales.keys()].join("|");
  return {
    // “Neuf” is also new: “remis de neuf”, “du neuf”. Before a plural it is nine.
    regex: new RegExp(
      `(?<![\\p{L}\\p{N}-])(${longest})(?<!\\bde\\sneuf|\\bneuf(?!\\s\\p{L}{3,}[sx]\\b))(?:[- ](?:et )?(one|two|un|une|deux|${longest}))?(?:[ -](${units}))?(?!\\p{L})`,
      "giu",
    ),
    value: (match) => {
      const [first, second] = [match[1], match[2]].map((word) => small(words, word));
      const value = second && first && first >= 20 && second < 20 ? first + second : first;
      return (value ?? Number.NaN) * (scales.get((match[3] ?? "").toLowerCase()) ?? 1);
    },
    spelt: true,
  };
}

const small = (words: Numerals["words"], word: string | undefined) =>
  word === undefined
    ? undefined
    : ({ one: 1, un: 1, une: 1, two: 2, deux: 2 }[word.toLowerCase()] ??
      words.get(word.toLowerCase()));
