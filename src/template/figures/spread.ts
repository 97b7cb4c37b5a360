/** One-dimensional placement: things in a row that may not touch, each as near as can be to where it belongs. */

/**
 * Least squares under "in this order, none over another, inside the room": pool adjacent violators.
 * @param wanted where each would like its start to be, in ascending order
 * @returns starts; they fit whenever the sizes do
 */
export function spread(
  wanted: readonly number[],
  sizes: readonly number[],
  room: number,
): number[] {
  const before = sizes.map((_, i) => sizes.slice(0, i).reduce((a, b) => a + b, 0));
  const slack = Math.max(0, room - sizes.reduce((a, b) => a + b, 0));
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((want, i) => {
    pools.push({ sum: want - (before[i] ?? 0), count: 1 });
    for (;;) {
      const [above, last] = pools.slice(-2);
      if (!above || !last || above.sum / above.count <= last.sum / last.count) break;
      above.sum += last.sum;
      above.count += last.count;
      pools.pop();
    }
  });
  return pools
    .flatMap(({ sum, count }) => Array<number>(count).fill(sum / count))
    .map((start, i) => Math.min(slack, Math.max(0, start)) + (before[i] ?? 0));
}
