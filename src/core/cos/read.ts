/** Reads PDFs as Skia writes them (one cross-reference table, no object streams) and as `writeCos` packs them. */
import { inflateSync } from "node:zlib";
import { type Cos, type CosObject, type Dict, isDict, isRef, type Ref } from "./value.ts";

export interface CosFile {
  readonly objects: Map<number, CosObject>;
  readonly trailer: Dict;
}

/** @throws Error where the bytes are not such a PDF of Skia's. */
export function readCos(bytes: Uint8Array): CosFile {
  const source = latin1(bytes);
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

/** Bytes that objects packed together may unpack to. */
const MOST_BYTES = 1 << 26;

const HEAD = /(\d+) 0 obj\n/y;

/**
 * Every object of a packed file is a stream, one after the other; those that are no streams lie in some of them.
 * @throws Error where the bytes were not written by `writeCos`, or changed since.
 */
export function readPacked(bytes: Uint8Array): CosFile {
  const source = latin1(bytes);
  const objects = new Map<number, CosObject>();
  let trailer: Dict | undefined;
  let at = source.indexOf("obj\n");
  at = source.lastIndexOf("\n", at) + 1;
  while (!source.startsWith("startxref", at)) {
    // A comment, as the seal is one.
    if (source[at] === "%") {
      const end = source.indexOf("\n", at);
      if (end < 0) throw new Error("not a packed PDF: it has no end");
      at = end + 1;
      continue;
    }
    HEAD.lastIndex = at;
    const number = Number(HEAD.exec(source)?.[1]);
    const object = readObject(source, bytes, at);
    if (!number || !object.stream || !isDict(object.value))
      throw new Error(`not a packed PDF: byte ${at}`);
    at = object.stream.byteOffset - bytes.byteOffset + object.stream.length;
    at += "\nendstream\nendobj\n".length;
    const type = object.value.get("Type");
    if (type === "/XRef") trailer = object.value;
    else if (type === "/ObjStm") unpack(object.value, object.stream, objects);
    else objects.set(number, object);
  }
  if (!trailer) throw new Error("not a packed PDF: no trailer");
  return { objects, trailer };
}

/** An object stream begins with pairs of number and offset. */
function unpack(dict: Dict, stream: Uint8Array, objects: Map<number, CosObject>): void {
  const source = latin1(inflateSync(stream, { maxOutputLength: MOST_BYTES }));
  const first = Number(dict.get("First"));
  const pairs = source.slice(0, first).trim().split(/\s+/).map(Number);
  for (let i = 0; i + 1 < pairs.length; i += 2)
    objects.set(pairs[i] ?? 0, {
      value: readValue({ source, at: first + (pairs[i + 1] ?? 0) }),
    });
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** What a value is, or what it refers to. */
export function resolve(file: CosFile, value: Cos | undefined): Cos | undefined {
  return isRef(value) ? file.objects.get(value.ref)?.value : value;
}

/** The pages below a node of the tree of pages, in order. */
export function pagesOf(file: CosFile, node: Dict): Ref[] {
  const kids = node.get("Kids");
  return (Array.isArray(kids) ? kids : []).filter(isRef).flatMap((kid: Ref) => {
    const value = resolve(file, kid);
    return isDict(value) && value.get("Type") === "/Pages" ? pagesOf(file, value) : [kid];
  });
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

const code = (character: string) => character.charCodeAt(0);
const [SLASH, LESS, GREATER, OPEN, CLOSE, LEFT, RIGHT, BACKSLASH, LETTER_R] = [..."/<>[]()\\R"].map(
  code,
);
/** By character code: whether it ends a number, name or keyword. */
const ENDS = new Uint8Array(256);
for (const character of " \t\r\n\f\0()<>[]{}/%") ENDS[code(character)] = 1;
const isSpace = (character: number) => character <= 0x20;
const isDigit = (character: number) => character >= 0x30 && character <= 0x39;

/** Character by character: a deck has tens of thousands of values, and regular expressions would make garbage of each. */
function readValue(cursor: Cursor): Cos {
  skip(cursor);
  const { source, at } = cursor;
  const first = source.charCodeAt(at);
  if (first === OPEN) return readArray(cursor);
  if (first === LEFT) return readLiteral(cursor);
  if (first === LESS)
    return source.charCodeAt(at + 1) === LESS ? readDict(cursor) : readHexadecimal(cursor);
  const end = endOfWord(source, at);
  if (isDigit(first) && source.charCodeAt(end + 3) === LETTER_R && source.startsWith(" 0 R", end)) {
    cursor.at = end + 4;
    return { ref: Number(source.slice(at, end)) };
  }
  if (end === at + 1 && first !== SLASH && ENDS[first])
    throw new Error(`unexpected character at byte ${at}`);
  cursor.at = end;
  return source.slice(at, end);
}

function endOfWord(source: string, at: number): number {
  let end = at + 1;
  while (end < source.length && !ENDS[source.charCodeAt(end)]) end++;
  return end;
}

function readArray(cursor: Cursor): Cos[] {
  cursor.at++;
  const items: Cos[] = [];
  while (!comes(CLOSE, cursor)) items.push(readValue(cursor));
  cursor.at++;
  return items;
}

function readDict(cursor: Cursor): Dict {
  cursor.at += 2;
  const entries: Dict = new Map();
  while (!comes(GREATER, cursor)) {
    const { at } = cursor;
    cursor.at = endOfWord(cursor.source, at);
    entries.set(cursor.source.slice(at + 1, cursor.at), readValue(cursor));
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
  const { source, at: start } = cursor;
  let depth = 0;
  do {
    const character = source.charCodeAt(cursor.at);
    if (Number.isNaN(character)) throw new Error(`a string does not end, byte ${start}`);
    if (character === BACKSLASH) cursor.at++;
    else if (character === LEFT) depth++;
    else if (character === RIGHT) depth--;
    cursor.at++;
  } while (depth);
  return source.slice(start, cursor.at);
}

function skip(cursor: Cursor): void {
  while (isSpace(cursor.source.charCodeAt(cursor.at))) cursor.at++;
}

/** Whether a delimiter comes next, after white space. @throws Error where the file has ended. */
function comes(delimiter: number | undefined, cursor: Cursor): boolean {
  skip(cursor);
  if (cursor.at >= cursor.source.length) throw new Error("the file ends within a value");
  return cursor.source.charCodeAt(cursor.at) === delimiter;
}

function follows(word: string, cursor: Cursor): boolean {
  skip(cursor);
  return cursor.source.startsWith(word, cursor.at);
}
