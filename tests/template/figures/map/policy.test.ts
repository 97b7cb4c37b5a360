/** What a policy decides: whose colour disputed land has, and whether a line is drawn. */
import { geoContains } from "d3-geo";
import { describe, expect, it } from "vitest";
import { COUNTRIES } from "../../../../src/content/schema/countries.ts";
import { pathSteps } from "../../../../src/outputs/pptx/map/svg/path.ts";
import { disputeOf, landAt, type Policy } from "../../../../src/template/figures/map/disputes.ts";
import { layMap } from "../../../../src/template/figures/map/layout.ts";
import type { MapModel } from "../../../../src/template/figures/map/model.ts";
import { lonLat, mapView, regionPoints } from "../../../../src/template/figures/map/view.ts";
import { polygonsAt, ringsOf } from "../../../../src/template/figures/map/world.ts";

const SIZE = { x: 0, y: 0, w: 1152, h: 400 };
const ITURUP = { lat: 45.0, lon: 147.88 };
const KUNASHIR = { lat: 44.18, lon: 145.96 };
const SHIKOTAN = { lat: 43.8, lon: 146.75 };
const HOKKAIDO = { lat: 43.4, lon: 142.8 };
const URUP = { lat: 45.9, lon: 149.95 };
const SIMFEROPOL = { lat: 45.0, lon: 34.1 };
const KHERSON = { lat: 47.0, lon: 32.9 };

function colourer(region: "southern-kurils" | "europe", policy: Policy) {
  const model: MapModel = {
    view: { region, padding: 0.02 },
    places: [],
    areas: [
      { country: "Russia", tone: "russia" },
      { country: "Japan", tone: "japan" },
      { country: "Ukraine", tone: "other" },
    ],
    arcs: [],
    lanes: [],
    policy,
  };
  const shapes = layMap(model, SIZE)[0]?.shapes ?? [];
  const view = mapView(regionPoints(region), SIZE, 0.02);
  /** The topmost fill at a place. */
  const colour = (place: { lat: number; lon: number }) => {
    const at = view.project(lonLat(place)) ?? { x: 0, y: 0 };
    return shapes.findLast(({ d, fill }) => fill && covers(d, at.x, at.y))?.fill;
  };
  const line = shapes.some(({ name }) => name === "Boundary as the policy has it");
  const hatched = shapes.some(({ name }) => name === "Disputed land, hatched");
  return { colour, line, hatched };
}

function covers(d: string, x: number, y: number): boolean {
  let inside = false;
  let ring: number[][] = [];
  for (const step of pathSteps(d) ?? []) {
    if (step.op === "M") ring = [];
    if (step.op !== "Z") {
      for (let i = 0; i < step.points.length; i += 2) ring.push(step.points.slice(i, i + 2));
      continue;
    }
    ring.forEach(([ax = 0, ay = 0], i) => {
      const [bx = 0, by = 0] = ring[(i + 1) % ring.length] ?? [];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    });
  }
  return inside;
}

const FOUR = [ITURUP, KUNASHIR, SHIKOTAN];

describe("the policy of an audience", () => {
  it("as administered: the islands have the colour of the side that holds them, and its line", () => {
    const { colour, line, hatched } = colourer("southern-kurils", {
      boundaries: "as-administered",
    });
    expect(FOUR.map(colour)).toEqual(Array(3).fill("land-russia"));
    expect([colour(HOKKAIDO), colour(URUP)]).toEqual(["land-japan", "land-russia"]);
    expect([line, hatched]).toEqual([true, false]);
  });

  it("as claimed by Japan: they have Japan’s colour, and the line is on their other side", () => {
    const policy = { boundaries: "as-claimed", claimedBy: "Japan" } as const;
    const { colour, line, hatched } = colourer("southern-kurils", policy);
    expect(FOUR.map(colour)).toEqual(Array(3).fill("land-japan"));
    expect(colour(URUP)).toBe("land-russia");
    expect([line, hatched]).toEqual([true, false]);
    expect(colourer("europe", policy).colour(SIMFEROPOL)).toBe("land-neutral");
  });

  it("neutral: they have no side’s colour, are hatched, and no line is drawn", () => {
    const { colour, line, hatched } = colourer("southern-kurils", { boundaries: "neutral" });
    expect(FOUR.map(colour)).toEqual(Array(3).fill("land-neutral"));
    expect([line, hatched]).toEqual([false, true]);
  });

  it("holds for Crimea, which Natural Earth draws as it is held", () => {
    const crimea = (policy: Policy) => colourer("europe", policy).colour(SIMFEROPOL);
    expect(crimea({ boundaries: "as-administered" })).toBe("land-russia");
    expect(crimea({ boundaries: "as-claimed", claimedBy: "Ukraine" })).toBe("land-other");
    expect(crimea({ boundaries: "as-claimed", claimedBy: "Russia" })).toBe("land-russia");
    expect(crimea({ boundaries: "neutral" })).toBe("land-neutral");
    expect(colourer("europe", { boundaries: "neutral" }).colour(KHERSON)).toBe("land-other");
  });
});

describe("Natural Earth", () => {
  it("has the countries that writers may name", () => {
    const names = (detail: "10m" | "50m") => [
      ...new Set(polygonsAt(detail).map(({ country }) => country)),
    ];
    expect(COUNTRIES).toEqual(names("50m").sort());
    expect(names("10m")).toEqual(expect.arrayContaining([...COUNTRIES]));
  });

  it.each(["10m", "50m"] as const)(
    "has the four disputed islands, at %s with the other scale’s help",
    (detail) => {
      const disputed = landAt(detail).filter((polygon) => disputeOf(polygon)?.id === "kurils");
      for (const place of FOUR)
        expect(
          disputed.some((polygon) =>
            geoContains({ type: "Polygon", coordinates: ringsOf(polygon) }, lonLat(place)),
          ),
        ).toBe(true);
      const habomai = disputed.filter(({ box }) => box[3] < 43.7 && box[2] < 146.5);
      expect(habomai.length).toBe(4);
    },
  );
});
