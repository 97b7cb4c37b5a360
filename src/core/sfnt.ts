/** Reads what a TrueType or OpenType file says of itself. */

export interface Sfnt {
  /** Name table, by id: 1 family, 2 style, 4 full name, 5 version, 16 typographic family. */
  readonly names: ReadonlyMap<number, string>;
  readonly weight: number;
  readonly italic: boolean;
  /** What its owner allows to be done with it: `fsType`, as in the OpenType specification. */
  readonly permissions: number;
  /** Outlines of TrueType's kind, the only ones that Office embeds. */
  readonly trueType: boolean;
  /** The bytes of a table; empty where there is none. */
  table(tag: string): DataView;
}

/** @throws RangeError where the bytes are no such file. */
export function readSfnt(bytes: Uint8Array): Sfnt {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const places = new Map<string, readonly [number, number]>();
  const count = view.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + 16 * i;
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    places.set(tag, [view.getUint32(at + 8), view.getUint32(at + 12)]);
  }
  const table = (tag: string): DataView => {
    const [at, length] = places.get(tag) ?? [0, 0];
    return new DataView(bytes.buffer, bytes.byteOffset + at, length);
  };
  const os2 = table("OS/2");
  return {
    names: namesOf(table("name")),
    weight: os2.getUint16(4),
    italic: (os2.getUint16(62) & 1) === 1,
    permissions: os2.getUint16(8),
    trueType: places.has("glyf"),
    table,
  };
}

/** Those for Windows, in English where there are several. */
function namesOf(table: DataView): Map<number, string> {
  const names = new Map<number, string>();
  if (table.byteLength < 6) return names;
  const strings = table.getUint16(4);
  for (let i = 0; i < table.getUint16(2); i++) {
    const at = 6 + 12 * i;
    const [platform, language, id] = [at, at + 4, at + 6].map((place) => table.getUint16(place));
    if (platform !== 3 || id === undefined || (names.has(id) && language !== 0x409)) continue;
    const [length, from] = [table.getUint16(at + 8), strings + table.getUint16(at + 10)];
    let text = "";
    for (let c = 0; c < length; c += 2) text += String.fromCharCode(table.getUint16(from + c));
    names.set(id, text);
  }
  return names;
}
