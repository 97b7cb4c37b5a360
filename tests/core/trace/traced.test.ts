/** A traced value is the value; what was read of it tells whether another would have been read alike. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameParts } from "../../../src/core/same-parts.ts";
import { readsSame } from "../../../src/core/trace/same.ts";
import { traced } from "../../../src/core/trace/traced.ts";

/** Whether what `read` has read of one value is the same in the other. */
function same<T extends object>(one: T, other: T, read: (value: T) => unknown): boolean {
  const { value, reads, objects } = traced(one);
  read(value);
  const answer = readsSame(other, structuredClone(reads));
  // What is still at hand spares questions, and changes no answer.
  const parts = sameParts(one, other);
  expect(readsSame(parts, reads, objects)).toBe(answer);
  return answer;
}

const deck = () => {
  const claim = { id: "a", text: "First", topics: ["x"] };
  return {
    claims: [claim, { id: "b", text: "Second", topics: ["y"] }],
    first: claim,
    index: new Map([["a", claim]]),
    set: new Set(["p", "q"]),
    bytes: new Uint8Array([1, 2, 3]),
    none: undefined as string | undefined,
    locate: (at: { line: number }, offset?: number) => ({
      line: at.line + 1,
      column: offset === undefined ? 1 : 9,
    }),
  };
};
type Deck = ReturnType<typeof deck>;

const changed = (change: (deck: Deck) => void): Deck => {
  const made = deck();
  change(made);
  return made;
};

describe("a traced value", () => {
  it("is seen as it is", () => {
    const { value } = traced(deck());
    expect(JSON.stringify(value)).toBe(JSON.stringify(deck()));
    expect({ ...value.claims[1] }).toEqual({ id: "b", text: "Second", topics: ["y"] });
    expect(value.claims.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(Array.isArray(value.claims)).toBe(true);
    expect(value.index.get("a")).toBe(value.first);
    expect(value.claims.indexOf(value.first)).toBe(0);
    expect([...value.index].map(([key]) => key)).toEqual(["a"]);
    expect([...value.set, value.index.size, value.bytes[1]]).toEqual(["p", "q", 1, 2]);
    expect(value.locate({ line: 4 })).toEqual({ line: 5, column: 1 });
    expect(value.locate({ line: 4 }, 0)).toEqual({ line: 5, column: 9 });
    expect("none" in value && !("other" in value)).toBe(true);
  });

  it("refuses to be changed, and what it cannot tell of", () => {
    const { value } = traced({ list: [1], day: new Date() });
    expect(() => value.list.push(2)).toThrow("must not be changed");
    expect(() => value.day).toThrow("not to be traced");
    expect(() => traced({ map: new Map([[{}, 1]]) }).value.map).toThrow("not to be traced");
  });
});

describe("what was read", () => {
  it.each<[string, (deck: Deck) => unknown, (deck: Deck) => void]>([
    ["a text", (d) => d.claims[1]?.text, (d) => Object.assign(d.claims[1] ?? {}, { text: "New" })],
    ["how many there are", (d) => d.claims.length, (d) => d.claims.pop()],
    ["which keys there are", (d) => Object.keys(d.first), (d) => Object.assign(d.first, { x: 1 })],
    ["whether a key is there", (d) => "x" in d, (d) => Object.assign(d, { x: 1 })],
    ["what was not there", (d) => d.none, (d) => Object.assign(d, { none: "now" })],
    ["an entry", (d) => d.index.get("z"), (d) => d.index.set("z", d.first)],
    ["all entries", (d) => [...d.index.values()], (d) => d.index.set("z", d.first)],
    ["a member", (d) => d.set.has("q"), (d) => d.set.delete("q")],
    ["bytes", (d) => d.bytes, (d) => d.bytes.fill(7)],
    ["an answer", (d) => d.locate({ line: 2 }).line, (d) => Object.assign(d, { locate: () => 3 })],
    [
      "that two are one",
      (d) => d.first === d.claims[0],
      (d) => Object.assign(d, { first: { ...d.first } }),
    ],
    [
      "that two are not one",
      (d) => d.claims[0] === d.claims[1],
      (d) => d.claims.splice(1, 1, d.first),
    ],
    ["a spread", (d) => ({ ...d.claims[0] }), (d) => Object.assign(d.first, { topics: ["z"] })],
  ])("is another: %s", (_, read, change) => {
    const deep = (value: Deck) => JSON.stringify(read(value));
    expect(same(deck(), deck(), deep)).toBe(true);
    expect(same(deck(), changed(change), deep)).toBe(false);
  });

  it("is the same where something else is another", () => {
    const other = changed((d) => {
      Object.assign(d.claims[1] ?? {}, { text: "New" });
      d.set.add("z");
    });
    expect(same(deck(), other, (d) => [d.first.text, d.claims.map(({ id }) => id)])).toBe(true);
  });

  it("never says same where any function of what it read would say otherwise", () => {
    const json = fc.jsonValue({ maxDepth: 3 }).map((value) => ({ value }));
    const path = fc.array(fc.oneof(fc.nat(3), fc.constantFrom("a", "b", "value")), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(json, json, path, (one, other, keys) => {
        const read = (from: object) => {
          let at: unknown = from;
          for (const key of keys) {
            if (typeof at !== "object" || at === null) break;
            at = Reflect.get(at, Object.keys(at)[Number(key)] ?? String(key));
          }
          return JSON.stringify(at);
        };
        if (same(one, other, read)) expect(read(other)).toBe(read(one));
        expect(same(one, structuredClone(one), read)).toBe(true);
      }),
    );
  });
});
