/** Sea, land and whose it is: the shapes under everything else, coloured as the policy says. */
import type { AreaTone } from "../../../content/schema/map.ts";
import type { DrawingShape } from "../drawing.ts";
import type { Point } from "../geometry.ts";
import { DISPUTES, disputeOf, landAt, lineOf, ownerOf } from "./disputes.ts";
import { way } from "./lines.ts";
import type { MapModel, MapPlace } from "./model.ts";
import { graticule, hatch, outlines, ringPath } from "./outline.ts";
import type { LonLat, MapView } from "./view.ts";
import { joined, type LandPolygon, ringsOf } from "./world.ts";

/** Tokens of the theme. */
const LAND: Readonly<Record<AreaTone, string>> = {
  japan: "land-japan",
  russia: "land-russia",
  other: "land-other",
  neutral: "land-neutral",
  accent: "accent-1",
};
/** Px between the lines that mark land of which no position is taken. */
const HATCH = 4.5;

export interface Ground {
  readonly shapes: readonly DrawingShape[];
  /** The islands that a place is on, as px rings; empty where it is on none that can be seen. */
  islands(place: MapPlace): readonly (readonly Point[])[];
  /** Points of all coasts. */
  readonly coasts: readonly Point[];
  /** The largest ring of a country that can be seen. */
  country(name: string): readonly Point[] | undefined;
}

/** Grounds of the maps of this run: one that only its words set apart from another, as translations do, shares its ground. */
const known = new Map<string, Ground>();
const MOST_KNOWN = 32;

export function ground(view: MapView, model: MapModel): Ground {
  const areas = model.areas.map(({ label, ...area }) => area);
  const { projection, rect, outline } = view;
  const key = JSON.stringify([rect, projection.scale(), outline, areas, model.policy]);
  const found = known.get(key) ?? drawGround(view, model);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}

function drawGround(view: MapView, { areas, policy }: MapModel): Ground {
  const rings = new Map<LandPolygon, Point[][]>();
  const ringsIn = (polygons: readonly LandPolygon[]): Point[][] =>
    polygons.flatMap((polygon) => {
      const own = rings.get(polygon) ?? outlines([ringsOf(polygon)], view, leastOf([polygon]));
      rings.set(polygon, own);
      return own;
    });
  const polygons = landAt(view.detail).filter((polygon) => view.shows(polygon));
  const toneOf = (country: string | undefined): AreaTone | undefined =>
    areas.find((area) => area.country !== undefined && area.country === country)?.tone;
  const emphasised = (polygon: LandPolygon): boolean =>
    areas.some((a) => a.tone === "accent" && a.places?.some((place) => isOf(polygon, place)));
  const plainIslands = areas.filter(({ places }) => places !== undefined);
  const groups = new Map<string, LandPolygon[]>();
  const open: LandPolygon[] = [];
  for (const polygon of polygons) {
    const owner = ownerOf(polygon, policy);
    if (owner === undefined) {
      open.push(polygon);
      continue;
    }
    // What is disputed takes the colour of the side that the policy says, whatever an area says of it.
    const own = disputeOf(polygon)
      ? undefined
      : plainIslands.find(({ places }) => places?.some((place) => isOf(polygon, place)))?.tone;
    const tone = own ?? toneOf(owner);
    const token = tone ? LAND[tone] : "land";
    groups.set(token, [...(groups.get(token) ?? []), polygon]);
  }
  const { w, h } = view.rect;
  const filled = [...groups].sort(([a], [b]) => Number(a !== "land") - Number(b !== "land"));
  const marked = polygons.filter((polygon) => disputeOf(polygon) && emphasised(polygon));
  return {
    shapes: [
      { d: `M0,0L${w},0,${w},${h},0,${h}Z`, fill: "sea", name: "Sea" },
      { d: graticule(view), stroke: "graticule", width: 0.75, name: "Graticule" },
      ...filled.map(([token, own]) => ({
        d: pathOf(own, view),
        fill: token,
        stroke: "sea",
        width: 0.75,
        name: token === "land" ? "Land" : `Land, ${token.replace("land-", "")}`,
      })),
      { d: pathOf(open, view), fill: LAND.neutral, name: "Disputed land" },
      {
        d: hatch(ringsIn(open), HATCH),
        stroke: open.some(emphasised) ? "accent-1" : "ink-2",
        width: 1,
        name: "Disputed land, hatched",
      },
      { d: pathOf(marked, view), stroke: "accent-1", width: 1.25, name: "Emphasis" },
      ...DISPUTES.filter((dispute) =>
        polygons.some((polygon) => disputeOf(polygon) === dispute),
      ).map((dispute) => ({
        d: seaLine((lineOf(dispute, policy) ?? []) as LonLat[], view),
        stroke: "ink-2",
        width: 1.5,
        dash: [7, 5] as const,
        name: "Boundary as the policy has it",
      })),
      ...areas.map(({ outline, tone }) => ({
        d: outline ? drawn(outline, view) : "",
        fill: LAND[tone],
        stroke: tone === "accent" ? "accent-1" : "ink-2",
        width: 1.5,
        opacity: 0.55,
        name: "Area",
      })),
    ].filter(({ d }) => d !== ""),
    coasts: filled.flatMap(([, own]) => ringsIn(own)).flat(),
    islands: (place) =>
      place.kind === "island" ? ringsIn(polygons.filter((polygon) => isOf(polygon, place))) : [],
    country: (name) =>
      ringsIn(polygons.filter((polygon) => ownerOf(polygon, policy) === name)).reduce<
        readonly Point[] | undefined
      >((best, ring) => (!best || size(ring) > size(best) ? ring : best), undefined),
  };
}

