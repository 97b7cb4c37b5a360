/** Pictures sampled down: the same picture in the same kind of file, or the very same bytes. */
import fc from "fast-check";
import jpeg from "jpeg-js";
import { PNG } from "pngjs";
import { expect, it } from "vitest";
import { averaged } from "../../../src/core/picture-sampling/average.ts";
import { sampledUri } from "../../../src/core/picture-sampling/index.ts";
import { pictureSize } from "../../../src/core/picture-size.ts";
import { jpegPicture } from "../../fixtures/photograph.ts";
import { pngPicture } from "../../fixtures/picture.ts";

/** In which 550 × 275 pixels are needed. */
const FRAME = { w: 240, h: 120 };
const jpegUri = (text: string) => `data:image/jpeg;base64,${text}`;
const pngUri = (text: string) => `data:image/png;base64,${text}`;
const sampled = (uri: string, w = 1200, h = 600) => sampledUri({ uri, w, h }, FRAME);
const bytesOf = (uri: string) => Buffer.from(uri.slice(uri.indexOf(",") + 1), "base64");

/** The segment or chunk, after so many bytes of the file. */
const withPart = (text: string, at: number, part: Buffer) => {
  const bytes = Buffer.from(text, "base64");
  return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]).toString("base64");
};
const segment = (marker: number, body: string) => {
  const bytes = Buffer.from(`\xff${String.fromCharCode(marker)}\0\0${body}`, "latin1");
  bytes.writeUInt16BE(bytes.length - 2, 2);
  return bytes;
};
const PROFILE = segment(0xe2, "ICC_PROFILE\0\x01\x01a profile");
/** Exif of one entry: which side of the picture is up. */
const exif = (orientation: number) =>
  segment(
    0xe1,
    `Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0${String.fromCharCode(orientation)}\0\0\0\0\0\0\0`,
  );

it("keeps a JPEG a JPEG, in its colours, with the pixels that are needed", () => {
  const uri = sampled(jpegUri(jpegPicture(1200, 600)));
  expect(uri).toMatch(/^data:image\/jpeg;base64,\/9j\//);
  const { width, height, data } = jpeg.decode(bytesOf(uri));
  expect([width, height]).toEqual([550, 275]);
  const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4).subarray(0, 3)];
  for (const [x, y, colour] of [
    [20, 20, [200, 40, 40]],
    [500, 20, [40, 140, 60]],
    [20, 250, [40, 60, 180]],
  ] as const)
    at(x, y).forEach((value, i) => {
      expect(Math.abs(value - (colour[i] ?? 0))).toBeLessThan(12);
    });
});

it("keeps a PNG a PNG, as transparent as it was", () => {
  const png = new PNG({ width: 1200, height: 600 });
  png.data.forEach((_, i) => {
    // Left half seen, right half not, and of a colour that would show at the edge; noise, so that fewer pixels are fewer bytes.
    const right = Math.floor(i / 4) % 1200 >= 600;
    png.data[i] = i % 4 === 3 ? (right ? 0 : 255) : right ? 255 : (i * 7919) % 64;
  });
  const uri = sampled(pngUri(PNG.sync.write(png).toString("base64")));
  expect(uri).toMatch(/^data:image\/png;base64,iVBOR/);
  const { width, height, data } = PNG.sync.read(bytesOf(uri));
  expect([width, height]).toEqual([550, 275]);
  const alpha = (x: number) => data[(100 * width + x) * 4 + 3];
  expect([alpha(0), alpha(274), alpha(275), alpha(549)]).toEqual([255, 255, 0, 0]);
  expect(data.findIndex((value, i) => i % 4 !== 3 && value > 64)).toBe(-1);
});

it("keeps how colours are meant, and leaves the camera's notes behind", () => {
  const noted = withPart(withPart(jpegPicture(1200, 600), 20, exif(1)), 20, PROFILE);
  const photograph = bytesOf(sampled(jpegUri(noted)));
  expect(pictureSize(photograph)).toEqual({ w: 550, h: 275 });
  expect(photograph.includes(PROFILE)).toBe(true);
  expect(photograph.includes("Exif")).toBe(false);

  const gamma = Buffer.from("0000000467414d410000b18f0bfc6105", "hex");
  const drawing = bytesOf(sampled(pngUri(withPart(pngPicture(1200, 600), 33, gamma))));
  expect(pictureSize(drawing)).toEqual({ w: 550, h: 275 });
  expect(drawing.includes(gamma)).toBe(true);
});

it("touches nothing that is small, turned, broken, or that would grow", () => {
  const small = jpegUri(jpegPicture(640, 320));
  expect(sampled(small, 640, 320)).toBe(small);
  const turned = jpegUri(withPart(jpegPicture(1200, 600), 20, exif(6)));
  expect(sampled(turned)).toBe(turned);
  const broken = jpegUri(jpegPicture(1200, 600).slice(0, 400));
  expect(sampled(broken)).toBe(broken);
  const text = pngUri(Buffer.from("no picture at all").toString("base64"));
  expect(sampled(text)).toBe(text);
});

it("makes the same bytes each time", () => {
  const uri = jpegUri(jpegPicture(1200, 600));
  expect(sampled(uri)).toBe(sampled(uri));
});

it("keeps plain colours, and the mean of all others", () => {
  const pixels = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
    .chain(([width, height]) =>
      fc.record({
        source: fc
          .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
          .map((data) => ({ width, height, data: data.map((v, i) => (i % 4 === 3 ? 255 : v)) })),
        w: fc.integer({ min: 1, max: width }),
        h: fc.integer({ min: 1, max: height }),
      }),
    );
  const mean = ({ data }: { readonly data: Uint8Array }, c: number) => {
    const own = [...data].filter((_, i) => i % 4 === c);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  };
  fc.assert(
    fc.property(pixels, ({ source, w, h }) => {
      const out = averaged(source, w, h);
      for (const c of [0, 1, 2])
        expect(Math.abs(mean(out, c) - mean(source, c))).toBeLessThan(0.51);
      expect(mean(out, 3)).toBe(255);
      const plain = { ...source, data: source.data.map((_, i) => source.data[i % 4] ?? 0) };
      expect([...averaged(plain, w, h).data.subarray(0, 4)]).toEqual([
        ...plain.data.subarray(0, 4),
      ]);
    }),
  );
});
