import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stacked } from "../../../../src/outputs/pptx/map/reading-order.ts";
import { RECTANGLE } from "../../../../src/outputs/pptx/map/shape.ts";
import type { Drawing } from "../../../../src/outputs/pptx/model.ts";

const at = (name: string, x: number, paint: number, order: number): Drawing => ({
  kind: "shape",
  name,
  rect: { x, y: 0, w: 100, h: 100 },
  rotation: 0,
  paint,
  order,
  geometry: RECTANGLE,
  fill: { kind: "none" },
  textBox: false,
});
const names = (list: readonly Drawing[]) => stacked(list).map((d) => d.name);

describe("order", () => {
  it("is reading order where nothing overlaps", () =>
    expect(names([at("title", 0, 0, 9), at("a", 200, 5, 1), at("b", 400, 1, 2)])).toEqual([
      "title",
      "a",
      "b",
    ]));

  it("puts what paints later above what it covers", () =>
    expect(names([at("title", 0, 2, 9), at("ground", 50, 1, 1)])).toEqual(["ground", "title"]));

  it("loses nothing and never paints wrongly", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(300), fc.nat(5)), { maxLength: 12 }), (list) => {
        const drawn = list.map(([x, paint], i) => at(String(i), x, paint, i));
        const out = stacked(drawn);
        expect([...out].sort((a, b) => a.order - b.order)).toEqual(drawn);
        out.forEach((later, j) => {
          for (const earlier of out.slice(0, j))
            if (Math.abs(later.rect.x - earlier.rect.x) < 99)
              expect(earlier.paint).toBeLessThanOrEqual(later.paint);
        });
      }),
    ));
});
