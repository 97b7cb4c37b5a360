import { describe, expect, it } from "vitest";
import { color, opaque } from "../../../../src/outputs/pptx/map/colour.ts";
import { rgba } from "../../../../src/outputs/pptx/map/css.ts";
import { context } from "../boxes.ts";

describe("colours", () => {
  it("are the theme's where they equal one of its", () => {
    expect(color("rgb(31, 78, 121)", context())).toEqual({ value: "tx2", scheme: true, alpha: 1 });
    expect(color("rgb(197, 90, 17)", context())).toMatchObject({ value: "accent2", scheme: true });
    expect(color("rgb(1, 2, 3)", context())).toEqual({ value: "010203", scheme: false, alpha: 1 });
  });

  it("fade with every opacity above", () => {
    expect(color("rgba(1, 2, 3, 0.5)", context({ opacity: 0.5 }))?.alpha).toBe(0.25);
    expect(color("rgba(1, 2, 3, 0)", context())).toBeUndefined();
  });

  it("are read from what Chromium computes, and from nothing behind it", () => {
    expect(rgba("color(srgb 1 0.5 0 / 0.5)")).toEqual({ hex: "FF8000", alpha: 0.5 });
    expect(rgba("rgb(255, 0, 0) 0%")).toEqual({ hex: "FF0000", alpha: 1 });
    expect(rgba("none")).toBeUndefined();
  });

  it("lie flat on their ground as highlights", () => {
    expect(opaque("rgba(0, 0, 0, 0.5)", "FFFFFF", context())?.value).toBe("808080");
    expect(opaque("rgba(0, 0, 0, 0)", "FFFFFF", context())).toBeUndefined();
  });
});
