/** Word by word: nothing is lost, neighbours are one change, and languages without spaces have words, too. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresIn, likeness, wordDiff } from "../../src/compare/words.ts";

const told = (before: string, after: string, language = "en") =>
  wordDiff(before, after, language)
    .map(({ text, is }) =>
      is === "same" ? text : is === "dropped" ? `[-${text}-]` : `{+${text}+}`,
    )
    .join("");

describe("word by word", () => {
  it("tells the words that changed, and leaves the space between them alone", () => {
    expect(told("It grew by 42 boats.", "It grew by 45 boats.")).toBe(
      "It grew by [-42-]{+45+} boats.",
    );
    expect(told("small steps ahead", "large strides ahead")).toBe(
      "[-small steps-]{+large strides+} ahead",
    );
  });

  it("finds words where no spaces stand", () => {
    expect(told("日本とロシアは条約を急がない。", "日本とロシアは交渉を急がない。", "ja")).toBe(
      "日本とロシアは[-条約-]{+交渉+}を急がない。",
    );
  });

  it("pairs the figures that took each other's place", () => {
    expect(figuresIn(wordDiff("From 42 to 1,000 %", "From 45 to 1,200 %", "en"))).toEqual([
      { before: "42", after: "45" },
      { before: "1,000", after: "1,200" },
    ]);
  });

  it("gives back both texts, whatever they are", () => {
    const language = fc.constantFrom("en-GB", "fr", "ja", "zh");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        language,
        (a, b, tag) => {
          const parts = wordDiff(a, b, tag);
          const side = (other: string) =>
            parts.flatMap(({ is, text }) => (is === other ? [] : [text])).join("");
          expect(side("added")).toBe(a);
          expect(side("dropped")).toBe(b);
          expect(likeness(a, b, tag)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
