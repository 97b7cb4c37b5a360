/** Words as people search for them: without case and accents. */

export const fold = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** The words that are all to be found. */
export const wordsOf = (query: string): string[] => fold(query).split(/\s+/).filter(Boolean);

export const holds = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));
