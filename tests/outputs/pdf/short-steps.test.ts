import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withShortSteps } from "../../../src/outputs/pdf/short-steps.ts";

/** Where each step leads, from the start of its text. */
function placesOf(content: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...content.matchAll(/BT|(\S+) (\S+) Td/g)].map(([, dx, dy]) => {
    [x, y] = dx === undefined ? [0, 0] : [x + Number(dx), y + Number(dy)];
    return [x, y];
  });
}

describe("withShortSteps", () => {
  it("keeps every letter within half a hundredth of its place, in lines of any length", () => {
    const step = fc.double({ min: -2000, max: 2000, noNaN: true }).map((n) => n.toFixed(7));
    const text = fc
      .array(fc.tuple(step, step), { maxLength: 300 })
      .map(
        (steps) =>
          `BT\n/F1 9 Tf\n${steps.map(([x, y]) => `${x} ${y} Td <0041> Tj`).join("\n")}\nET`,
      );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
        const content = texts.join("\n");
        const short = withShortSteps(content);
        expect(short).not.toMatch(/e-|-0 |\d\.\d{3}/);
        const after = placesOf(short);
        placesOf(content).forEach(([x, y], i) => {
          expect(Math.abs(x - (after[i]?.[0] ?? Number.NaN))).toBeLessThan(0.0051);
          expect(Math.abs(y - (after[i]?.[1] ?? Number.NaN))).toBeLessThan(0.0051);
        });
      }),
    );
  });

  it("leaves what may stand in a string of characters", () => {
    const content = "BT (1.23456 0 Td) Tj 1.23456 0 Td ET";
    expect(withShortSteps(content)).toBe(content);
  });
});
