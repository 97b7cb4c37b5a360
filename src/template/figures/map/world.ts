/** Natural Earth's countries, from the npm package world-atlas: read once, and joined without the borders between. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature, merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { LonLat } from "./view.ts";

/** Scales of 1:10, 1:50 and 1:110 million. */
export type Detail = "10m" | "50m" | "110m";

/** One polygon of a country. */
export interface LandPolygon {
  readonly country: string;
  readonly detail: Detail;
  /** Its rings as Natural Earth's shared arcs. */
  readonly arcs: number[][];
  /** Degrees: west, south, east, north. */
  readonly box: readonly [number, number, number, number];
}

interface Atlas {
  readonly topology: Topology;
  readonly polygons: readonly LandPolygon[];
}

const require = createRequire(import.meta.url);
const read = new Map<Detail, Atlas>();

function atlas(detail: Detail): Atlas {
  const known = read.get(detail);
  if (known) return known;
  const file = require.resolve(`world-atlas/countries-${detail}.json`);
  const topology = JSON.parse(readFileSync(file, "utf8")) as Topology;
  const countries = topology.objects["countries"] as GeometryCollection<{ name: string }>;
  const boxes = arcBoxes(topology);
  const polygons = countries.geometries.flatMap((geometry) =>
    polygonsOf(geometry as Polygon | MultiPolygon).map((arcs) => ({
      country: (geometry.properties as { name: string }).name,
      detail,
      arcs,
      box: union((arcs[0] ?? []).map((arc) => boxes[arc < 0 ? ~arc : arc] ?? [0, 0, 0, 0])),
    })),
  );
  const made = { topology, polygons };
  read.set(detail, made);
  return made;
}

const polygonsOf = (geometry: Polygon | MultiPolygon): number[][][] =>
  geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;

/** Arcs are written as whole numbers, each the step from the one before: half a million of them. */
function arcBoxes({ arcs, transform }: Topology): LandPolygon["box"][] {
  const [kx = 1, ky = 1] = transform?.scale ?? [];
  const [dx = 0, dy = 0] = transform?.translate ?? [];
  return arcs.map((arc) => {
    let [x, y, w, s, e, n] = [0, 0, Infinity, Infinity, -Infinity, -Infinity];
    for (const step of arc) {
      x += step[0] ?? 0;
      y += step[1] ?? 0;
      if (x < w) w = x;
      if (x > e) e = x;
      if (y < s) s = y;
      if (y > n) n = y;
    }
    return [w * kx + dx, s * ky + dy, e * kx + dx, n * ky + dy];
  });
}

const union = (boxes: readonly LandPolygon["box"][]): LandPolygon["box"] => [
  Math.min(...boxes.map((b) => b[0])),
  Math.min(...boxes.map((b) => b[1])),
  Math.max(...boxes.map((b) => b[2])),
  Math.max(...boxes.map((b) => b[3])),
];

export const polygonsAt = (detail: Detail): readonly LandPolygon[] => atlas(detail).polygons;

/** Polygons as one land: borders between them are gone. */
export function joined(polygons: readonly LandPolygon[]): LonLat[][][] {
  return (["10m", "50m", "110m"] as const).flatMap((detail) => {
    const own = polygons.filter((polygon) => polygon.detail === detail);
    if (!own.length) return [];
    const geometries = own.map(({ arcs }): Polygon => ({ type: "Polygon", arcs }));
    return merge(atlas(detail).topology, geometries).coordinates as LonLat[][][];
  });
}

/** The rings of one polygon, in degrees of longitude and latitude. */
export function ringsOf({ detail, arcs }: LandPolygon): LonLat[][] {
  const polygon: Polygon = { type: "Polygon", arcs };
  return feature(atlas(detail).topology, polygon).geometry.coordinates as LonLat[][];
}
