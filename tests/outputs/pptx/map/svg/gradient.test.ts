import { describe, expect, it } from "vitest";
import type { SvgGradient } from "../../../../../src/outputs/pptx/boxes.ts";
import { IDENTITY, inverse, multiply } from "../../../../../src/outputs/pptx/map/svg/affine.ts";
import { gradientFill, isDrawable } from "../../../../../src/outputs/pptx/map/svg/gradient.ts";
import { context, rect } from "../../boxes.ts";

const gradient = (over: Partial<SvgGradient> = {}): SvgGradient => ({
  radial: false,
  byBox: true,
  pads: true,
  matrix: IDENTITY,
  ends: [0, 0, 1, 0],
  stops: [
    { color: "rgb(255, 0, 0)", opacity: 1, at: 0 },
    { color: "rgb(0, 0, 255)", opacity: 1, at: 1 },
  ],
  ...over,
});
const RINGS = { radial: true, ends: [0.5, 0.5, 0.5, 0.5, 0.5] };

const fill = (over: Partial<SvgGradient>, area = rect(100, 50, 200, 100), opacity = 1) =>
  gradientFill(gradient(over), area, [2, 0, 0, 2, 0, 0], opacity, context());
const stops = (made: ReturnType<typeof fill>) =>
  made.kind === "gradient" ? made.stops.map(({ at, color }) => [at, color.value]) : [];

describe("gradients of SVG drawings", () => {
  it("run along the shape as the drawing says", () => {
    expect(fill({})).toMatchObject({ angle: 0, stops: [{ at: 0 }, { at: 1 }] });
    expect(fill({ ends: [0, 0, 0, 1] })).toMatchObject({ angle: 90 });
    expect(fill({ ends: [1, 0, 0, 0] })).toMatchObject({ angle: 180 });
  });

  it("from corner to corner keep one colour through the two other corners", () => {
    const made = fill({ ends: [0, 0, 1, 1] });
    expect(made.kind === "gradient" && made.angle).toBeCloseTo(63.43, 1);
    expect(stops(made)).toEqual([
      [0, "FF0000"],
      [1, "0000FF"],
    ]);
  });

  it("in units of the drawing begin and end where they do on the slide", () => {
    // The shape lies at 50 to 150 of the drawing's units, the gradient at 100 to 200.
    expect(stops(fill({ byBox: false, ends: [100, 0, 200, 0] }))).toEqual([
      [0, "FF0000"],
      [0.5, "FF0000"],
      [1, "800080"],
    ]);
  });

  it("turn with their own transform", () => {
    expect(fill({ matrix: [0, 1, -1, 0, 0, 0] })).toMatchObject({ angle: 90 });
  });

  it("in rings reach their last colour before the corners", () => {
    const made = fill(RINGS);
    expect(made).toMatchObject({ angle: undefined });
    expect(stops(made).map(([at]) => Number(at).toFixed(3))).toEqual(["0.000", "0.707", "1.000"]);
  });

  it("are as clear as shape and stop together", () => {
    const clear = [{ color: "rgb(0, 0, 0)", opacity: 0.5, at: 0 }];
    expect(fill({ stops: clear }, undefined, 0.5)).toMatchObject({
      stops: [{ color: { alpha: 0.25 } }, { color: { alpha: 0.25 } }],
    });
  });

  it("that Office cannot draw are told from those it can", () => {
    expect(isDrawable(gradient())).toBe(true);
    expect(isDrawable(gradient(RINGS))).toBe(true);
    expect(isDrawable(gradient({ pads: false }))).toBe(false);
    expect(isDrawable(gradient({ stops: [] }))).toBe(false);
    expect(isDrawable(gradient({ ends: [0, 0, 0, 0] }))).toBe(false);
    expect(isDrawable(gradient({ ...RINGS, ends: [0.2, 0.5, 0.5, 0.2, 0.5] }))).toBe(false);
  });
});

describe("the inverse of a map", () => {
  it("leads back", () => {
    const turned = [2, 1, -1, 3, 5, 7] as const;
    const back = multiply(inverse(turned) ?? IDENTITY, turned);
    for (const [i, value] of back.entries()) expect(value).toBeCloseTo(IDENTITY[i] ?? 0);
  });

  it("is not there where the map flattens the plane", () =>
    expect(inverse([1, 1, 1, 1, 0, 0])).toBeUndefined());
});
