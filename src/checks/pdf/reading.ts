/** What pdf-lib's objects hold, asked without throwing: in a broken file anything can stand anywhere. */
import { inflateSync } from "node:zlib";
import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";

/** Bytes that one stream may unpack to; a few kilobytes could say that they are gigabytes. */
const MOST_BYTES = 64 * 1024 * 1024;

type Value = PDFObject | undefined;

/** References are followed. */
export const get = (dict: PDFDict | undefined, key: string): Value => dict?.lookup(PDFName.of(key));

/** A stream counts as its dictionary. */
export const asDict = (value: Value): PDFDict | undefined =>
  value instanceof PDFDict ? value : value instanceof PDFStream ? value.dict : undefined;

export const asName = (value: Value): string | undefined =>
  value instanceof PDFName ? value.decodeText() : undefined;

export const asNumber = (value: Value): number | undefined =>
  value instanceof PDFNumber ? value.asNumber() : undefined;

export const asBoolean = (value: Value): boolean | undefined =>
  value instanceof PDFBool ? value.asBoolean() : undefined;

export const asText = (value: Value): string | undefined =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;

/** The items, references followed; what is no array is one item. What leads nowhere keeps its place. */
export function asList(value: Value): PDFObject[] {
  if (!(value instanceof PDFArray)) return value ? [value] : [];
  return Array.from({ length: value.size() }, (_, i) => value.lookup(i) ?? PDFNull);
}

export const getDict = (dict: PDFDict | undefined, key: string) => asDict(get(dict, key));
export const getName = (dict: PDFDict | undefined, key: string) => asName(get(dict, key));
export const getNumber = (dict: PDFDict | undefined, key: string) => asNumber(get(dict, key));
export const getText = (dict: PDFDict | undefined, key: string) => asText(get(dict, key));
export const getList = (dict: PDFDict | undefined, key: string) => asList(get(dict, key));

export const keysOf = (dict: PDFDict | undefined): string[] =>
  dict?.keys().map((key) => key.decodeText()) ?? [];

/** A stream's bytes as characters of Latin-1; none where they cannot be unpacked. */
export function decoded(stream: Value): string | undefined {
  if (!(stream instanceof PDFRawStream)) return undefined;
  try {
    const filters = getList(stream.dict, "Filter").map(asName);
    const plain = !stream.transform && !stream.dict.has(PDFName.of("DecodeParms"));
    const bytes =
      plain && filters.length === 1 && filters[0] === "FlateDecode"
        ? inflateSync(stream.contents, { maxOutputLength: MOST_BYTES })
        : decodePDFRawStream(stream).decode();
    return Buffer.from(bytes).toString("latin1");
  } catch {
    return undefined;
  }
}
