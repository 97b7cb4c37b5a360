import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeInRow } from "../../../src/template/figures/place.ts";

const WIDTH = 1152;

describe("placeInRow", () => {
  it("leaves alone what does not touch", () => {
    expect(placeInRow([0, 300, 700], 200, 16, WIDTH)).toEqual([0, 300, 700]);
  });

  it("shares out what two want alike", () => {
    expect(placeInRow([500, 500], 100, 0, WIDTH)).toEqual([450, 550]);
  });

  it("keeps things in order, apart and inside", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -500, max: 2000, noNaN: true }), { minLength: 1, maxLength: 6 }),
        (wants) => {
          const wanted = wants.sort((a, b) => a - b);
          const starts = placeInRow(wanted, 170, 16, WIDTH);
          starts.forEach((start, i) => {
            expect(start).toBeGreaterThanOrEqual(-1e-6);
            expect(start + 170).toBeLessThanOrEqual(WIDTH + 1e-6);
            if (i > 0) expect(start - (starts[i - 1] ?? 0)).toBeGreaterThanOrEqual(186 - 1e-6);
          });
        },
      ),
    );
  });
});
