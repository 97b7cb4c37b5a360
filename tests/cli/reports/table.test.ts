import fc from "fast-check";
import stringWidth from "fast-string-width";
import { describe, expect, it } from "vitest";
import { table } from "../../../src/cli/reports/table.ts";

describe("a table", () => {
  it("counts letters by how wide they are shown", () => {
    const shown = table([
      ["name", "n"],
      ["日本", "1"],
      ["👩‍👩‍👧", "22"],
      ["é", "3"],
    ]);
    const columns = shown.split("\n").map((line) => stringWidth(line.replace(/\S+$/, "")));
    expect(new Set(columns)).toEqual(new Set([6]));
  });

  it("aligns to the right what is to be", () => {
    expect(
      table(
        [
          ["a", "n"],
          ["b", "100"],
        ],
        { right: [1] },
      ),
    ).toBe("a    n\nb  100");
  });

  it("wraps the widest cells where a terminal is narrow, at words", () => {
    const shown = table(
      [
        ["id", "what"],
        ["one", "a few words that go on and on"],
      ],
      { width: 20 },
    );
    expect(shown).toBe("id   what\none  a few words\n     that go on and\n     on");
  });

  it("is never wider than the terminal, whatever is in it, and loses no letter", () => {
    const cell = fc
      .string({ unit: "grapheme", maxLength: 40 })
      .map((s) => s.replace(/[\s\p{C}]/gu, "x"));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const lines = table(rows, { width: 40 }).split("\n");
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(40);
        expect([...lines.join("")].filter((c) => c !== " ").length).toBe(
          [...rows.flat().join("")].filter((c) => c !== " ").length,
        );
      }),
      { numRuns: 200 },
    );
  });

  it("is not wrapped where nobody looks on", () => {
    const long = "word ".repeat(60).trim();
    expect(table([["a"], [long]])).toContain(long);
  });
});
