/**
 * A value that writes down what is read of it. Whoever is given it sees the same value; with what was written down,
 * `readsSame` tells later whether it would see the same in another.
 *
 * For data: plain objects, arrays, maps and sets with plain keys, bytes, and functions whose answer follows from their
 * arguments. What is anything else is refused.
 */
import { ask, keysOf } from "./ask.ts";
import {
  type Answer,
  BYTES,
  digest,
  isObject,
  KEYS,
  kindOf,
  type Read,
  type Reads,
  value,
} from "./reads.ts";

export interface Traced<T> {
  readonly value: T;
  /** What has been read until now. */
  readonly reads: Reads;
  /** What was read itself, by number: as long as it is kept, what is still the same thing need not be asked again. */
  readonly objects: readonly object[];
}

/** @throws Error, where it is read, for what cannot be told of, and for an attempt to change it. */
export function traced<T extends object>(root: T): Traced<T> {
  const reads: Read[] = [];
  const known = new Map<object, { readonly number: number; readonly seen: object }>();
  const all: object[] = [];
  const objects: object[] = [];

  const numbered = (object: object) => {
    const before = known.get(object);
    if (before) return before;
    const kind = kindOf(object);
    if (!kind) throw new Error(`not to be traced: ${Object.prototype.toString.call(object)}`);
    const read: Read = { kind, answers: {} };
    const made = { number: reads.push(read) - 1, seen: object };
    objects.push(object);
    if (kind === "bytes") read.answers[BYTES] = value(digest(object as Uint8Array));
    else made.seen = seen(object, read);
    known.set(object, made);
    all[made.number] = made.seen;
    // A traced value that comes back, as an argument or out of a list, is itself.
    known.set(made.seen, made);
    return made;
  };
  const note = (read: Read, question: string, answer: unknown): unknown => {
    if (!isObject(answer)) {
      read.answers[question] ??= value(answer);
      return answer;
    }
    const { number, seen } = numbered(answer);
    read.answers[question] = number satisfies Answer;
    return seen;
  };
  const noteKeys = (object: object, read: Read) => {
    read.answers[KEYS] ??= value(keysOf(object, read.kind));
  };

  const seen = (object: object, read: Read): object => {
    const get = (key: string) => note(read, `.${key}`, ask(object, read.kind, `.${key}`));
    const has = (key: string) => note(read, `?${key}`, ask(object, read.kind, `?${key}`));
    if (object instanceof Map) return seenMap(object, read, get, has);
    if (object instanceof Set) {
      mustBePlain(object);
      noteKeys(object, read);
      return new Set(object);
    }
    const changed = () => {
      throw new Error("a traced value must not be changed");
    };
    return new Proxy(object, {
      get: (target, key) =>
        typeof key === "symbol" || (!Object.hasOwn(target, key) && key in target)
          ? Reflect.get(target, key)
          : get(key),
      has: (target, key) => (typeof key === "symbol" ? key in target : Boolean(has(key))),
      ownKeys: (target) => {
        noteKeys(target, read);
        return Reflect.ownKeys(target);
      },
      getOwnPropertyDescriptor: (target, key) => {
        const own = Reflect.getOwnPropertyDescriptor(target, key);
        if (typeof key === "symbol") return own;
        const value = has(key) && get(key);
        return own?.configurable ? { ...own, value } : own;
      },
      apply: (target, self, args) => {
        const question = called(args);
        const before = read.answers[question];
        // A function may make its answer anew each time: who asks again is given the first one.
        if (typeof before === "number") return all[before];
        return note(read, question, Reflect.apply(target as () => unknown, self, args));
      },
      set: changed,
      deleteProperty: changed,
      defineProperty: changed,
    });
  };

  const seenMap = (
    map: ReadonlyMap<unknown, unknown>,
    read: Read,
    get: (key: string) => unknown,
    has: (key: string) => unknown,
  ): Map<unknown, unknown> => {
    mustBePlain(map.keys());
    const keys = () => {
      noteKeys(map, read);
      return [...map.keys()];
    };
    const entries = () => keys().map((key) => [key, get(String(key))] as const);
    const handler: ProxyHandler<Map<unknown, unknown>> = {
      get: (target, key) => {
        const methods: Readonly<Record<PropertyKey, unknown>> = {
          get: (one: unknown) => get(String(one)),
          has: (one: unknown) => Boolean(has(String(one))),
          keys: () => keys().values(),
          values: () =>
            entries()
              .map(([, one]) => one)
              .values(),
          entries: () => entries().values(),
          [Symbol.iterator]: () => entries().values(),
          forEach: (each: (one: unknown, key: unknown) => void) => {
            for (const [one, its] of entries()) each(its, one);
          },
        };
        if (key in methods) return methods[key];
        if (key === "size") return keys().length;
        return Reflect.get(target, key);
      },
    };
    return new Proxy(new Map(), handler);
  };

  const { seen: own } = numbered(root);
  return { value: own as T, reads, objects };
}

function mustBePlain(members: Iterable<unknown>): void {
  for (const one of members)
    if (typeof one !== "string") throw new Error(`not to be traced: a key that is no text: ${one}`);
}

/** A call as a question: by its arguments, which can be given again. What is left out at the end is left out. */
function called(args: readonly unknown[]): string {
  const given = args.slice(0, args.findLastIndex((one) => one !== undefined) + 1);
  return JSON.stringify(given, (key, one) => {
    if (typeof one === "function" || (one === undefined && /^\d+$/.test(key)))
      throw new Error("not to be traced: an argument that cannot be written down");
    return one;
  });
}
