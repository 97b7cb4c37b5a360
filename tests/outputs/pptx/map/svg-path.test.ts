import { describe, expect, it } from "vitest";
import { pathSteps, pointSteps } from "../../../../src/outputs/pptx/map/svg-path.ts";

describe("path data", () => {
  it("becomes absolute", () =>
    expect(pathSteps("m10 10 h5v5l-5 0z")).toEqual([
      { op: "M", points: [10, 10] },
      { op: "L", points: [15, 10] },
      { op: "L", points: [15, 15] },
      { op: "L", points: [10, 15] },
      { op: "Z" },
    ]));

  it("knows numbers that run together, and lines that follow a move", () =>
    expect(pathSteps("M.5.5-1-1")).toEqual([
      { op: "M", points: [0.5, 0.5] },
      { op: "L", points: [-1, -1] },
    ]));

  it("mirrors handles of smooth curves", () => {
    const [, , smooth] = pathSteps("M0 0 C0 10 10 10 10 0 S20 -10 20 0") ?? [];
    expect(smooth).toEqual({ op: "C", points: [10, -10, 20, -10, 20, 0] });
  });

  it("leaves arcs to the photographer", () =>
    expect(pathSteps("M0 0 A5 5 0 0 1 10 10")).toBeUndefined());

  it("reads points", () => expect(pointSteps("0,0 10,0 10,10", true)).toHaveLength(4));
});
