/** Cuts texts into words, each with the place where it begins. */

export interface Word {
  readonly text: string;
  /** In the text that it was found in, in UTF-16 units. */
  readonly offset: number;
}

/** A text without where its links lead and without addresses; all else keeps its offset. */
export const wordsOnly = (text: string, rich: boolean): string => {
  const blank = (match: string) => " ".repeat(match.length);
  const bare = text.replace(/\b(?:https?:\/\/|mailto:|www\.)[^\s)]+/g, blank);
  return rich ? bare.replace(/(?<=\])\([^)\s]*\)/g, blank) : bare;
};

/** Without what stands in quotation marks: that is somebody else's wording. */
export const unquoted = (text: string): string =>
  text.replace(/“[^”]*”|‘[^’]*’(?!\p{L})|«[^»]*»|"[^"]*"/gu, (quoted) => " ".repeat(quoted.length));

/** Letters with the apostrophes and hyphens between them; one with a digit in it is no word. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'\-\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text, as a dictionary has them. */
export const wordsIn = (text: string): Word[] =>
  [...text.matchAll(WORD)]
    .map((match) => ({ text: match[0], offset: match.index }))
    .filter(({ text }) => /\p{L}/u.test(text) && !/\p{N}/u.test(text));

const segmenters = new Map<string, Intl.Segmenter>();
/** A long run, as a batch, meets ever new texts: then it begins anew. */
const MOST_KNOWN = 10_000;
const counted = new Map<string, number>();

/** Words as a speaker says them; in Chinese and Japanese, characters (kana, ideographs, figures). */
export function countWords(text: string, language: string): number {
  const key = `${language} ${text}`;
  const words = counted.get(key) ?? count(text, language);
  if (counted.size >= MOST_KNOWN) counted.clear();
  counted.set(key, words);
  return words;
}

function count(text: string, language: string): number {
  if (/^(ja|zh)\b/.test(language)) return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const segmenter =
    segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, segmenter);
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return words;
}

/** Without case, marks over letters, and the kinds of hyphen and apostrophe: what two spellings of one name share. */
export const folded = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’'ʼ]/gu, "’")
    .replace(/[\s\-\u2010-\u2014]/gu, "")
    .toLowerCase();
