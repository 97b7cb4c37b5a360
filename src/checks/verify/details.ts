/** Whether the numbers and dates of a claim are those of its paragraphs. */
import { lastFew } from "../../core/last-few.ts";
import { numeralsOf } from "../text/figures/numerals.ts";
import { type Figure, figuresIn } from "../text/figures/read.ts";

/** What some texts say of numbers and dates. */
export interface Details {
  readonly numbers: ReadonlySet<number>;
  /** As `2016`, `2016-12`, `2016-12-15`. */
  readonly dates: readonly string[];
  /** Months that are named, with a year or without, from 1. */
  readonly months: ReadonlySet<number>;
  /** Those among them that stand without a year. */
  readonly yearless: ReadonlySet<number>;
  /** Digits that are part of a name: `G7`, `2+2`. */
  readonly signs: ReadonlySet<string>;
  /** Whether two of anything are spoken of. */
  readonly two: boolean;
}

/** “May” is a month with its capital only, and not where it is a verb at the head of a sentence. */
function monthsIn(
  text: string,
  language: string,
): { month: number; text: string; offset: number }[] {
  const names = numeralsOf(language).months;
  const regex = new RegExp(`(?<![\\p{L}\\p{N}])(${names.join("|")})(?![\\p{L}\\p{N}])`, "giu");
  return [...text.matchAll(regex)].flatMap((match) => {
    const written = match[0];
    const capital = /^\p{Lu}/u.test(written);
    if (language.startsWith("en") && !capital) return [];
    if (/^(?:may|march)$/i.test(written) && /(?:^|[.!?]\s)$/.test(text.slice(0, match.index)))
      return [];
    return [
      { month: names.indexOf(written.toLowerCase()) + 1, text: written, offset: match.index },
    ];
  });
}

/** Digits joined with letters or signs: names, and no amounts. */
const SIGN = /(?<![\p{L}\p{N}+.,])(?:\p{L}+\d+|\d+\p{L}+|\d+(?:\+\d+)+)(?![\p{L}\p{N}+])/gu;
/** “Two”, but not “the two”, who are anybody; and what says of a text that it speaks of two. */
const PAIRS = {
  en: {
    said: /(?<!\b(?:the|these|those|its|their|other)\s)\b(?:two|2)\b(?![+.,/–-]?\d|\+)/giu,
    meant: /\b(?:two|2|both|second|twice|pair|either|neither)\b/iu,
  },
  fr: {
    said: /(?<!\b(?:les|ces|ses|leurs|autres)\s)\b(?:deux|2)\b(?![+.,/–-]?\d|\+)/giu,
    meant: /\b(?:deux|2|second|seconde|double)\b/iu,
  },
} as const;
const pairs = (language: string) => (language.startsWith("fr") ? PAIRS.fr : PAIRS.en);

/** Of one text; paragraphs and claims are asked again and again. */
const detailsOf = lastFew(10_000, (text: string, language: string): Details => {
  const figures = figuresIn(text, language);
  const months = monthsIn(text, language);
  const dated = figures.filter(({ value }) => typeof value === "string");
  const within = ({ offset }: { readonly offset: number }) =>
    dated.some((one) => one.offset <= offset && offset < one.offset + one.text.length);
  return {
    numbers: new Set(
      figures.flatMap(({ value }) => (typeof value === "number" ? Math.abs(value) : [])),
    ),
    dates: figures.flatMap(({ value }) => (typeof value === "string" ? value : [])),
    months: new Set(months.map(({ month }) => month)),
    yearless: new Set(months.flatMap((one) => (within(one) ? [] : one.month))),
    signs: new Set([...text.matchAll(SIGN)].map(([sign]) => sign)),
    two: pairs(language).meant.test(text),
  };
});

export const detailsIn = (texts: readonly string[], language: string): Details =>
  together(texts.map((text) => detailsOf(text, language)));

export const together = (all: readonly Details[]): Details => ({
  numbers: new Set(all.flatMap(({ numbers }) => [...numbers])),
  dates: all.flatMap(({ dates }) => dates),
  months: new Set(all.flatMap(({ months }) => [...months])),
  yearless: new Set(all.flatMap(({ yearless }) => [...yearless])),
  signs: new Set(all.flatMap(({ signs }) => [...signs])),
  two: all.some(({ two }) => two),
});

/** Something that a claim says and its paragraphs do not. */
export interface Unfound {
  readonly what: "number" | "date" | "name";
  readonly text: string;
  readonly offset: number;
}

/**
 * @param years those that a month may be of where a paragraph names none: of the source itself
 * @param also numbers and dates that are known from elsewhere
 */
export function unfoundFigures(
  text: string,
  language: string,
  said: Details,
  years: ReadonlySet<string>,
  also: readonly string[],
): Unfound[] {
  const figures = figuresIn(text, language);
  const dated = figures.filter(({ value }) => typeof value === "string");
  const inDate = ({ offset }: { offset: number }) =>
    dated.some((date) => date.offset <= offset && offset < date.offset + date.text.length);
  const known = (figure: Figure) =>
    typeof figure.value === "number"
      ? said.numbers.has(Math.abs(figure.value)) || also.includes(String(figure.value))
      : dateFound(figure.value, said, years, also);
  const missing = figures
    .filter((figure) => !known(figure))
    .map(
      ({ text: written, offset, value }): Unfound => ({
        what: typeof value === "number" ? "number" : "date",
        text: written,
        offset,
      }),
    );
  const months = monthsIn(text, language)
    .filter((month) => !inDate(month) && !said.months.has(month.month))
    .filter(({ month }) => !also.some((date) => Number(date.split("-")[1]) === month))
    .map(({ text: written, offset }): Unfound => ({ what: "date", text: written, offset }));
  const two = said.two
    ? []
    : [...text.matchAll(pairs(language).said)]
        .filter((match) => !inDate({ offset: match.index }))
        .map((match): Unfound => ({ what: "number", text: match[0], offset: match.index }));
  const signs = [...text.matchAll(SIGN)]
    .filter(([sign]) => !said.signs.has(sign) && !also.includes(sign))
    .map((match): Unfound => ({ what: "name", text: match[0], offset: match.index }));
  return [...missing, ...two, ...months, ...signs].sort((a, b) => a.offset - b.offset);
}

/**
 * A date is found where paragraphs name it, or name its month alone and it is of the source's own year, or of one that
 * they name.
 * @param also days that are known; that they lie in a year says nothing of it
 */
export function dateFound(
  date: string,
  said: Pick<Details, "dates" | "yearless">,
  years: ReadonlySet<string>,
  also: readonly string[],
): boolean {
  const within = (known: string) => known === date || known.startsWith(`${date}-`);
  if (said.dates.some(within) || (date.length > 4 && also.some(within))) return true;
  const [year = "", month] = date.split("-");
  const named = years.has(year) || said.dates.some((known) => known.startsWith(year));
  return date.length === 7 && named && said.yearless.has(Number(month));
}

/** Whether a date is one of those told: where one of its year is told as exactly, it must be that. */
export function agrees(date: string, told: readonly string[]): boolean {
  const exact = told.filter(
    (one) => one.length >= date.length && one.slice(0, 4) === date.slice(0, 4),
  );
  return exact.length
    ? exact.some((one) => one.startsWith(date))
    : told.some((one) => date.startsWith(one));
}
