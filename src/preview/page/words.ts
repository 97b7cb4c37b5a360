/** Words that several parts of the page say. */

/** As "2 errors", "1 warning". */
export const many = (count: number, word: string): string =>
  `${count} ${word}${count === 1 ? "" : "s"}`;
