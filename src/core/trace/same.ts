/** Whether a value answers all that another was asked in the same way: then what was made of that one can be made of this. */
import { ask } from "./ask.ts";
import { type Answer, isObject, kindOf, type Read, type Reads, value } from "./reads.ts";

/**
 * @param known what was read then, by number, where it is still at hand: data that is the very same thing answers as it
 * did. Functions are asked.
 */
export function readsSame(root: object, reads: Reads, known: readonly object[] = []): boolean {
  const objects: object[] = [root];
  // What were two things must not have become one, nor one thing two: code may ask whether they are the same.
  const numbers = new Map<object, number>([[root, 0]]);
  const isAs = (now: unknown, was: Answer): boolean => {
    if (!isObject(now) || typeof was === "string") return !isObject(now) && value(now) === was;
    const before = objects[was];
    if (before || numbers.has(now)) return before === now && numbers.get(now) === was;
    objects[was] = now;
    numbers.set(now, was);
    return true;
  };
  return reads.every(({ kind, answers }, number) => {
    const object = objects[number];
    if (!object || kindOf(object) !== kind) return false;
    if (object === known[number] && kind !== "function")
      return objectsIn(answers).every((was) => isAs(known[was], was));
    return Object.entries(answers).every(([question, was]) => {
      try {
        return isAs(ask(object, kind, question), was);
      } catch {
        return false; // a function that has no answer any more
      }
    });
  });
}

/** Asked of the same reads again and again. */
const found = new WeakMap<Read["answers"], readonly number[]>();

/** The numbers of the objects among what a thing answered. */
function objectsIn(answers: Read["answers"]): readonly number[] {
  const known = found.get(answers);
  if (known) return known;
  const numbers = Object.values(answers).filter((was) => typeof was === "number");
  found.set(answers, numbers);
  return numbers;
}
