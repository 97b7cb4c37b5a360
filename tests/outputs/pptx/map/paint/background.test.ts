import { describe, expect, it } from "vitest";
import { background } from "../../../../../src/outputs/pptx/map/paint/background.ts";
import { bands } from "../../../../../src/outputs/pptx/map/paint/gradient-bands.ts";
import { box, context, styled } from "../../boxes.ts";

const fillOf = (image: string, color = "rgba(0, 0, 0, 0)") =>
  background(styled({ "background-image": image, "background-color": color }), context());

describe("gradients", () => {
  it("turns CSS's upward angle into DrawingML's rightward one", () => {
    const image = "linear-gradient(135deg, rgb(255, 0, 0) 0%, rgb(0, 0, 255))";
    const fill = background(styled({ "background-image": image }), context());
    expect(fill).toMatchObject({ kind: "gradient", angle: 45, stops: [{ at: 0 }, { at: 1 }] });
  });

  it("runs downward where no direction is given", () => {
    const image = "linear-gradient(rgb(255, 0, 0), rgb(0, 0, 255))";
    expect(background(styled({ "background-image": image }), context())).toMatchObject({
      angle: 90,
    });
  });

  it("have stops where CSS has them: at two places, at none, at zero", () => {
    const fill = fillOf(
      "linear-gradient(rgb(1, 1, 1) 0px, rgb(2, 2, 2), rgb(3, 3, 3) 80% 90%, rgb(4, 4, 4))",
    );
    expect(fill.kind === "gradient" && fill.stops.map(({ at }) => at)).toEqual([
      0, 0.4, 0.8, 0.9, 1,
    ]);
  });

  it("fade colours, never to the black of `transparent`", () => {
    const fill = fillOf("linear-gradient(rgb(255, 0, 0), rgba(0, 0, 0, 0))");
    expect(fill).toMatchObject({
      stops: [{ color: { alpha: 1 } }, { color: { value: "FF0000", alpha: 0 } }],
    });
  });

  it("lie on the box's own colour", () => {
    const fill = fillOf(
      "linear-gradient(rgba(0, 0, 0, 0.5), rgba(0, 0, 0, 0))",
      "rgb(250, 250, 250)",
    );
    expect(fill).toMatchObject({
      stops: [{ color: { value: "7D7D7D", alpha: 1 } }, { color: { value: "FAFAFA", alpha: 1 } }],
    });
  });

  it("towards a corner run by the box's shape", () => {
    const style = styled({
      "background-image": "linear-gradient(to right bottom, rgb(1, 1, 1), rgb(9, 9, 9))",
      width: "200px",
      height: "100px",
    });
    const fill = background(style, context());
    expect(fill.kind === "gradient" && fill.angle).toBeCloseTo(63.4, 1);
  });

  it("of several layers are not mistaken for one", () => {
    const layer = "linear-gradient(rgb(1, 1, 1), rgb(9, 9, 9))";
    expect(fillOf(`${layer}, ${layer}`, "rgb(0, 0, 9)")).toMatchObject({ kind: "solid" });
  });
});

describe("hard edges", () => {
  const halves = "linear-gradient(to right, rgb(1, 1, 1) 0px, rgb(1, 1, 1) 50%, rgb(9, 9, 9) 50%)";

  it("make bands of plain colour, the first of which is the fill", () => {
    const style = { "background-image": halves };
    const wide = box({ rect: [10, 10, 100, 40], style });
    expect(fillOf(halves)).toMatchObject({ kind: "solid", color: { value: "010101" } });
    const [band, ...more] = bands(wide, context());
    expect(more).toEqual([]);
    expect(band).toMatchObject({ fill: { color: { value: "090909" } }, decorative: true });
    const path = band && "path" in band.geometry ? band.geometry.path : [];
    const xs = path.flatMap((step) => ("points" in step ? [Math.round(step.points[0] ?? 0)] : []));
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([50, 100]);
  });

  it("stay gradients between round corners", () => {
    const style = styled({ "background-image": halves, "border-top-left-radius": "8px" });
    expect(background(style, context()).kind).toBe("gradient");
  });
});
