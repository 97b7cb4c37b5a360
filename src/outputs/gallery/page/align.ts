/** Sets two sequences of ids against each other: what both have in one row, the rest where it stands in its own. */

export interface Pair {
  readonly left?: string;
  readonly right?: string;
}

/**
 * Rows keep the order of the left; what only the right has follows what it follows there.
 * Each id occurs once in each sequence, and in exactly one row.
 */
export function align(left: readonly string[], right: readonly string[]): Pair[] {
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  /** What only the right has, by the id on its left-hand side that it comes after. */
  const after = new Map<string | undefined, string[]>();
  let last: string | undefined;
  for (const id of right)
    if (inLeft.has(id)) last = id;
    else after.set(last, [...(after.get(last) ?? []), id]);
  const only = (id: string | undefined) => (after.get(id) ?? []).map((right): Pair => ({ right }));
  return [
    ...only(undefined),
    ...left.flatMap((id): Pair[] => [
      inRight.has(id) ? { left: id, right: id } : { left: id },
      ...only(id),
    ]),
  ];
}
