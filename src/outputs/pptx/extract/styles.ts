/** Computed styles by value: a deck of thousands of boxes has some hundreds of them. */
import { STYLE_KEYS, type Style } from "../style.ts";

/**
 * @param text of an index into the snapshot's strings.
 * @returns the style that a list of such indices stands for; one object for equal lists, so that what is found out
 *   about a style need be found out only once.
 */
export function styleReader(
  text: (index: number | undefined) => string,
): (values: readonly number[]) => Style {
  const known = new Map<number, { values: readonly number[]; style: Style }[]>();
  return (values) => {
    let hash = values.length;
    for (const value of values) hash = (Math.imul(hash, 31) + value) | 0;
    const alike = known.get(hash) ?? [];
    for (const entry of alike) if (equal(entry.values, values)) return entry.style;
    // `fromEntries` makes an object that is quick to read; sixty keys added one by one make a slow one.
    const style = Object.fromEntries(STYLE_KEYS.map((key, i) => [key, text(values[i])])) as Style;
    known.set(hash, [...alike, { values, style }]);
    return style;
  };
}

function equal(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}
