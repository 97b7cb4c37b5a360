/** What was read of a value: object by object, what each answered when it was asked. */
import { createHash } from "node:crypto";

/** What an object is, so far as it answers otherwise. */
export type Kind = "object" | "array" | "map" | "set" | "function" | "bytes";

/** A plain value as `value()` writes it; or the number of an object. */
export type Answer = string | number;

/** One object that was read. */
export interface Read {
  readonly kind: Kind;
  /** By the question (`.key` of a property or entry, `?key` of its presence, `(…)` of a call), what it answered. */
  readonly answers: Record<string, Answer>;
}

/** By number, in the order in which they were found; the first is the value itself. */
export type Reads = readonly Read[];

/** Longer texts are known by their hash. */
const LONG = 40;

/** A plain value as text; another one, another text. */
export function value(plain: unknown): string {
  if (typeof plain === "string" && plain.length > LONG) return `#${digest(plain)}`;
  if (typeof plain === "bigint") return `${plain}n`;
  if (Object.is(plain, -0)) return "-0";
  return typeof plain === "string" ? JSON.stringify(plain) : String(plain);
}

/** 128 bits: nobody finds two texts with the same. */
export const digest = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("base64url").slice(0, 22);

/** Undefined for what cannot be told of: another class may answer otherwise each time. */
export function kindOf(object: object): Kind | undefined {
  if (typeof object === "function") return "function";
  if (Array.isArray(object)) return "array";
  if (object instanceof Map) return "map";
  if (object instanceof Set) return "set";
  if (object instanceof Uint8Array) return "bytes";
  const prototype = Object.getPrototypeOf(object);
  return prototype === Object.prototype || prototype === null ? "object" : undefined;
}

export const isObject = (given: unknown): given is object =>
  (typeof given === "object" && given !== null) || typeof given === "function";

/** Members in order; objects among them are not told. */
export const listed = (members: Iterable<unknown>): string =>
  `#${digest(JSON.stringify([...members].map((one) => (isObject(one) ? "object" : value(one)))))}`;

/** The questions that are not of one key. */
export const KEYS = "keys";
export const BYTES = "bytes";
