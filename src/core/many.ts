/** A number of things in words: "2 errors", "1 warning", "3 further entries". */
export const many = (count: number, thing: string, things = `${thing}s`): string =>
  `${count} ${count === 1 ? thing : things}`;
