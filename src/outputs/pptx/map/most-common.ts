/** What most of many have: the most frequent value, by its content. */
export function mostCommon<T>(values: readonly T[]): T | undefined {
  const count = new Map<string, { value: T; n: number }>();
  for (const value of values) {
    const key = JSON.stringify(value);
    count.set(key, { value, n: (count.get(key)?.n ?? 0) + 1 });
  }
  const [first] = [...count.values()].sort((a, b) => b.n - a.n);
  return first?.value;
}
