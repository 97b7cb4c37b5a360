/** Reads a PDF as Skia writes it: one cross-reference table, direct stream lengths, no object streams. */
import { type Cos, type CosObject, type Dict, isDict } from "./value.ts";

export interface CosFile {
  readonly objects: Map<number, CosObject>;
  readonly trailer: Dict;
}

/** @throws Error where the bytes are not such a PDF. */
export function readCos(bytes: Uint8Array): CosFile {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.slice(-64))?.[1]);
  const head = /^xref\s+0 (\d+)\s*\n/.exec(source.slice(start, start + 32));
  if (!head) throw new Error("not a PDF with one cross-reference table");
  const objects = new Map<number, CosObject>();
  const entries = start + head[0].length;
  for (let number = 1; number < Number(head[1]); number++) {
    const entry = entries + 20 * number;
    if (source[entry + 17] === "n")
      objects.set(number, readObject(source, bytes, Number(source.slice(entry, entry + 10))));
  }
  const trailer = readValue({ source, at: source.indexOf("trailer", start) + 7 });
  if (!isDict(trailer)) throw new Error("the trailer is not a dictionary");
  return { objects, trailer };
}

function readObject(source: string, bytes: Uint8Array, offset: number): CosObject {
  const cursor = { source, at: source.indexOf("obj", offset) + 3 };
  const value = readValue(cursor);
  if (!isDict(value) || !follows("stream", cursor)) return { value };
  const word = cursor.at + "stream".length;
  const begin = word + (source[word] === "\r" ? 2 : 1);
  return { value, stream: bytes.subarray(begin, begin + Number(value.get("Length"))) };
}

/** Where reading stands. */
interface Cursor {
  readonly source: string;
  at: number;
}

/** A number, name or keyword, up to the next delimiter. */
const PLAIN = /\/?[^\s()<>[\]{}/%]*/y;
const REFERENCE = /(\d+) 0 R/y;
const SPACE = /\s*/y;

function readValue(cursor: Cursor): Cos {
  skip(cursor);
  const { source, at } = cursor;
  const first = source[at];
  if (first === "[") return readArray(cursor);
  if (first === "(") return readLiteral(cursor);
  if (first === "<") return source[at + 1] === "<" ? readDict(cursor) : readHexadecimal(cursor);
  const reference = match(REFERENCE, cursor);
  if (reference) return { ref: Number(reference[1]) };
  const plain = match(PLAIN, cursor)?.[0];
  if (!plain) throw new Error(`unexpected character at byte ${at}`);
  return plain;
}

function readArray(cursor: Cursor): Cos[] {
  cursor.at++;
  const items: Cos[] = [];
  while (!follows("]", cursor)) items.push(readValue(cursor));
  cursor.at++;
  return items;
}

function readDict(cursor: Cursor): Dict {
  cursor.at += 2;
  const entries: Dict = new Map();
  while (!follows(">>", cursor)) {
    const key = readValue(cursor);
    entries.set(String(key).slice(1), readValue(cursor));
  }
  cursor.at += 2;
  return entries;
}

function readHexadecimal(cursor: Cursor): string {
  const start = cursor.at;
  cursor.at = cursor.source.indexOf(">", start) + 1;
  return cursor.source.slice(start, cursor.at);
}

function readLiteral(cursor: Cursor): string {
  const start = cursor.at;
  let depth = 0;
  do {
    const character = cursor.source[cursor.at];
    if (character === undefined) throw new Error(`a string does not end, byte ${start}`);
    if (character === "\\") cursor.at++;
    else if (character === "(") depth++;
    else if (character === ")") depth--;
    cursor.at++;
  } while (depth);
  return cursor.source.slice(start, cursor.at);
}

const skip = (cursor: Cursor) => match(SPACE, cursor);

function follows(word: string, cursor: Cursor): boolean {
  skip(cursor);
  return cursor.source.startsWith(word, cursor.at);
}

function match(pattern: RegExp, cursor: Cursor): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.source);
  if (found) cursor.at = pattern.lastIndex;
  return found;
}
