/** Lets connectors hold on to the very points at which they end, so that no program moves them. */
import type { Connector, Drawing, Geometry, Joint, PathStep, Shape } from "../../model.ts";
import { wordsOf } from "../group.ts";
import { polygon, rounded } from "../outline.ts";
import type { Point } from "../upright.ts";

/** Px: a connector that ends this near to a preset's own site holds on to that; from further away a long level line would be seen to tilt. */
const NEAR = 1;

type Site = readonly [number, number];

/** Sites of the preset shapes as shares of width and height, in the format's order. */
const FOUR: readonly Site[] = [
  [0.5, 0],
  [0, 0.5],
  [0.5, 1],
  [1, 0.5],
];
const EIGHT: readonly Site[] = [
  [0.5, 0],
  [0.146, 0.146],
  [0, 0.5],
  [0.146, 0.854],
  [0.5, 1],
  [0.854, 0.854],
  [1, 0.5],
  [0.854, 0.146],
];

/** Corners of a rectangle, likewise. */
const SQUARE: readonly Site[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

export function glued(drawings: readonly Drawing[]): Drawing[] {
  const shapes = new Map<string, Shape>();
  for (const drawing of flatten(drawings))
    if (drawing.kind === "shape" && drawing.node !== undefined && !shapes.has(drawing.node))
      shapes.set(drawing.node, drawing);
  /** Sites that shapes have to gain, px from the corner, by node. */
  const gained = new Map<string, Site[]>();
  const join = (joint: Joint | undefined, point: Point): Joint | undefined => {
    const shape = joint && shapes.get(joint.node);
    return joint && shape
      ? { ...joint, site: siteOf(shape, joint.node, point, gained) }
      : undefined;
  };
  const wordsAt = (joint: Joint | undefined): string | undefined => {
    const shape = joint && shapes.get(joint.node);
    return shape && wordsOf([shape])[0];
  };
  const joined = each(drawings, (d) => {
    if (d.kind !== "connector") return d;
    const [from, to] = [wordsAt(d.from), wordsAt(d.to)];
    const alt = d.alt ?? (from && to ? `${from} → ${to}` : undefined);
    return { ...d, alt, from: join(d.from, end(d, false)), to: join(d.to, end(d, true)) };
  });
  return each(joined, (d) => {
    const sites =
      d.kind === "shape" && shapes.get(d.node ?? "")?.order === d.order
        ? gained.get(d.node ?? "")
        : undefined;
    return d.kind === "shape" && sites ? { ...d, geometry: withSites(d, sites) } : d;
  });
}

const flatten = (list: readonly Drawing[]): Drawing[] =>
  list.flatMap((d) => (d.kind === "group" ? [d, ...flatten(d.children)] : [d]));

const each = (list: readonly Drawing[], change: (drawing: Drawing) => Drawing): Drawing[] =>
  list.map((d) => change(d.kind === "group" ? { ...d, children: each(d.children, change) } : d));

const end = ({ rect, flipH, flipV }: Connector, last: boolean): Point => ({
  x: rect.x + (flipH === last ? 0 : rect.w),
  y: rect.y + (flipV === last ? 0 : rect.h),
});

function siteOf(shape: Shape, node: string, point: Point, gained: Map<string, Site[]>): number {
  const { rect, geometry } = shape;
  const preset = "preset" in geometry;
  const own = preset ? (geometry.preset === "ellipse" ? EIGHT : FOUR) : [];
  const distance = ([x, y]: Site) =>
    Math.hypot(rect.x + x * rect.w - point.x, rect.y + y * rect.h - point.y);
  const nearest = own.reduce((best, site, i) => {
    const other = own[best];
    return other && distance(site) < distance(other) ? i : best;
  }, 0);
  const site = own[nearest];
  const fixed = preset && !/^(rect|roundRect)$/.test(geometry.preset);
  if (fixed || shape.rotation !== 0 || (site && distance(site) <= NEAR)) return nearest;
  const place: Site = [point.x - rect.x, point.y - rect.y];
  const sites = gained.get(node) ?? [];
  gained.set(node, sites);
  const known = sites.findIndex(([x, y]) => Math.hypot(x - place[0], y - place[1]) < 1);
  if (known >= 0) return own.length + known;
  sites.push(place);
  return own.length + sites.length - 1;
}

/** The same outline as a path, which may have sites anywhere; the usual ones keep their numbers. */
function withSites({ geometry, rect }: Shape, sites: readonly Site[]): Geometry {
  if (!("preset" in geometry)) return { ...geometry, sites };
  const { w, h } = rect;
  const corner = ((geometry.adjust["adj"] ?? 0) / 100000) * Math.min(w, h);
  const path: readonly PathStep[] =
    corner > 0
      ? rounded([corner, corner, corner, corner], rect)
      : polygon(SQUARE.map(([x, y]): Site => [x * w, y * h]));
  return { path, sites: [...FOUR.map(([x, y]): Site => [x * w, y * h]), ...sites] };
}
