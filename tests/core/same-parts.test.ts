/** A new version of a value takes over what has not changed, and nothing else. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { sameParts } from "../../src/core/same-parts.ts";

const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.constant(undefined),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 4 }),
    fc.array(tie("value"), { maxLength: 3 }).map((all) => new Map(all.map((one, i) => [i, one]))),
  ),
})).value;

it("always equals the new version, and leaves both as they were", () => {
  fc.assert(
    fc.property(plain, plain, (before, now) => {
      const [was, is] = [structuredClone(before), structuredClone(now)];
      expect(sameParts(before, now)).toEqual(now);
      expect(before).toEqual(was);
      expect(now).toEqual(is);
    }),
  );
});

it("is the old one where nothing has changed", () => {
  fc.assert(
    fc.property(
      plain.filter((value) => typeof value === "object"),
      (before) => {
        expect(sameParts(before, structuredClone(before))).toBe(before);
      },
    ),
  );
});

it("keeps everything but the way to what has changed, also where things moved in a list", () => {
  const before = {
    claims: [
      { id: "a", source: ["p1"] },
      { id: "b", source: ["p2"] },
    ],
    actors: [],
  };
  const now = sameParts(before, {
    claims: [{ id: "new" }, { id: "a", source: ["p1"] }, { id: "b", source: ["p3"] }],
    actors: [],
  });
  expect(now.actors).toBe(before.actors);
  expect(now.claims[1]).toBe(before.claims[0]);
  expect(now.claims[2]).not.toBe(before.claims[1]);
});

it("does not make one of two", () => {
  const one = { text: "same" };
  const { a, b } = sameParts({ a: one, b: one }, { a: { text: "same" }, b: { text: "same" } });
  expect(a).not.toBe(b);
});

it("takes functions and other things as they come", () => {
  const [first, second] = [() => 1, () => 1];
  expect(sameParts({ f: first }, { f: second }).f).toBe(second);
});
