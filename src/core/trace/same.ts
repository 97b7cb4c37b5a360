/** Whether a value answers all that another was asked in the same way: then what was made of that one can be made of this. */
import { ask } from "./ask.ts";
import { type Answer, isObject, kindOf, type Reads, value } from "./reads.ts";

export function readsSame(root: object, reads: Reads): boolean {
  const objects = new Map<number, object>([[0, root]]);
  // What were two things must not have become one, nor one thing two: code may ask whether they are the same.
  const numbers = new Map<object, number>([[root, 0]]);
  const isAs = (now: unknown, was: Answer): boolean => {
    if (!isObject(now) || typeof was === "string") return !isObject(now) && value(now) === was;
    if (objects.has(was) || numbers.has(now))
      return objects.get(was) === now && numbers.get(now) === was;
    objects.set(was, now);
    numbers.set(now, was);
    return true;
  };
  return reads.every(({ kind, answers }, number) => {
    const object = objects.get(number);
    if (!object || kindOf(object) !== kind) return false;
    return Object.entries(answers).every(([question, was]) => {
      try {
        return isAs(ask(object, kind, question), was);
      } catch {
        return false; // a function that has no answer any more
      }
    });
  });
}
