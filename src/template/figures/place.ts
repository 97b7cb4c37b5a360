/** One-dimensional placement: things in a row that may not touch, each as near as can be to where it belongs. */

/**
 * Least squares under "in this order, `size` apart, inside [0, room]": pool adjacent violators.
 * @param wanted where each would like its start to be, in ascending order of the things
 * @returns starts; they fit whenever `wanted.length * size <= room` (the last one needs no gap: see `gap`)
 */
export function placeInRow(
  wanted: readonly number[],
  size: number,
  gap: number,
  room: number,
): number[] {
  const step = size + gap;
  const slack = Math.max(0, room - size - (wanted.length - 1) * step);
  const pools: { sum: number; count: number }[] = [];
  wanted.forEach((want, i) => {
    pools.push({ sum: want - i * step, count: 1 });
    for (;;) {
      const last = pools.at(-1);
      const before = pools.at(-2);
      if (!last || !before || before.sum / before.count <= last.sum / last.count) break;
      before.sum += last.sum;
      before.count += last.count;
      pools.pop();
    }
  });
  return pools
    .flatMap(({ sum, count }) => Array<number>(count).fill(sum / count))
    .map((start, i) => Math.min(slack, Math.max(0, start)) + i * step);
}

export const round = (value: number): number => Math.round(value * 10) / 10;
