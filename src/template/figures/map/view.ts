/** What part of the earth a map shows, and how it is laid flat. */
import { type GeoProjection, geoAzimuthalEqualArea, geoConicEqualArea } from "d3-geo";
import type { Region } from "../../../content/schema/map.ts";
import type { Point, Rect } from "../geometry.ts";
import type { Detail, LandPolygon } from "./world.ts";

/** Longitude, then latitude, in degrees: as Natural Earth and d3 have them. */
export type LonLat = [number, number];

export const lonLat = ({ lon, lat }: { readonly lon: number; readonly lat: number }): LonLat => [
  lon,
  lat,
];

/** South, west, north and east; or, where a box would take in too much, points to be in view. Latitude first. */
const REGIONS: Readonly<
  Record<Region, readonly [number, number, number, number] | readonly (readonly [number, number])[]>
> = {
  "southern-kurils": [42.6, 144.2, 46.3, 150],
  "kuril-arc": [42, 143, 52, 158],
  japan: [30.5, 129.5, 45.8, 146],
  "north-east-asia": [30, 116, 54, 158],
  "northern-russia": [
    [70, 24],
    [54, 28],
    [81, 60],
    [82, 105],
    [67, -168],
    [59, -172],
    [45, 153],
    [35, 141],
    [38, 130],
  ],
  europe: [35, -11, 70, 40],
  world: [-56, -170, 78, 180],
};

export interface MapView {
  readonly rect: Rect;
  readonly detail: Detail;
  /** Px within the rect. Undefined for what lies beyond the horizon. */
  project(at: LonLat): Point | undefined;
  readonly projection: GeoProjection;
  /** Whether any of a polygon may be seen. */
  shows(polygon: LandPolygon): boolean;
  /** A ring with few of the points that lie well outside, and none that would change what is inside. */
  pruned(ring: LonLat[]): LonLat[];
  /** The edge of the rect on the earth. */
  readonly outline: readonly LonLat[];
}

/** Points along the edges of a region, so that a projection that bends them still takes all of it in. */
export function regionPoints(region: Region): LonLat[] {
  const found = REGIONS[region];
  if (typeof found[0] !== "number")
    return (found as readonly (readonly [number, number])[]).map(([lat, lon]) => [lon, lat]);
  const [south, west, north, east] = found as readonly [number, number, number, number];
  return Array.from({ length: 13 }, (_, i) => west + ((east - west) * i) / 12).flatMap(
    (lon): LonLat[] => [
      [lon, south],
      [lon, north],
    ],
  );
}

/** Degrees of longitude from which a conic projection shows a northern country as people know it. */
const WIDE = 50;

/**
 * Equal areas: conic for what is wide and away from the equator, else azimuthal around the middle.
 * @param padding share of width and height that stays free on each side
 */
