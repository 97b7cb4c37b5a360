import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layChain } from "../../../src/template/figures/causal-chain.ts";
import { largest, textHeight } from "../../../src/template/figures/fit.ts";
import { roomForPhrases } from "../../../src/template/figures/matrix.ts";
import { quoteType } from "../../../src/template/figures/quotation.ts";

const TYPES = [
  { size: 26, line: 33 },
  { size: 22, line: 28 },
  { size: 18.67, line: 23 },
];

describe("largest", () => {
  it("takes the first that fits, and the last where none does", () => {
    const text = "word ".repeat(40).trim();
    const needed = (type: (typeof TYPES)[number]) => textHeight(text, 300, type);
    expect(largest(TYPES, 1000, needed).size).toBe(26);
    expect(largest(TYPES, needed(TYPES[1] ?? { size: 0, line: 0 }), needed).size).toBe(22);
    expect(largest(TYPES, 10, needed).size).toBe(18.67);
  });
});

describe("layChain", () => {
  it("goes down in even steps that end inside the canvas", () => {
    fc.assert(
      fc.property(
        fc.array(fc.lorem({ maxCount: 20 }), { minLength: 3, maxLength: 5 }),
        fc.integer({ min: 300, max: 480 }),
        (texts, height) => {
          const { tall, drop } = layChain(texts, height);
          expect(tall + drop * (texts.length - 1)).toBeLessThanOrEqual(height);
          expect(drop).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("sets few words large and many small", () => {
    expect(layChain(["Short", "Short", "Short"], 440).text.size).toBe(24);
    expect(layChain(Array(5).fill("word ".repeat(26)), 396).text.size).toBe(20);
  });
});

describe("quoteType", () => {
  it("sets a phrase as large as a poster, and a paragraph as text", () => {
    expect(quoteType("absolutely unacceptable to Russia", 290).size).toBe(80);
    expect(quoteType("word ".repeat(90), 290).size).toBe(24);
  });
});

describe("roomForPhrases", () => {
  it("has room for few, and not for ten rows of six", () => {
    expect(roomForPhrases([["guard the claim"], ["push ahead"]], 400)).toBe(true);
    expect(roomForPhrases(Array(10).fill(Array(6).fill("proof of subordination")), 400)).toBe(
      false,
    );
  });
});
