/** Asks an object a question again that it was asked before, word by word. */
import { BYTES, digest, KEYS, type Kind, listed } from "./reads.ts";

/** @returns what it answers now: a plain value's text is still to be written, and objects are compared by their place. */
export function ask(object: object, kind: Kind, question: string): unknown {
  if (question === KEYS) return keysOf(object, kind);
  if (question === BYTES) return object instanceof Uint8Array ? digest(object) : undefined;
  const key = question.slice(1);
  if (question.startsWith("?")) return object instanceof Map ? object.has(key) : key in object;
  if (question.startsWith("."))
    return object instanceof Map ? object.get(key) : Reflect.get(object, key);
  return typeof object === "function"
    ? Reflect.apply(object, undefined, JSON.parse(question))
    : undefined;
}

export const keysOf = (object: object, kind: Kind): string => {
  if (kind === "map" && object instanceof Map) return listed(object.keys());
  if (kind === "set" && object instanceof Set) return listed(object);
  return listed(Reflect.ownKeys(object).filter((key) => typeof key === "string"));
};
