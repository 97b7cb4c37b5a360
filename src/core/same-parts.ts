/** Gives a new version of a value those parts of the old one that are the same: then `===` tells what has changed. */

/**
 * @returns a value that equals `now`; wherever something in it equals its counterpart in `before`, it is that very thing.
 * Things with an `id` in a list are counterparts by it, wherever they stand. For data: plain objects, arrays and maps;
 * what is anything else, as a function, is taken as it comes.
 */
export function sameParts<T>(before: unknown, now: T): T {
  const made = new Map<object, unknown>();
  const taken = new Set<object>();
  const compare = (was: unknown, is: unknown): unknown => {
    if (was === is || typeof is !== "object" || is === null) return is;
    const known = made.get(is);
    if (known !== undefined) return known;
    const old = typeof was === "object" && was !== null ? was : undefined;
    const result = rebuilt(old, is, compare);
    // What are two things now must not become one.
    const own = result !== old || !taken.has(result) ? result : is;
    if (own === old) taken.add(own);
    made.set(is, own);
    return own;
  };
  return compare(before, now) as T;
}

type Compare = (was: unknown, is: unknown) => unknown;

/** `old` itself where all of it is the same. */
function rebuilt(old: object | undefined, now: object, compare: Compare): object {
  if (Array.isArray(now)) {
    const before: readonly unknown[] = Array.isArray(old) ? old : [];
    const ids = new Map(before.flatMap((one) => (idOf(one) ? [[idOf(one), one]] : [])));
    const all = now.map((one, i) => compare(ids.get(idOf(one)) ?? before[i], one));
    return Array.isArray(old) && old.length === all.length && all.every((one, i) => one === old[i])
      ? old
      : all;
  }
  if (now instanceof Map) {
    const before: ReadonlyMap<unknown, unknown> = old instanceof Map ? old : new Map();
    const all = new Map([...now].map(([key, one]) => [key, compare(before.get(key), one)]));
    return old instanceof Map && sameEntries([...old], [...all]) ? old : all;
  }
  if (!isPlain(now)) return now;
  const before = old && isPlain(old) ? Object.entries(old) : [];
  const values = new Map(before);
  const all = Object.entries(now).map(
    ([key, one]) => [key, compare(values.get(key), one)] as const,
  );
  return old && isPlain(old) && sameEntries(before, all) ? old : Object.fromEntries(all);
}

type Entries = readonly (readonly [unknown, unknown])[];

const sameEntries = (was: Entries, is: Entries): boolean =>
  was.length === is.length &&
  was.every(([key, one], i) => is[i]?.[0] === key && is[i]?.[1] === one);

const idOf = (one: unknown): unknown =>
  typeof one === "object" && one !== null && "id" in one ? one.id : undefined;

const isPlain = (one: object): boolean => {
  const prototype = Object.getPrototypeOf(one);
  return prototype === Object.prototype || prototype === null;
};
