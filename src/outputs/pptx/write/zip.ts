/** Files as a zip. */
import { crc32, deflateRawSync } from "node:zlib";

/** What gains nothing from being deflated again. */
const DENSE = /\.(png|jpeg|gif|xlsx)$/;

/** The first of January 1980, midnight, in the fields of the format. */
const [TIME, DATE] = [0, 0x21];
const [STORED, DEFLATED, VERSION] = [0, 8, 20];

/** Local, central and closing records, and their lengths in bytes without names. */
const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [LOCAL_LENGTH, CENTRAL_LENGTH, END_LENGTH] = [30, 46, 22];

/**
 * @param files by path, which is ASCII.
 * @returns the same bytes for the same files, on every day, in every time zone and on every processor: see decision 15.
 */
export function zipped(files: readonly (readonly [path: string, bytes: Uint8Array])[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [path, bytes] of files) {
    const name = Buffer.from(path, "latin1");
    const dense = DENSE.test(path);
    const packed = dense ? bytes : deflateRawSync(bytes, { level: 9 });
    // What both records say: version, flags, method, time, date, checksum, sizes, length of the name.
    const said = Buffer.alloc(26);
    said.writeUInt16LE(VERSION, 0);
    said.writeUInt16LE(dense ? STORED : DEFLATED, 4);
    said.writeUInt16LE(TIME, 6);
    said.writeUInt16LE(DATE, 8);
    said.writeUInt32LE(crc32(bytes), 10);
    said.writeUInt32LE(packed.length, 14);
    said.writeUInt32LE(bytes.length, 18);
    said.writeUInt16LE(name.length, 22);
    const local = Buffer.alloc(LOCAL_LENGTH);
    local.writeUInt32LE(LOCAL, 0);
    said.copy(local, 4);
    const central = Buffer.alloc(CENTRAL_LENGTH);
    central.writeUInt32LE(CENTRAL, 0);
    central.writeUInt16LE(VERSION, 4);
    said.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    parts.push(local, name, packed);
    directory.push(central, name);
    offset += local.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, listed, end]));
}
