/** PNG with fewer pixels, in the same colours, and as transparent as it was. */
import { PNG } from "pngjs";
import { averaged } from "./average.ts";

/** What says how colours are meant. */
const COLOURS = new Set(["iCCP", "sRGB", "gAMA", "cHRM"]);
/** The signature, and the chunk with the picture's size. */
const HEAD = 8 + 25;

/**
 * Undefined for what moves, and for grey by a profile of its own, since what comes out is in three colours.
 * @throws Error for what is no sound PNG.
 */
export function smallerPng(bytes: Buffer, width: number, height: number): Buffer | undefined {
  const kept = chunks(bytes);
  const names = new Set(kept.map(({ name }) => name));
  const grey = bytes[25] === 0 || bytes[25] === 4;
  if (names.has("acTL") || (grey && names.has("iCCP"))) return undefined;
  const { data } = averaged(PNG.sync.read(bytes), width, height);
  const opaque = data.every((value, i) => i % 4 !== 3 || value === 255);
  const png = new PNG({ width, height });
  png.data = Buffer.from(data.buffer);
  const out = PNG.sync.write(png, { colorType: opaque ? 2 : 6, deflateStrategy: 0 });
  return Buffer.concat([
    out.subarray(0, HEAD),
    ...kept.filter(({ name }) => COLOURS.has(name)).map(({ bytes }) => bytes),
    out.subarray(HEAD),
  ]);
}

function chunks(bytes: Buffer): { readonly name: string; readonly bytes: Buffer }[] {
  const found = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = 12 + bytes.readUInt32BE(at);
    const name = bytes.toString("latin1", at + 4, at + 8);
    found.push({ name, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return found;
}
