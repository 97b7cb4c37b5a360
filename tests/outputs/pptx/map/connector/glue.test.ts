import { describe, expect, it } from "vitest";
import { glued } from "../../../../../src/outputs/pptx/map/connector/glue.ts";
import { between } from "../../../../../src/outputs/pptx/map/connector/index.ts";
import { paint } from "../../../../../src/outputs/pptx/map/paint/index.ts";
import type { Drawing } from "../../../../../src/outputs/pptx/model.ts";
import { box, context } from "../../boxes.ts";

const line = {
  color: { value: "000000", scheme: false, alpha: 1 },
  width: 2,
  dash: "solid",
} as const;
const node = (name: string, x: number): Drawing[] =>
  paint(
    box({
      rect: [x, 0, 100, 60],
      attrs: { "data-node": name },
      style: { "background-color": "rgb(9, 9, 9)" },
    }),
    context(),
  );
const edge = (y: number) =>
  between(box({ attrs: { "data-from": "a", "data-to": "b" } }), { x: 100, y }, { x: 200, y }, line);
const join = (y: number) => glued([...node("a", 0), ...node("b", 200), edge(y)]);

describe("connectors", () => {
  it("hold on to a preset's own sites where they end there", () => {
    const [a, , connector] = join(30);
    expect(connector).toMatchObject({ from: { node: "a", site: 3 }, to: { node: "b", site: 1 } });
    expect(a).toMatchObject({ geometry: { preset: "rect" } });
  });

  it("get a site of their own elsewhere, so that no program moves them", () => {
    const [a, , connector] = join(10);
    expect(connector).toMatchObject({ from: { node: "a", site: 4 } });
    expect(a && "geometry" in a && "sites" in a.geometry && a.geometry.sites?.[4]).toEqual([
      100, 10,
    ]);
  });

  it("let go of what is not there", () => {
    const [connector] = glued([edge(30)]);
    expect(connector).toMatchObject({ from: undefined, to: undefined });
  });
});
