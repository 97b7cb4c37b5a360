/** What the search for leaks may pass over. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { runsOf } from "../../../src/checks/leaks/runs.ts";

it("never rules out what stands in a text", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: "binary" }), fc.string(), (before, text, after) => {
      expect(runsOf(before + text + after)(text)).toBe(true);
    }),
  );
});

it("rules out nearly all that does not", () => {
  const mayHold = runsOf("Neither government is now trying to conclude a peace treaty at speed.");
  expect(mayHold("peacetreaty")).toBe(false);
  expect(mayHold("a trade treaty")).toBe(false);
  expect(mayHold("a peace treaty")).toBe(true);
  expect(mayHold("short")).toBe(true);
});
