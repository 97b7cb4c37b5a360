/** The objects of a PDF that another program has saved, or that is locked, by a library. */
import { inflateSync } from "node:zlib";
import {
  PDFArray,
  PDFDict,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { load, lockOf } from "../checks/pdf/file.ts";
import type { CosFile } from "../core/cos/read.ts";
import type { Cos, CosObject, Dict } from "../core/cos/value.ts";
import { unreadable } from "./found.ts";

/** Bytes that packed objects may unpack to: the library unpacks them without asking. */
const MOST_BYTES = 1 << 26;
/** Values within values. */
const DEEPEST = 64;

/** @returns undefined where the password is not the right one. @throws NotOurs */
export async function readForeign(
  bytes: Uint8Array,
  password: string,
): Promise<CosFile | undefined> {
  mustNotSwell(bytes);
  const lib = await import("@cantoo/pdf-lib");
  const options = { updateMetadata: false, ignoreEncryption: true, password };
  let document: Awaited<ReturnType<typeof load>>;
  let locked = false;
  try {
    document = await load(bytes);
    locked = lockOf(document) !== undefined;
  } catch (error) {
    throw unreadable(`this PDF cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  if (locked)
    try {
      document = await lib.PDFDocument.load(bytes, options);
    } catch {
      return undefined;
    }
  const objects = new Map<number, CosObject>();
  for (const [{ objectNumber }, object] of document.context.enumerateIndirectObjects())
    objects.set(objectNumber, objectOf(object));
  const { Root, Info } = document.context.trailerInfo;
  const trailer: Dict = new Map();
  if (Root) trailer.set("Root", cosOf(Root));
  if (Info) trailer.set("Info", cosOf(Info));
  return { objects, trailer };
}

/** Streams of objects that unpack to gigabytes are told before the library meets them. */
function mustNotSwell(bytes: Uint8Array): void {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  for (const { index } of source.matchAll(/\/ObjStm\b/g)) {
    const at = source.indexOf("stream", index);
    if (at < 0) continue;
    const start = at + (source[at + 6] === "\r" ? 8 : 7);
    try {
      inflateSync(bytes.subarray(start), { maxOutputLength: MOST_BYTES });
    } catch (error) {
      if (error instanceof RangeError) throw unreadable("it unpacks to more than any deck holds");
    }
  }
}

const objectOf = (object: PDFObject): CosObject =>
  object instanceof PDFRawStream
    ? { value: cosOf(object.dict), stream: object.contents }
    : { value: cosOf(object) };

function cosOf(value: PDFObject, depth = 0): Cos {
  if (depth > DEEPEST) return "null";
  if (value instanceof PDFRef) return { ref: value.objectNumber };
  if (value instanceof PDFArray) return value.asArray().map((item) => cosOf(item, depth + 1));
  const dict = value instanceof PDFStream ? value.dict : value;
  if (dict instanceof PDFDict)
    return new Map(
      dict.entries().map(([key, item]) => [key.toString().slice(1), cosOf(item, depth + 1)]),
    );
  return value.toString();
}
