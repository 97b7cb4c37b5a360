import { describe, expect, it } from "vitest";
import { drawingView, pulledBack, svgOf } from "../../../src/template/figures/drawing.ts";
import { palette } from "../../../src/template/palette.ts";

const colors = palette(
  "light",
  ":root{--paper:#FBF9F5;--ink:#16212e;--land:var(--soft)}\n:root{--soft: #EFEBE2;--a:var(--b);--b:var(--a)}",
);
const size = { x: 0, y: 0, w: 100, h: 50 };

describe("palette", () => {
  it("follows var() to the colour", () => {
    expect(colors("ink")).toBe("#16212E");
    expect(colors("land")).toBe("#EFEBE2");
  });

  it.each(["sea", "a"])("says that the theme has no colour for --%s", (token) => {
    expect(() => colors(token)).toThrow(/1 fault/);
  });
});

describe("pulledBack", () => {
  it("stops short of the tip, along the line's own direction", () => {
    expect(pulledBack("M0,0L10,0", "end", 2)).toBe("M0,0L8,0");
    expect(pulledBack("M0,0L0,10", "both", 2)).toBe("M0,2L0,8");
    expect(pulledBack("M0,0C5,0,10,5,10,10", "end", 2.5)).toBe("M0,0C5,0,10,5,10,7.5");
  });
});

describe("drawingView", () => {
  const uri = (name: string) =>
    String(
      drawingView(0, size, [{ d: "M0,0L9,9Z", fill: "land", stroke: "ink", name }], colors)["uri"],
    );

  it("names colours that the SVG can see without the page", () => {
    expect(svgOf(size, [{ d: "M0,0L9,9", stroke: "land", arrow: "end" }], colors)).toContain(
      "stroke='#EFEBE2'",
    );
  });

  it("lets no name out of its attribute, its URL, its style sheet or its line", () => {
    for (const name of [`"'/><script>`, "</style>", "\n\n---\n", "#1 & 50% {x}", "\\", "\ud800"]) {
      const written = uri(name);
      expect(written).not.toMatch(/["<>#\\\n{}&]/);
      expect(() => decodeURIComponent(written)).not.toThrow();
    }
  });
});
