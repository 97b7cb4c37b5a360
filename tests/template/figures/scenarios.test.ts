import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LIKELIHOODS, type Likelihood } from "../../../src/content/schema/scales.ts";
import { WIDTH } from "../../../src/template/figures/canvas.ts";
import { segments } from "../../../src/template/figures/scenarios.ts";

const term = fc.constantFrom(...(Object.keys(LIKELIHOODS) as Likelihood[]));

describe("segments", () => {
  it("lie on the yardstick where their terms lie", () => {
    const [likely] = segments(["likely"]);
    expect(likely?.x).toBeCloseTo(WIDTH * 0.55, 6);
    expect(likely?.w).toBeCloseTo(WIDTH * 0.2, 6);
  });

  it("stay on it and off one another, whatever the terms", () => {
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 4 }), (terms) => {
        const placed = segments(terms);
        placed.forEach(({ x, w }, i) => {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + w).toBeLessThanOrEqual(WIDTH + 0.01);
          for (const other of placed.slice(i + 1))
            expect(x + w <= other.x + 0.01 || other.x + other.w <= x + 0.01).toBe(true);
        });
      }),
    );
  });
});
