/** What the tokens of a theme are for: which text stands on which ground, which marks must be told apart. */

/** Text and its grounds. */
export const TEXT: readonly (readonly [text: string, ...grounds: string[]])[] = [
  ["ink", "paper", "paper-2"],
  ["ink-2", "paper", "paper-2"],
  ["accent-1", "paper", "paper-2"],
  ["accent-2", "paper"],
  ["accent-3", "paper"],
  ["accent-4", "paper"],
  ["accent-5", "paper"],
  ["link", "paper", "paper-2"],
  ["link-visited", "paper", "paper-2"],
  ["on-accent", "accent-1"],
  ["on-fill", "fill"],
  ["deep-ink", "deep"],
  ["deep-ink-2", "deep"],
  ["deep-accent", "deep"],
];

/** Marks that carry meaning, and their grounds: 3:1 (WCAG 1.4.11). */
export const MARKS: readonly (readonly [mark: string, ...grounds: string[]])[] = [
  ["japan", "paper", "paper-2"],
  ["russia", "paper", "paper-2"],
  ["other", "paper", "paper-2"],
  ["for", "paper", "paper-2"],
  ["against", "paper", "paper-2"],
];

/** Opposites, which every reader must tell apart. */
export const OPPOSITES = [
  ["japan", "russia"],
  ["for", "against"],
  ["ink", "accent-1"],
] as const;

/** WCAG 1.4.3 and 1.4.6. */
export const leastContrast = (theme: string): number => (theme.endsWith("contrast") ? 7 : 4.5);
