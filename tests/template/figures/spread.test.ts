import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread } from "../../../src/template/figures/spread.ts";

const WIDTH = 1152;

describe("spread", () => {
  it("leaves alone what does not touch", () => {
    expect(spread([0, 300, 700], [216, 216, 216], WIDTH)).toEqual([0, 300, 700]);
  });

  it("shares out what two want alike", () => {
    expect(spread([500, 500], [100, 100], WIDTH)).toEqual([450, 550]);
  });

  it("keeps things in order, apart and inside", () => {
    const thing = fc.record({
      want: fc.double({ min: -500, max: 2000, noNaN: true }),
      size: fc.double({ min: 1, max: 190, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(thing, { minLength: 1, maxLength: 6 }), (things) => {
        const wanted = things.map(({ want }) => want).sort((a, b) => a - b);
        const sizes = things.map(({ size }) => size);
        const starts = spread(wanted, sizes, WIDTH);
        starts.forEach((start, i) => {
          const end = start + (sizes[i] ?? 0);
          expect(start).toBeGreaterThanOrEqual(-1e-6);
          expect(end).toBeLessThanOrEqual((starts[i + 1] ?? WIDTH) + 1e-6);
        });
      }),
    );
  });
});
