/** Operators and what they take: the language of content streams and character maps. */

export type Operand =
  | number
  | boolean
  | null
  | { readonly name: string }
  /** Bytes as characters of Latin-1. */
  | { readonly bytes: string }
  | readonly Operand[]
  | ReadonlyMap<string, Operand>;

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

export const nameOf = (value: Operand | undefined): string | undefined =>
  typeof value === "object" && value && "name" in value ? value.name : undefined;
export const bytesOf = (value: Operand | undefined): string | undefined =>
  typeof value === "object" && value && "bytes" in value ? value.bytes : undefined;

const SPACE = /(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const HEXADECIMAL = /<([^>]*)>?/y;
const PICTURE = /ID[\s\S][\s\S]*?[\0\t\n\f\r ]EI(?![^\0\t\n\f\r ])/y;
/** Deeper arrays are an attack. */
const DEEPEST = 32;

interface Cursor {
  readonly source: string;
  at: number;
}

/** Reads to the end whatever stands there; what makes no sense is left out. A picture within the line comes as `BI`. */
export function* operations(source: string): Generator<Operation> {
  const cursor = { source, at: 0 };
  let operands: Operand[] = [];
  while (cursor.at < source.length) {
    take(SPACE, cursor);
    if (cursor.at >= source.length) return;
    const value = operand(cursor, 0);
    if (value !== undefined) {
      operands.push(value);
      continue;
    }
    const operator = take(WORD, cursor)?.[0];
    if (operator === undefined) {
      cursor.at++;
      continue;
    }
    if (operator === "BI") skipPicture(cursor);
    yield { operator, operands };
    operands = [];
  }
}

/** @returns nothing where an operator or nonsense stands there. */
function operand(cursor: Cursor, depth: number): Operand | undefined {
  const { source, at } = cursor;
  const first = source[at];
  if (first === "/") return { name: unescaped(take(NAME, cursor)?.[1] ?? "") };
  if (first === "(") return { bytes: literal(cursor) };
  if (first === "<" && source[at + 1] !== "<")
    return { bytes: fromHexadecimal(take(HEXADECIMAL, cursor)?.[1] ?? "") };
  if (first === "<" || first === "[") return collection(cursor, first === "[", depth);
  const word = take(WORD, cursor)?.[0];
  if (word !== undefined) {
    if (/^[+-]?(?:\d|\.\d)/.test(word)) return Number.parseFloat(word);
    if (word === "true" || word === "false") return word === "true";
    if (word === "null") return null;
  }
  cursor.at = at;
  return undefined;
}

function collection(cursor: Cursor, isArray: boolean, depth: number): Operand {
  const end = isArray ? "]" : ">>";
  cursor.at += end.length;
  const items: Operand[] = [];
  while (cursor.at < cursor.source.length) {
    take(SPACE, cursor);
    if (cursor.source.startsWith(end, cursor.at)) {
      cursor.at += end.length;
      break;
    }
    const value = depth < DEEPEST ? operand(cursor, depth + 1) : undefined;
    if (value !== undefined) items.push(value);
    else if (!take(WORD, cursor)) cursor.at++;
  }
  if (isArray) return items;
  const entries = new Map<string, Operand>();
  for (let i = 0; i + 1 < items.length; i += 2)
    entries.set(nameOf(items[i]) ?? "", items[i + 1] ?? null);
  return entries;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

function literal(cursor: Cursor): string {
  const { source } = cursor;
  const start = cursor.at;
  let depth = 0;
  do {
    const character = source[cursor.at++];
    if (character === undefined) break;
    if (character === "\\") cursor.at++;
    else if (character === "(") depth++;
    else if (character === ")") depth--;
  } while (depth);
  return source
    .slice(start + 1, cursor.at - 1)
    .replace(/\\(?:([0-7]{1,3})|\r\n|([\s\S]))/g, (_, octal?: string, other?: string) => {
      if (octal) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      if (other === undefined || other === "\n" || other === "\r") return "";
      return ESCAPES[other] ?? other;
    });
}

function fromHexadecimal(digits: string): string {
  const clean = digits.replace(/[^0-9a-fA-F]/g, "");
  return Buffer.from(clean.length % 2 ? `${clean}0` : clean, "hex").toString("latin1");
}

const unescaped = (name: string): string =>
  name.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

/** Between its head and its end stand bytes that are no operators. */
function skipPicture(cursor: Cursor): void {
  const begin = cursor.source.indexOf("ID", cursor.at);
  cursor.at = begin < 0 ? cursor.source.length : begin;
  if (!take(PICTURE, cursor)) cursor.at = cursor.source.length;
}

function take(pattern: RegExp, cursor: Cursor): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.source);
  if (found) cursor.at = pattern.lastIndex;
  return found;
}
