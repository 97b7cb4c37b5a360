import { describe, expect, it } from "vitest";
import { grouped, isUnit, ornament } from "../../../../src/outputs/pptx/map/group.ts";
import { drawings } from "../../../../src/outputs/pptx/map/walk.ts";
import type { Drawing } from "../../../../src/outputs/pptx/model.ts";
import { box, context, lines } from "../boxes.ts";

const INK = { "background-color": "rgb(9, 9, 9)" };
const words = (text: string, x: number, y: number) =>
  box({ tag: "p", rect: [x, y, 80, 28] }, lines(x, y + 2, [text, 60]));
const blot = (x: number, y: number) => box({ rect: [x, y, 8, 8], style: INK });
const kinds = (list: readonly Drawing[]) => list.map((d) => `${d.kind} ${d.name}`);

describe("groups", () => {
  it("hold a filled box together with what stands on it", () => {
    const card = box({ rect: [0, 0, 200, 100], style: INK }, words("a", 10, 10), blot(100, 60));
    const [group, ...more] = drawings(card, context());
    expect(more).toEqual([]);
    expect(group).toMatchObject({ kind: "group", alt: "a", node: undefined });
  });

  it("do not hold what hangs out of the box", () => {
    const card = box({ rect: [0, 0, 200, 100], style: INK }, words("a", 10, 10), blot(300, 60));
    expect(isUnit(card, drawings(card, context()))).toBe(false);
  });

  it("make a line of small things one", () => {
    const row = box(
      { rect: [0, 0, 300, 28], style: { display: "flex" } },
      blot(0, 10),
      words("a", 20, 0),
      blot(110, 10),
    );
    expect(kinds(drawings(row, context()))).toEqual(["group Line"]);
  });

  it("are silent where they are decoration", () => {
    const meter = box(
      { rect: [0, 0, 30, 12], attrs: { "aria-hidden": "true" } },
      blot(0, 2),
      blot(10, 2),
    );
    const [group] = drawings(meter, context());
    expect(group).toMatchObject({ kind: "group", decorative: true, alt: undefined });
    expect(ornament(meter, [])).toEqual([]);
  });

  it("never hold the title, which Office keeps out of groups", () => {
    const heading = box({ tag: "h1", rect: [10, 10, 100, 28] }, lines(10, 12, ["Title", 60]));
    const panel = box(
      { rect: [0, 0, 200, 100], style: INK, attrs: { "data-role": "card" } },
      heading,
      blot(100, 60),
    );
    const found = drawings(panel, context({ title: heading }));
    expect(found.some((d) => d.kind === "shape" && d.placeholder?.type === "title")).toBe(true);
    expect(grouped(panel, found)).toEqual(found);
  });
});
