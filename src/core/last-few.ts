/** Remembers what was made of the last few things that were asked for: a long run must not grow by all that it meets. */

/**
 * `make`, with what it made of its last few arguments kept. What could not be made is asked for again.
 * @param make takes what JSON can tell apart
 */
export function lastFew<From extends readonly unknown[], T>(
  most: number,
  make: (...from: From) => T,
): (...from: From) => T {
  const kept = new Map<string, T>();
  return (...from) => {
    const key = keyOf(from);
    const found = kept.get(key) ?? make(...from);
    kept.delete(key);
    kept.set(key, found);
    if (found instanceof Promise) found.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}

/** A text alone is its own key. */
const keyOf = (from: readonly unknown[]): string =>
  from.length === 1 && typeof from[0] === "string" ? from[0] : JSON.stringify(from);
