/** Small PNGs that can be kept in git: a palette of the commonest colours. */
import { zlibSync } from "fflate";
import { PNG } from "pngjs";

const COLORS = 64;

/** Half as wide and as high, each pixel the mean of four. */
export function halved({ width, height, data }: PNG): PNG {
  const out = new PNG({ width: width >> 1, height: height >> 1 });
  for (let y = 0; y < out.height; y++)
    for (let x = 0; x < out.width; x++)
      for (let c = 0; c < 4; c++) {
        const at = (2 * y * width + 2 * x) * 4 + c;
        const sum = [0, 4, width * 4, width * 4 + 4].reduce((s, d) => s + (data[at + d] ?? 0), 0);
        out.data[(y * out.width + x) * 4 + c] = (sum + 2) >> 2;
      }
  return out;
}

export function paletted({ width, height, data }: PNG): Buffer {
  const counts = new Map<number, number>();
  const colors = Array.from({ length: width * height }, (_, i) => {
    const color = data.readUInt32BE(i * 4) >>> 8;
    counts.set(color, (counts.get(color) ?? 0) + 1);
    return color;
  });
  const palette = commonest(counts);
  const index = new Map([...counts.keys()].map((color) => [color, nearest(palette, color)]));
  const rows = new Uint8Array((width + 1) * height);
  colors.forEach((color, i) => {
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = index.get(color) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(channels))),
    chunk("IDAT", Buffer.from(zlibSync(rows, { level: 9 }))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const channels = (color: number) => [color >> 16, (color >> 8) & 255, color & 255];
const apart = (a: number, b: number) =>
  channels(a).reduce((sum, c, i) => sum + (c - (channels(b)[i] ?? 0)) ** 2, 0);

/** The commonest colours, none too near a commoner one. */
function commonest(counts: ReadonlyMap<number, number>): number[] {
  const chosen: number[] = [];
  for (const [color] of [...counts].sort(([a, n], [b, m]) => m - n || a - b)) {
    if (chosen.length === COLORS) break;
    if (chosen.every((other) => apart(color, other) > 300)) chosen.push(color);
  }
  return chosen;
}

const nearest = (palette: readonly number[], color: number): number =>
  palette.reduce(
    (best, one, i) => (apart(one, color) < apart(palette[best] ?? 0, color) ? i : best),
    0,
  );

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), body]);
  let crc = 0xffffffff;
  for (const byte of named) crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length, 0);
  out.set(named, 4);
  out.writeUInt32BE((crc ^ 0xffffffff) >>> 0, named.length + 4);
  return out;
}
