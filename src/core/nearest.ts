/** "Did you mean …?": the candidate that a word was probably meant to be. */
import { closest, distance } from "fastest-levenshtein";

/** A hint, or undefined where no candidate is near (a third of the letters, at least one). */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const lower = candidates.map((candidate) => candidate.toLowerCase());
  const near = closest(word.toLowerCase(), lower);
  return distance(word.toLowerCase(), near) <= Math.max(1, Math.ceil(word.length / 3))
    ? `did you mean \`${candidates[lower.indexOf(near)]}\`?`
    : undefined;
}

/** A hint in any case: the candidate that was probably meant, else all there are. */
export const nearOrAll = (word: string, candidates: readonly string[]): string =>
  didYouMean(word, candidates) ?? `there are: ${candidates.join(", ")}`;
