import { describe, expect, it } from "vitest";
import { curve } from "../../../../../src/outputs/pptx/map/connector/index.ts";
import { pathSteps } from "../../../../../src/outputs/pptx/map/svg/path.ts";
import type { Line } from "../../../../../src/outputs/pptx/model.ts";
import { levelCurve } from "../../../../../src/template/figures/geometry.ts";
import { box } from "../../boxes.ts";

const line: Line = {
  color: { value: "000000", scheme: false, alpha: 1 },
  width: 3,
  dash: "solid",
};
const steps = (d: string) => pathSteps(d) ?? [];
const joined = box({ attrs: { "data-from": "a", "data-to": "b" } });

describe("curve", () => {
  it("takes a figure's level curve for Office's own, glued at both ends", () => {
    const d = levelCurve({ from: { x: 100, y: 80 }, to: { x: 40, y: 20 } });
    expect(curve(joined, steps(d), line)).toMatchObject({
      kind: "connector",
      curved: true,
      rect: { x: 40, y: 20, w: 60, h: 60 },
      flipH: true,
      flipV: true,
      from: { node: "a" },
      to: { node: "b" },
    });
  });

  it("leaves other curves, and those that join nothing, to be freeforms", () => {
    const level = levelCurve({ from: { x: 0, y: 0 }, to: { x: 40, y: 20 } });
    expect(curve(box({}), steps(level), line)).toBeUndefined();
    expect(curve(joined, steps("M0,0C40,0 40,0 40,20C40,30 50,40 60,40"), line)).toBeUndefined();
  });
});
