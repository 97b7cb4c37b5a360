/** A number of things in words: "2 errors", "1 warning". */
export const many = (count: number, thing: string): string =>
  `${count} ${thing}${count === 1 ? "" : "s"}`;
