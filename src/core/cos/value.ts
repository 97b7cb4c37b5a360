/** PDF's own data ("COS" objects), as Skia writes them. Leaves stay as their source, so that what is not changed is written as it was read. */

/** A reference to an object by its number; generations are always 0. */
export interface Ref {
  readonly ref: number;
}
/** By key, without the slash. */
export type Dict = Map<string, Cos>;
/** Names (`/P`), numbers, strings (`(…)`, `<…>`), booleans and null are strings of their source in Latin-1. */
export type Cos = string | Ref | readonly Cos[] | Dict;

export interface CosObject {
  readonly value: Cos;
  /** As stored: the dictionary names its filter. */
  readonly stream?: Uint8Array;
}

export const dict = (entries: Readonly<Record<string, Cos | undefined>>): Dict =>
  new Map(
    Object.entries(entries).filter((entry): entry is [string, Cos] => entry[1] !== undefined),
  );

export const isRef = (value: Cos | undefined): value is Ref =>
  typeof value === "object" && "ref" in value;

export const isDict = (value: Cos | undefined): value is Dict => value instanceof Map;

/** A text string: plain where it is ASCII, else UTF-16 with its byte order mark. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`;
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le").swap16();
  return `<${utf16.toString("hex").toUpperCase()}>`;
}

/** The text of a string as it stands in a file: `(…)` or `<…>`, plain or UTF-16 with its byte order mark. */
export function textOf(source: string): string {
  const bytes = source.startsWith("<")
    ? Buffer.from(source.slice(1, -1).replace(/\s/g, ""), "hex").toString("latin1")
    : source.slice(1, -1).replace(ESCAPE, (_, octal?: string, letter?: string) => {
        if (octal) return String.fromCharCode(Number.parseInt(octal, 8));
        return letter === undefined ? "" : (ESCAPED[letter] ?? letter);
      });
  if (!bytes.startsWith("\xfe\xff")) return bytes;
  return Buffer.from(bytes.slice(2, 2 + 2 * Math.floor((bytes.length - 2) / 2)), "latin1")
    .swap16()
    .toString("utf16le");
}

const ESCAPE = /\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g;
const ESCAPED: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** `D:20170906000000+00'00'`, which is UTC. */
export const dateString = (date: Date): string =>
  `(D:${date.toISOString().replace(/[-:T]/g, "").slice(0, 14)}+00'00')`;
