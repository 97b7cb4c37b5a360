/** What kept its order where other things were moved: as few are called moved as explain the order. */

/** @returns the places of the longest run of values that rises from one to the next, however far apart they stand. */
export function longestRising(values: readonly number[]): number[] {
  const best: { readonly length: number; readonly before: number }[] = [];
  values.forEach((value, at) => {
    let before = -1;
    for (let i = 0; i < at; i++)
      if ((values[i] ?? 0) < value && (best[i]?.length ?? 0) > (best[before]?.length ?? 0))
        before = i;
    best.push({ length: (best[before]?.length ?? 0) + 1, before });
  });
  let at = best.reduce((top, { length }, i) => (length > (best[top]?.length ?? 0) ? i : top), 0);
  const kept: number[] = [];
  for (; best[at]; at = best[at]?.before ?? -1) kept.push(at);
  return kept;
}
