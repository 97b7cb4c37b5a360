/** Cuts texts where the words of a language end, in languages without spaces too. */
import { lastFew } from "./last-few.ts";

/** @param language a tag (BCP 47) */
export const wordSegmenter = lastFew(
  20,
  (language: string) => new Intl.Segmenter(language, { granularity: "word" }),
);
