import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countLines, textWidth } from "../../../src/template/figures/measure.ts";

describe("textWidth", () => {
  it("knows narrow from wide", () => {
    expect(textWidth("illi", { size: 20 })).toBeLessThan(textWidth("MWMW", { size: 20 }));
  });

  it("counts East Asian characters as a whole em, and marks as nothing", () => {
    expect(textWidth("日本", { size: 20 })).toBeGreaterThanOrEqual(40);
    expect(textWidth("e\u0301", { size: 20 })).toBe(textWidth("e", { size: 20 }));
  });

  it("adds up", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const whole = textWidth(`${a} ${b}`, { size: 20 });
        expect(whole).toBeGreaterThanOrEqual(textWidth(a, { size: 20 }) - 1e-6);
      }),
    );
  });
});

describe("countLines", () => {
  it("breaks at spaces, and between East Asian characters", () => {
    expect(countLines("one two", 1000, { size: 20 })).toBe(1);
    expect(countLines("one two", 45, { size: 20 })).toBe(2);
    expect(countLines("日本とロシア", 64, { size: 20 })).toBe(2);
  });

  it("never takes fewer lines in less room", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.integer({ min: 80, max: 900 }), (text, width) => {
        expect(countLines(text, width, { size: 20 })).toBeGreaterThanOrEqual(
          countLines(text, width + 100, { size: 20 }),
        );
      }),
    );
  });
});
