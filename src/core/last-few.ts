/** Remembers what was made of the last few things that were asked for: a long run must not grow by all that it meets. */

/** What could not be made is asked for again. */
export function lastFew<T extends object>(
  most: number,
  make: (from: string) => T,
): (from: string) => T {
  const kept = new Map<string, T>();
  return (from) => {
    const found = kept.get(from) ?? make(from);
    kept.delete(from);
    kept.set(from, found);
    if (found instanceof Promise) found.catch(() => kept.delete(from));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return found;
  };
}
