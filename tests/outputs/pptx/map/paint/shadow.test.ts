import { describe, expect, it } from "vitest";
import { shadowOf } from "../../../../../src/outputs/pptx/map/paint/shadow.ts";
import { context, styled } from "../../boxes.ts";

describe("shadows", () => {
  it("passes over inset shadows", () => {
    const cast = "rgb(1, 1, 1) 0px 0px 2px 0px inset, rgba(0, 0, 0, 0.3) 0px 4px 12px 0px";
    expect(shadowOf(styled({ "box-shadow": cast }), context())).toMatchObject({
      distance: 4,
      blur: 12,
      angle: 90,
    });
  });
});
