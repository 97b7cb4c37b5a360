import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlaceKind } from "../../../../src/content/schema/map.ts";
import { grow, overlap } from "../../../../src/template/figures/geometry.ts";
import { layMap } from "../../../../src/template/figures/map/layout.ts";
import type { MapModel, MapPlace } from "../../../../src/template/figures/map/model.ts";

const SIZE = { w: 1152, h: 400 };
const model = (over: Partial<MapModel>): MapModel => ({
  places: [],
  areas: [],
  arcs: [],
  lanes: [],
  policy: { boundaries: "neutral" },
  ...over,
});

const place = fc.record({
  kind: fc.constantFrom<PlaceKind>("capital", "city", "port", "base", "island", "sea", "region"),
  lat: fc.double({ min: 30, max: 70, noNaN: true }),
  lon: fc.double({ min: 100, max: 178, noNaN: true }),
  name: fc.constantFrom(
    "Tokyo",
    "Iturup / Etorofu",
    "Petropavlovsk-Kamchatsky",
    "Îles Kouriles",
    "A name so long that it takes two lines on the map",
  ),
});
const places = (max: number) =>
  fc
    .array(place, { minLength: 1, maxLength: max })
    .map((list) => list.map((each, i): MapPlace => ({ ...each, id: `p${i}` })));

const random = fc
  .record({
    places: places(12),
    inset: fc.option(places(3), { nil: undefined }),
    region: fc.constantFrom("north-east-asia", "japan", "kuril-arc", undefined),
    label: fc.option(fc.constant("A way with words"), { nil: undefined }),
  })
  .map(({ places: named, inset, region, label }) =>
    model({
      places: named,
      view: region && { region, padding: 0.1 },
      areas: [{ country: "Japan", tone: "japan", label: "Japan" }],
      arcs: named.slice(1, 3).map((to) => ({
        from: named[0] as MapPlace,
        to,
        label,
        kind: "movement" as const,
      })),
      inset: inset && { view: { region: "japan", padding: 0.4 }, places: inset },
    }),
  );

describe("layMap", () => {
  it("lets no two names overlap, nor a name a dot, the inset or the edge, and tells which have no room", () => {
    fc.assert(
      fc.property(random, (given) => {
        const sheets = layMap(given, SIZE);
        const inset = sheets[1]?.rect;
        for (const { rect, labels, spots, lost } of sheets) {
          labels.forEach(({ rect: label }, i) => {
            expect(label.x).toBeGreaterThanOrEqual(0);
            expect(label.y).toBeGreaterThanOrEqual(0);
            expect(label.x + label.w).toBeLessThanOrEqual(rect.w);
            expect(label.y + label.h).toBeLessThanOrEqual(rect.h);
            for (const other of labels.slice(i + 1))
              expect(overlap(label, grow(other.rect, 2))).toBe(false);
            for (const spot of spots) expect(overlap(label, spot.rect)).toBe(false);
            if (inset && rect === sheets[0]?.rect) expect(overlap(label, inset)).toBe(false);
          });
          const list = rect === sheets[0]?.rect ? "places" : "inset";
          const asked = list === "places" ? given.places : (given.inset?.places ?? []);
          const told = [...labels.map(({ key }) => key), ...lost]
            .filter((key) => key.list === list)
            .map(({ index }) => index);
          expect(told.sort((a, b) => a - b)).toEqual(asked.map((_, i) => i));
        }
      }),
    );
  });

  it("finds room for a dozen places that are not on top of one another", () => {
    const named = Array.from(
      { length: 12 },
      (_, i): MapPlace => ({
        id: `p${i}`,
        name: `Place number ${i}`,
        kind: "city",
        lat: 34 + (i % 4) * 4,
        lon: 120 + Math.floor(i / 4) * 14,
      }),
    );
    const [sheet] = layMap(model({ places: named }), SIZE);
    expect(sheet?.lost).toEqual([]);
    expect(sheet?.labels).toHaveLength(12);
  });

  it("stays light: no finer than half a pixel, and cut at the edge", () => {
    for (const region of ["world", "northern-russia", "kuril-arc", "southern-kurils"] as const) {
      const [sheet] = layMap(
        model({
          view: { region, padding: 0 },
          areas: [{ country: "Russia", tone: "russia" }],
        }),
        SIZE,
      );
      const d = sheet?.shapes.map((shape) => shape.d).join("") ?? "";
      expect(d.length).toBeLessThan(60_000);
      const numbers = (d.match(/-?[\d.]+/g) ?? []).map(Number);
      expect(Math.max(...numbers)).toBeLessThanOrEqual(SIZE.w);
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    }
  });

  it("shows on the wider of two views where the other is", () => {
    const frames = (main: "world" | "japan", inset: "world" | "japan") =>
      layMap(
        model({
          view: { region: main, padding: 0 },
          inset: { view: { region: inset, padding: 0 }, places: [] },
        }),
        SIZE,
      ).map(({ shapes }) => shapes.filter(({ name }) => name === "Frame").length);
    expect(frames("japan", "world")).toEqual([0, 1]);
    expect(frames("world", "japan")).toEqual([1, 0]);
  });
});
