/** Content with some of it written anew: as a sample in the docs stands for a piece of a whole file. */

/** Objects are merged key by key, lists of things with ids by these; anything else takes the place of what was there. */
export function merged(base: unknown, change: unknown): unknown {
  if (isThings(base) && isThings(change)) {
    const rest = change.filter(({ id }) => !base.some((one) => one.id === id));
    return [...base.map((one) => change.find(({ id }) => id === one.id) ?? one), ...rest];
  }
  if (!isObject(base) || !isObject(change)) return change;
  return {
    ...base,
    ...Object.fromEntries(
      Object.entries(change).map(([key, value]) => [key, merged(base[key], value)]),
    ),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isThings = (value: unknown): value is { readonly id: unknown }[] =>
  Array.isArray(value) && value.every((one) => isObject(one) && "id" in one);
