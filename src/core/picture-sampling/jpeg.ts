/** JPEG with fewer pixels, in the same colours. */
import { createRequire } from "node:module";
import { averaged } from "./average.ts";

const require = createRequire(import.meta.url);

/** Where the loss is not seen on a page. */
const QUALITY = 88;
/** What one picture may take to unpack, in MB. */
const MOST_MB = 1024;

/** Of the segments of a JPEG's head. */
interface Segment {
  readonly marker: number;
  readonly bytes: Buffer;
}

/** Loads what reads and writes JPEG, for which most decks have no use. */
export function jpegSampler(): (
  bytes: Buffer,
  width: number,
  height: number,
) => Buffer | undefined {
  const library: typeof import("jpeg-js") = require("jpeg-js");
  return (bytes, width, height) => smallerJpeg(library, bytes, width, height);
}

/**
 * Undefined for what would not look the same after: inks (CMYK), grey by a profile of its own, and what its camera says
 * to turn. Cameras' notes, such as where the picture was taken, are left behind.
 * @throws Error for what is no sound JPEG.
 */
function smallerJpeg(
  { decode, encode }: typeof import("jpeg-js"),
  bytes: Buffer,
  width: number,
  height: number,
): Buffer | undefined {
  const head = segments(bytes);
  const profile = head.filter(({ marker, bytes }) => marker === 0xe2 && says(bytes, "ICC_PROFILE"));
  const frame = head.find(({ marker }) => marker >= 0xc0 && marker <= 0xc2);
  const channels = frame?.bytes[9];
  const plain = channels === 3 || (channels === 1 && !profile.length);
  if (!plain || head.some(isTurned)) return undefined;
  const pixels = decode(bytes, {
    useTArray: true,
    tolerantDecoding: false,
    maxMemoryUsageInMB: MOST_MB,
  });
  const { data } = encode(averaged(pixels, width, height), QUALITY);
  // After the two bytes that every JPEG begins with, and the segment that says JFIF.
  const after = 4 + data.readUInt16BE(4);
  return Buffer.concat([
    data.subarray(0, after),
    ...profile.map(({ bytes }) => bytes),
    data.subarray(after),
  ]);
}

const says = (segment: Buffer, word: string): boolean =>
  segment.toString("latin1", 4, 4 + word.length) === word;

/** Up to where the picture itself begins. */
function segments(bytes: Buffer): Segment[] {
  const found: Segment[] = [];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes.readUInt8(at + 1);
    if (bytes.readUInt8(at) !== 0xff || marker === 0xda) break;
    const length = 2 + bytes.readUInt16BE(at + 2);
    found.push({ marker, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return found;
}

/** Exif's orientation (0x0112 in its first directory), where it is not the usual one. */
function isTurned({ marker, bytes }: Segment): boolean {
  if (marker !== 0xe1 || !says(bytes, "Exif")) return false;
  const tiff = bytes.subarray(10);
  const little = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const start = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let i = 0; i < short(start); i++) {
    const entry = start + 2 + 12 * i;
    if (short(entry) === 0x0112) return short(entry + 8) !== 1;
  }
  return false;
}
