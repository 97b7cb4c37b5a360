/** How far words stand lower, seen in pictures of known distance. */
import { describe, expect, it } from "vitest";
import type { Grey } from "../../../scripts/fidelity/pictures.ts";
import { shiftsOf } from "../../../scripts/fidelity/shift.ts";

const [width, height] = [200, 120];

/** Strokes of unlike heights on a ground that darkens downward, as letters on a gradient, and a level line through it. */
function picture(down: number, ink = 255): Grey {
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data[y * width + x] = y === 80 ? 128 : y / 2;
  for (let x = 20; x < 90; x += 6)
    for (let y = 40 + (x % 4) * 2; y < 58 + (x % 9 === 0 ? 4 : 0); y++)
      data[(y + down) * width + x] = ink;
  return { width, height, data };
}

const word = { text: "strokes", block: 0, x: 18, y: 36, width: 76, height: 28 };

describe("the vertical shift", () => {
  it.each([0, 1, 4, -3, 9])("of %i px is seen", (down) => {
    const { px, unfound } = shiftsOf([word], picture(0), picture(down));
    expect(unfound).toBe(0);
    expect(px[0]).toBeCloseTo(down, 1);
  });

  it("does not hang on the colour of the letters", () => {
    expect(shiftsOf([word], picture(0), picture(2, 200)).px[0]).toBeCloseTo(2, 1);
  });

  it("is not told of a word that is not there", () => {
    const bare: Grey = { width, height, data: new Float32Array(width * height).fill(99) };
    expect(shiftsOf([word], picture(0), bare)).toEqual({ px: [], unfound: 1 });
  });
});
