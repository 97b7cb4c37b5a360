/** Land as path data: projected, cut at the edge of the map, and no finer than the eye. */
import { type GeoPermissibleObjects, geoGraticule, geoPath } from "d3-geo";
import { type Point, round } from "../geometry.ts";
import type { LonLat, MapView } from "./view.ts";

/** Px: what bends less than this is straight. */
const FINE = 0.45;
/** Px²: what is smaller is left out, unless it is asked for. */
const SPECK = 1.2;

/** Closed rings of land in px. @param least px²; smaller rings are left out */
export function outlines(
  polygons: readonly LonLat[][][],
  view: MapView,
  least: number = SPECK,
): Point[][] {
  const coordinates = polygons.map((rings) => rings.map((ring) => view.pruned(ring)));
  const rings = flat({ type: "MultiPolygon", coordinates }, view);
  return rings
    .filter((points) => Math.abs(areaOf(points)) >= least)
    .map((points) => thinned(points));
}

/** Every ten degrees, or every two where the map shows few. */
export function graticule(view: MapView): string {
  const step = view.projection.scale() > 3000 ? 2 : 10;
  const lines = geoGraticule()
    .step([step, step])
    .extent([
      [-180, -90 + step],
      [180, 90 - step + 0.1],
    ]);
  return flat(lines(), view)
    .map((line) => linePath(simple(line)))
    .join("");
}

/** What a shape on the earth is on the map: its lines, cut at the edge. */
function flat(shape: GeoPermissibleObjects, view: MapView): Point[][] {
  const lines: Point[][] = [];
  const add = (x: number, y: number) => lines.at(-1)?.push({ x, y });
  geoPath(view.projection, {
    beginPath: () => undefined,
    closePath: () => undefined,
    arc: () => undefined,
    moveTo: (x: number, y: number) => lines.push([{ x, y }]),
    lineTo: add,
  })(shape);
  return lines;
}

const areaOf = (ring: readonly Point[]): number =>
  ring.reduce((sum, { x, y }, i) => {
    const next = ring[(i + 1) % ring.length] ?? { x, y };
    return sum + (x * next.y - next.x * y) / 2;
  }, 0);

/** Ramer–Douglas–Peucker between the ring's first point and the one farthest from it. */
function thinned(ring: readonly Point[]): Point[] {
  const [first] = ring;
  if (!first || ring.length < 5) return [...ring];
  let far = 0;
  ring.forEach((p, i) => {
    const best = ring[far] ?? first;
    if (distance(p, first) > distance(best, first)) far = i;
  });
  const kept = [
    ...simple(ring.slice(0, far + 1)),
    ...simple([...ring.slice(far), first]).slice(1, -1),
  ];
  return kept.length >= 3 ? kept : [...ring];
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function simple(line: readonly Point[]): Point[] {
  const [a, b] = [line[0], line.at(-1)];
  if (!a || !b || line.length < 3) return [...line];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  let [at, most] = [0, 0];
  for (let i = 1; i < line.length - 1; i++) {
    const p = line[i] ?? a;
    const off =
      length === 0 ? distance(p, a) : Math.abs(dx * (p.y - a.y) - dy * (p.x - a.x)) / length;
    if (off > most) [at, most] = [i, off];
  }
  if (most <= FINE) return [a, b];
  return [...simple(line.slice(0, at + 1)), ...simple(line.slice(at)).slice(1)];
}

export const ringPath = (points: readonly Point[]): string => `${linePath(points)}Z`;

export const linePath = ([first, ...rest]: readonly Point[]): string =>
  first
    ? `M${round(first.x)},${round(first.y)}L${rest.map(({ x, y }) => `${round(x)},${round(y)}`).join(",")}`
    : "";

/** Parallel lines at 45° inside rings, for land that no side's colour may fill. @param gap px between them */
export function hatch(rings: readonly (readonly Point[])[], gap: number): string {
  // In coordinates turned by 45°, lines are level.
  const turned = rings.map((ring) => ring.map(({ x, y }) => ({ u: x + y, v: x - y })));
  const all = turned.flat();
  if (!all.length) return "";
  const step = gap * Math.SQRT2;
  const start = Math.ceil(Math.min(...all.map(({ u }) => u)) / step) * step;
  const end = Math.max(...all.map(({ u }) => u));
  let d = "";
  for (let u = start; u <= end; u += step) {
    const cuts = turned
      .flatMap((ring) =>
        ring.flatMap((p, i) => {
          const q = ring[(i + 1) % ring.length] ?? p;
          return p.u <= u !== q.u <= u ? [p.v + ((u - p.u) / (q.u - p.u)) * (q.v - p.v)] : [];
        }),
      )
      .sort((a, b) => a - b);
    for (let i = 0; i + 1 < cuts.length; i += 2) {
      const [v = 0, w = 0] = [cuts[i], cuts[i + 1]];
      if (w - v > 1)
        d += linePath([
          { x: (u + v) / 2, y: (u - v) / 2 },
          { x: (u + w) / 2, y: (u - w) / 2 },
        ]);
    }
  }
  return d;
}
