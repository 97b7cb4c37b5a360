/**
 * The font programs inside a PDF: only the tables that ISO 32000-1, 9.9, asks of a TrueType font whose glyphs the file
 * names by number. Chromium leaves names, character maps and metrics for screens in, some 600 bytes for each font.
 */
import { bytesOf, deflated } from "../../core/cos/flate.ts";
import { type CosFile, resolve } from "../../core/cos/read.ts";
import { type Dict, dict, isDict, isRef } from "../../core/cos/value.ts";

const NEEDED = new Set(["cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"]);
const HEAD = 12;
const ENTRY = 16;
const TRUETYPE = 0x00010000;

/** The names of all fonts, without the letters that mark a subset. */
export function fontsOf({ objects }: CosFile): Set<string> {
  const found = new Set<string>();
  for (const { value } of objects.values())
    if (isDict(value) && value.get("Type") === "/Font") {
      const name = value.get("BaseFont");
      found.add(typeof name === "string" ? name.replace(/^\/(?:[A-Z]{6}\+)?/, "") : "");
    }
  return found;
}

/** Those of composite fonts, which the file shows by glyph; any others stay as they are. */
export async function slimFonts(file: CosFile): Promise<void> {
  await Promise.all([...programsOf(file)].map((number) => slimFont(file, number)));
}

function* programsOf(file: CosFile): Generator<number> {
  const seen = new Set<number>();
  for (const { value } of file.objects.values()) {
    if (!isDict(value) || value.get("Subtype") !== "/CIDFontType2") continue;
    if (value.get("CIDToGIDMap") !== "/Identity") continue;
    const descriptor = resolve(file, value.get("FontDescriptor"));
    const program = isDict(descriptor) ? descriptor.get("FontFile2") : undefined;
    if (!isRef(program) || seen.has(program.ref)) continue;
    seen.add(program.ref);
    yield program.ref;
  }
}

async function slimFont(file: CosFile, number: number): Promise<void> {
  const object = file.objects.get(number);
  if (!object?.stream || !isDict(object.value)) return;
  const slim = withNeededTables(await bytesOf(object));
  if (!slim) return;
  const value: Dict = new Map([
    ...object.value,
    ...dict({ Filter: "/FlateDecode", Length1: String(slim.length) }),
  ]);
  file.objects.set(number, { value, stream: await deflated(slim) });
}

/** @returns undefined where it is no TrueType font of one face. */
export function withNeededTables(font: Buffer): Buffer | undefined {
  if (font.length < HEAD || font.readUInt32BE(0) !== TRUETYPE) return undefined;
  const count = font.readUInt16BE(4);
  const kept = Array.from({ length: count }, (_, i) => {
    const at = HEAD + ENTRY * i;
    const entry = font.subarray(at, at + ENTRY);
    const [start, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)];
    return { entry, bytes: font.subarray(start, start + length) };
  }).filter(({ entry }) => NEEDED.has(entry.toString("latin1", 0, 4)));
  const power = 2 ** Math.floor(Math.log2(kept.length || 1));
  const head = Buffer.alloc(HEAD + ENTRY * kept.length);
  head.writeUInt32BE(TRUETYPE, 0);
  head.writeUInt16BE(kept.length, 4);
  head.writeUInt16BE(power * ENTRY, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((kept.length - power) * ENTRY, 10);
  const chunks: Buffer[] = [head];
  let end = head.length;
  kept.forEach(({ entry, bytes }, i) => {
    const at = HEAD + ENTRY * i;
    entry.copy(head, at);
    head.writeUInt32BE(end, at + 8);
    const padding = Buffer.alloc((4 - (bytes.length % 4)) % 4);
    chunks.push(bytes, padding);
    end += bytes.length + padding.length;
  });
  return Buffer.concat(chunks);
}