export function mapView(points: readonly LonLat[], rect: Rect, padding: number): MapView {
  const middle = centreOf(points);
  const around = points.map(([lon]) => ((lon - middle[0] + 540) % 360) - 180);
  const lats = points.map(([, lat]) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const wide = Math.max(...around) - Math.min(...around) > WIDE;
  const lon = middle[0] + (Math.max(...around) + Math.min(...around)) / 2;
  const lat = (south + north) / 2;
  const base =
    wide && Math.abs(lat) > 20
      ? geoConicEqualArea()
          .parallels([south + (north - south) / 4, north - (north - south) / 5])
          .rotate([-lon, 0])
          .center([0, lat])
      : geoAzimuthalEqualArea().rotate([-lon, -lat]);
  const [px, py] = [rect.w * padding, rect.h * padding];
  const projection = base.precision(0.3).fitExtent(
    [
      [px, py],
      [rect.w - px, rect.h - py],
    ],
    { type: "MultiPoint", coordinates: spread(points) },
  );
  projection.clipExtent([
    [0, 0],
    [rect.w, rect.h],
  ]);
  const outline = edge(rect).flatMap((at) => {
    const found = projection.invert?.(at);
    return found?.every(Number.isFinite) ? [found] : [];
  });
  const scale = projection.scale();
  return {
    rect,
    projection,
    outline,
    detail: scale > 2200 ? "10m" : scale > 250 ? "50m" : "110m",
    project: (at) => {
      const found = projection(at);
      return found?.every(Number.isFinite) ? { x: found[0], y: found[1] } : undefined;
    },
    ...cutToView(outline, lon, projection),
  };
}

/** One place alone would be enlarged without end: at least two degrees to each side. */
function spread(points: readonly LonLat[]): LonLat[] {
  const lats = points.map(([, lat]) => lat);
  const height = Math.max(...lats) - Math.min(...lats);
  const by = Math.max(0, 1 - height / 2);
  return points.flatMap(([lon, lat]): LonLat[] => [
    [lon, Math.min(90, lat + by)],
    [lon, Math.max(-90, lat - by)],
  ]);
}

/** The middle as on a globe, so that the date line is a line like any other. */
function centreOf(points: readonly LonLat[]): LonLat {
  const rad = Math.PI / 180;
  const [x, y, z] = points.reduce<[number, number, number]>(
    ([x, y, z], [lon, lat]) => [
      x + Math.cos(lat * rad) * Math.cos(lon * rad),
      y + Math.cos(lat * rad) * Math.sin(lon * rad),
      z + Math.sin(lat * rad),
    ],
    [0, 0, 0],
  );
  return [Math.atan2(y, x) / rad, Math.atan2(z, Math.hypot(x, y)) / rad];
}

function edge({ w, h }: Rect): [number, number][] {
  const steps = Array.from({ length: 12 }, (_, i) => i / 12);
  return [
    ...steps.map((t): [number, number] => [w * t, 0]),
    ...steps.map((t): [number, number] => [w, h * t]),
    ...steps.map((t): [number, number] => [w * (1 - t), h]),
    ...steps.map((t): [number, number] => [0, h * (1 - t)]),
  ];
}

/** Degrees that an outer part of a coast may jump: so far, the great circle of d3 still goes where the coast went. */
const STRIDE = 2;

/** By boxes in degrees, generously: d3 cuts exactly what is left over. */
function cutToView(
  outline: readonly LonLat[],
  lon: number,
  projection: GeoProjection,
): Pick<MapView, "shows" | "pruned"> {
  const from = (x: number) => ((x - lon + 540) % 360) - 180;
  const xs = outline.map(([x]) => from(x));
  const ys = outline.map(([, y]) => y);
  const pole = projection([0, 90]);
  const clip = projection.clipExtent();
  const polar =
    outline.length < 40 ||
    (pole !== null &&
      clip !== null &&
      pole[0] >= 0 &&
      pole[1] >= -40 &&
      pole[0] <= clip[1][0] &&
      pole[1] <= clip[1][1]);
  const [w, e] = polar ? [-180, 180] : [Math.min(...xs) - 3, Math.max(...xs) + 3];
  const [s, n] = [Math.min(...ys) - 3, polar ? 90 : Math.max(...ys) + 3];
  const outside = ([x, y]: LonLat) => y < s || y > n || from(x) < w || from(x) > e;
  return {
    shows: ({ box }) => {
      if (box[3] < s || box[1] > n) return false;
      const [left, right] = [from(box[0]), from(box[2])];
      return left > right || (right >= w && left <= e);
    },
    pruned: (ring) => {
      const far = ring.map(outside);
      let [lastLon, lastLat] = [Infinity, Infinity];
      return ring.filter((at, i) => {
        const [x, y] = at;
        // Beside what is inside, and at both ends, all stay.
        const between = far[i - 1] && far[i] && far[i + 1];
        const near = Math.abs(x - lastLon) < STRIDE && Math.abs(y - lastLat) < STRIDE;
        if (between && near) return false;
        [lastLon, lastLat] = at;
        return true;
      });
    },
  };
}
