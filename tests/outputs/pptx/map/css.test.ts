import { describe, expect, it } from "vitest";
import { commaList, transform } from "../../../../src/outputs/pptx/map/css.ts";
import { styled } from "../boxes.ts";

describe("transforms", () => {
  it("are told as angle and scale", () => {
    const turned = "matrix(0.866025, 0.5, -0.5, 0.866025, 10, 20)";
    expect(transform(styled({ transform: turned }))).toMatchObject({ angle: 30, plain: true });
    expect(transform(styled({ transform: "matrix(2, 0, 0, 2, 0, 0)" }))).toMatchObject({
      scale: 2,
      angle: 0,
    });
    expect(transform(styled({ rotate: "-12deg" }))).toMatchObject({ angle: -12 });
  });

  it("are not plain where they skew, stretch or leave the plane", () => {
    expect(transform(styled({ transform: "matrix(1, 0, 0.5, 1, 0, 0)" })).plain).toBe(false);
    expect(transform(styled({ transform: "matrix(2, 0, 0, 1, 0, 0)" })).plain).toBe(false);
    expect(transform(styled({ transform: "matrix3d(1, 0, 0)" })).plain).toBe(false);
  });
});

describe("lists", () => {
  it("are split outside of brackets only", () =>
    expect(commaList('rgb(1, 2, 3) 0%, url("a,b"), "x"')).toEqual([
      "rgb(1, 2, 3) 0%",
      'url("a,b")',
      '"x"',
    ]));
});
