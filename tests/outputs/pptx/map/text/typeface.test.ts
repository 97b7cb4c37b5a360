import { describe, expect, it } from "vitest";
import type { FontFact } from "../../../../../src/outputs/pptx/boxes.ts";
import { bodyOf } from "../../../../../src/outputs/pptx/map/text/body.ts";
import { blocksOf } from "../../../../../src/outputs/pptx/map/text/flow.ts";
import { drawnFor, lineMetrics } from "../../../../../src/outputs/pptx/map/text/typeface.ts";
import { box, context, lines, styled } from "../../boxes.ts";

const openSans: FontFact = {
  used: ["Noto Color Emoji", "Open Sans"],
  ascent: 1.069,
  descent: 0.293,
  ascents: { "29px": 30 },
};
const fonts = { 'normal 400 -apple-system, "Segoe UI", sans-serif': openSans };
const family = '-apple-system, "Segoe UI", sans-serif';
const of = (size: string) => styled({ "font-family": family, "font-size": size });

describe("the metrics of a font", () => {
  it("are those that Chromium lays out with, which lends a px of the ascent to the descent", () => {
    const { ascent, descent, depth } = lineMetrics(of("29px"), context({ fonts }));
    expect([ascent, descent]).toEqual([30, 9]);
    expect(depth).toBeCloseTo(8.5, 1);
  });

  it("are rounded at sizes that were not measured", () => {
    const { ascent, descent } = lineMetrics(of("46.4px"), context({ fonts }));
    expect([ascent, descent]).toEqual([50, 14]);
  });

  it("set text in cells on the font's own descent", () => {
    const text = lines(0, 0, ["Left", 60]);
    const style = { "font-family": family, "font-size": "29px" };
    const owner = box({ tag: "td", rect: [0, 0, 200, 40], style }, text);
    const { rect } = bodyOf(blocksOf(owner, context({ fonts }), 0), true);
    expect(rect.y + rect.h).toBeCloseTo(30.25 + 0.293 * 29, 1);
  });
});

describe("the font of a theme", () => {
  it("is the one that was drawn, not the first that a style sheet asks for", () => {
    expect(drawnFor("-apple-system", { slides: [], fonts })).toBe("Open Sans");
  });

  it("is unknown where no text asks for it", () => {
    expect(drawnFor("Carlito", { slides: [], fonts })).toBeUndefined();
  });
});
