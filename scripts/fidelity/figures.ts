/** Sums and middles. */

export const sumOf = <T>(list: readonly T[], pick: (item: T) => number): number =>
  list.reduce((sum, item) => sum + pick(item), 0);

export const mean = (list: readonly number[]): number => sumOf(list, (x) => x) / (list.length || 1);

export const median = (list: readonly number[]): number =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

/** As a percentage; of nothing, all is there. */
export const ratio = (have: number, of: number): string =>
  `${of ? ((100 * have) / of).toFixed(have === of || have === 0 ? 0 : 2) : 100} %`;

/** LibreOffice lays charts out its own way: slides with one are judged by data and by eye, and listed apart. */
export const plainSlides = <T extends { readonly chart: boolean }>(slides: readonly T[]): T[] =>
  slides.filter(({ chart }) => !chart);
