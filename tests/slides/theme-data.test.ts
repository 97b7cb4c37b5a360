import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutData } from "../../src/slides/theme-data.ts";

const font = (letter: string) => `url(data:font/woff2;base64,${letter.repeat(2000)})`;

describe("withoutData", () => {
  it("takes fonts and pictures out of themes, and puts each back where it was", () => {
    const css = [`@font-face{src:${font("A")}}`, `h1{background:${font("B")}}`];
    const light = withoutData(css);
    expect(light.themes.join("").length).toBeLessThan(200);
    expect(light.restored(light.themes.toReversed().join("\n"))).toBe(css.toReversed().join("\n"));
  });

  it("gives back any theme as it was", () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom("url(data:,briefdeck-0)", font("C"), `url("data:x,${"d".repeat(1000)}")`),
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const css = parts.join("");
        const { themes, restored } = withoutData([css]);
        expect(restored(themes[0] ?? "")).toBe(css);
      }),
    );
  });
});
