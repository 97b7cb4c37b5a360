/** Which entries of two lists are the same one, and which of those stand elsewhere. */
import { longestRising } from "../core/longest-rising.ts";

/** An entry with its like in the other list; alone where there is none. */
export interface Pair<T> {
  readonly before?: { readonly at: number; readonly value: T };
  readonly after?: { readonly at: number; readonly value: T };
}

/**
 * Pairs by the first test that holds, each entry once; a test says how sure it is, from 0 to 1, and 0 is no.
 * @returns in the order of `after`; what only `before` has stands behind what it followed there.
 */
export function alignBy<T>(
  before: readonly T[],
  after: readonly T[],
  tests: readonly ((a: T, b: T) => number)[],
): Pair<T>[] {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const test of tests) {
    const sure = before.flatMap((a, i) =>
      partner.has(i)
        ? []
        : after.flatMap((b, j) => {
            const score = taken.has(j) ? 0 : test(a, b);
            return score > 0 ? [{ i, j, score }] : [];
          }),
    );
    // The surest first; of equals those that stand alike.
    sure.sort((a, b) => b.score - a.score || Math.abs(a.i - a.j) - Math.abs(b.i - b.j));
    for (const { i, j } of sure) {
      if (partner.has(i) || taken.has(j)) continue;
      partner.set(i, j);
      taken.add(j);
    }
  }
  const back = new Map([...partner].map(([i, j]) => [j, i]));
  const alone = (from: number): Pair<T>[] => {
    const out: Pair<T>[] = [];
    for (let i = from; i < before.length && !partner.has(i); i++)
      out.push({ before: { at: i, value: before[i] as T } });
    return out;
  };
  return [
    ...alone(0),
    ...after.flatMap((value, at): Pair<T>[] => {
      const i = back.get(at);
      if (i === undefined) return [{ after: { at, value } }];
      return [{ before: { at: i, value: before[i] as T }, after: { at, value } }, ...alone(i + 1)];
    }),
  ];
}

/** Of positions before, in the order after: those that a person would say were moved, which is as few as explain the order. */
export function movedOf(positions: readonly number[]): ReadonlySet<number> {
  const stayed = new Set(longestRising(positions).map((at) => positions[at]));
  return new Set(positions.filter((position) => !stayed.has(position)));
}
