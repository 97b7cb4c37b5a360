/** Cuts texts into words, each with the place where it begins. */
import { lastFew } from "../../core/last-few.ts";
import { wordSegmenter } from "../../core/word-segmenter.ts";

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

/** Words as a speaker says them; in Chinese and Japanese, characters (kana, ideographs, figures). */
export const countWords = lastFew(10_000, (text: string, language: string): number => {
  if (/^(ja|zh)\b/.test(language)) return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  let words = 0;
  for (const { isWordLike } of wordSegmenter(language).segment(text)) if (isWordLike) words++;
  return words;
});

/** Without case, marks over letters, and the kinds of hyphen and apostrophe: what two spellings of one name share. */
export const folded = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’'ʼ]/gu, "’")
    .replace(/[\s\-\u2010-\u2014]/gu, "")
    .toLowerCase();