const size = (ring: readonly Point[]): number => {
  const xs = ring.map(({ x }) => x);
  const ys = ring.map(({ y }) => y);
  return (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
};

/** Disputed islands are never too small to show. */
const leastOf = (polygons: readonly LandPolygon[]): number | undefined =>
  polygons.every(disputeOf) ? 0 : undefined;

const pathOf = (polygons: readonly LandPolygon[], view: MapView): string =>
  polygons.length ? outlines(joined(polygons), view, leastOf(polygons)).map(ringPath).join("") : "";

/** Degrees within which an island is the one that a place's coordinates mean, and above which a polygon is no island. */
const NEAR = 0.1;
const LARGE = 4;

function isOf({ box: [w, s, e, n] }: LandPolygon, { kind, lat, lon, box }: MapPlace): boolean {
  if (kind !== "island" || e - w > LARGE) return false;
  if (box)
    return s >= box[0] - NEAR && w >= box[1] - NEAR && n <= box[2] + NEAR && e <= box[3] + NEAR;
  return lon > w - NEAR && lon < e + NEAR && lat > s - NEAR && lat < n + NEAR;
}

/** On a map of a small scale a line through straits is a speck, and is left out. */
function seaLine(line: readonly LonLat[], view: MapView): string {
  if (view.detail !== "10m") return "";
  const points = line.flatMap((at) => view.project(at) ?? []);
  const { w, h } = view.rect;
  const inside = points.filter(({ x, y }) => x > 0 && y > 0 && x < w && y < h);
  return inside.length > 1 ? way(inside).d : "";
}

function drawn(outline: readonly (readonly [number, number])[], view: MapView): string {
  const ring = outline.map(([lat, lon]): LonLat => [lon, lat]);
  const [first] = ring;
  return first
    ? outlines([[wound([...ring, first])]], view)
        .map(ringPath)
        .join("")
    : "";
}

/** On a globe the inside is what lies to the right; a writer's order of points may not mean the rest of the earth. */
function wound(ring: LonLat[]): LonLat[] {
  const area = ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * ny - nx * y;
  }, 0);
  return area > 0 ? ring.reverse() : ring;
}
