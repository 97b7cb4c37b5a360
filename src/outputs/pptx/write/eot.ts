/** Font files as PowerPoint keeps them inside a PPTX: Embedded OpenType, neither compressed nor scrambled. */
import { readSfnt } from "../../../core/sfnt.ts";

const VERSION = 0x00020001;
const MAGIC = 0x504c;
const DEFAULT_CHARSET = 1;

/** Of the part that has always the same size. */
const FIXED = 82;

/** @see https://www.w3.org/submissions/EOT/ */
export function eot(font: Uint8Array): Uint8Array {
  const { names, weight, italic, permissions, table } = readSfnt(font);
  const os2 = table("OS/2");
  const strings = [1, 2, 5, 4].map((id) => sized(names.get(id) ?? ""));
  // Each string is followed by two empty bytes, and the last by an empty string: any address may use it.
  const length = FIXED + strings.reduce((sum, s) => sum + s.length + 2, 0) + 2;
  const out = new Uint8Array(length + font.length);
  const view = new DataView(out.buffer);
  const long = (at: number, value: number) => view.setUint32(at, value, true);
  long(0, out.length);
  long(4, font.length);
  long(8, VERSION);
  for (let i = 0; i < 10; i++) out[16 + i] = os2.getUint8(32 + i);
  out[26] = DEFAULT_CHARSET;
  out[27] = italic ? 1 : 0;
  long(28, weight);
  view.setUint16(32, permissions, true);
  view.setUint16(34, MAGIC, true);
  for (let i = 0; i < 4; i++) long(36 + 4 * i, os2.getUint32(42 + 4 * i));
  const pages = os2.getUint16(0) >= 1;
  for (let i = 0; i < 2; i++) long(52 + 4 * i, pages ? os2.getUint32(78 + 4 * i) : 0);
  long(60, table("head").getUint32(8));
  let at = FIXED;
  for (const string of strings) {
    out.set(string, at);
    at += string.length + 2;
  }
  out.set(font, length);
  return out;
}

/** In UTF-16, with its length in bytes before it. */
function sized(text: string): Uint8Array {
  const out = new DataView(new ArrayBuffer(2 + 2 * text.length));
  out.setUint16(0, 2 * text.length, true);
  for (let i = 0; i < text.length; i++) out.setUint16(2 + 2 * i, text.charCodeAt(i), true);
  return new Uint8Array(out.buffer);
}
