import { describe, expect, it } from "vitest";
import { pathSteps, pointSteps } from "../../../../../src/outputs/pptx/map/svg/path.ts";

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

  it("draws arcs as curves, of flags that run together, too", () => {
    const round = (data: string) =>
      (pathSteps(data) ?? []).map((step) =>
        step.op === "Z" ? "Z" : `${step.op} ${step.points.map((p) => Math.round(p * 10) / 10)}`,
      );
    const half = ["M 0,0", "C 0,-5.5,4.5,-10,10,-10", "C 15.5,-10,20,-5.5,20,0"];
    expect(round("M0 0 A10 10 0 0 1 20 0")).toEqual(half);
    expect(round("M0 0a10,10 0 0120 0")).toEqual(half);
    expect(round("M0 0 A10 10 0 0 0 20 0")[1]).toBe("C 0,5.5,4.5,10,10,10");
    // Three quarters of a circle, radii that are too short, an ellipse on its side, and no radius.
    expect(round("M10 0 A10 10 0 1 1 0 10")).toHaveLength(4);
    expect(round("M0 0 A1 1 0 0 1 20 0")).toEqual(half);
    expect(round("M0 0 A20 10 90 0 1 20 0")[1]).toBe("C 0,-11,4.5,-20,10,-20");
    expect(round("M0 0 A0 5 0 0 1 20 0")).toEqual(["M 0,0", "C 0,0,20,0,20,0"]);
  });

  it("reads points", () => expect(pointSteps("0,0 10,0 10,10", true)).toHaveLength(4));
});
