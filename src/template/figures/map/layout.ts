/** Lays a map out: its ground, what is drawn over it, and where every name stands. Pure: px in, px out. */
import { lastFew } from "../../../core/last-few.ts";
import type { DrawingShape } from "../drawing.ts";
import { overlap, type Point, type Rect, type Size } from "../geometry.ts";
import { ground } from "./ground.ts";
import { placeLabels } from "./label-places.ts";
import { arc, type Curve, way } from "./lines.ts";
import type { MapModel, MapPlace, WantedView } from "./model.ts";
import { linePath, ringPath } from "./outline.ts";
import { type LonLat, lonLat, type MapView, mapView, regionPoints } from "./view.ts";
import {
  isDot,
  type LabelKey,
  SPOT,
  wantedAreaLabels,
  wantedCurveLabels,
  wantedPlaceLabels,
} from "./wanted-labels.ts";

export interface MapLabel {
  readonly key: LabelKey;
  readonly cls: string;
  readonly rect: Rect;
}
export interface Sheet {
  readonly rect: Rect;
  readonly shapes: readonly DrawingShape[];
  readonly spots: readonly { readonly place: MapPlace; readonly rect: Rect }[];
  readonly labels: readonly MapLabel[];
  /** Names for which there is no room, or whose place is off the map. */
  readonly lost: readonly LabelKey[];
}

/** Px. */
const INSET = { w: 312, h: 214, margin: 0 };

/** The map, and its inset if there is one. The same map is asked for by the check and by every deck that has it. */
export const layMap = lastFew(32, lay);

function lay(model: MapModel, size: Size): Sheet[] {
  const whole = { x: 0, y: 0, ...size };
  const main = viewOf(model.view, everything(model), whole);
  if (!model.inset) return [sheet(main, model, undefined, [])];
  const corner = insetRect(main, model, size);
  const wish = model.inset.view;
  const inset = viewOf(wish, model.inset.places.map(lonLat), corner);
  const wider = inset.projection.scale() < main.projection.scale();
  const inside: MapModel = {
    ...model,
    places: model.inset.places,
    areas: model.areas.map(({ label, ...area }) => area),
    arcs: [],
    lanes: [],
  };
  return [
    sheet(main, model, wider ? undefined : inset, [corner]),
    renamed(sheet(inset, inside, wider ? main : undefined, [])),
  ];
}

const renamed = (sheet: Sheet): Sheet => {
  const key = ({ index }: LabelKey): LabelKey => ({ list: "inset", index });
  return {
    ...sheet,
    shapes: [...sheet.shapes, edgeOf(sheet.rect)],
    labels: sheet.labels.map((label) => ({ ...label, key: key(label.key) })),
    lost: sheet.lost.map(key),
  };
};

function viewOf(wish: WantedView | undefined, all: readonly LonLat[], rect: Rect): MapView {
  const { region, around } = wish ?? {};
  const points = around?.length ? around.map(lonLat) : region ? regionPoints(region) : all;
  const padding = region && !around?.length ? 0.02 : (wish?.padding ?? 0.12);
  return mapView(points.length ? points : regionPoints("world"), rect, padding);
}

const everything = ({ places, areas, arcs, lanes }: MapModel): LonLat[] => [
  ...[
    ...places,
    ...areas.flatMap((area) => area.places ?? []),
    ...arcs.flatMap(({ from, to }) => [from, to]),
    ...lanes.flatMap(({ through }) => through),
  ].map(lonLat),
  ...areas.flatMap(({ outline }) => outline ?? []).map(([lat, lon]): LonLat => [lon, lat]),
];

/** The corner that covers the fewest of the things that the map names. */
function insetRect(view: MapView, model: MapModel, { w, h }: Size): Rect {
  const { margin } = INSET;
  const size = { w: INSET.w, h: Math.min(INSET.h, Math.round(h * 0.52)) };
  const [right, bottom] = [w - size.w - margin, h - size.h - margin];
  const points = everything(model).flatMap((at) => view.project(at) ?? []);
  const corners = [
    { x: right, y: bottom },
    { x: right, y: margin },
    { x: margin, y: bottom },
    { x: margin, y: margin },
  ].map((corner) => ({ ...corner, ...size }));
  const covered = (rect: Rect) =>
    points.filter(({ x, y }) => overlap(rect, { x: x - 60, y: y - 30, w: 120, h: 60 })).length;
  return corners.reduce((best, corner) => (covered(corner) < covered(best) ? corner : best));
}

function sheet(
  view: MapView,
  model: MapModel,
  framed: MapView | undefined,
  solid: readonly Rect[],
): Sheet {
  const land = ground(view, model);
  const { w, h } = view.rect;
  const frame = framed?.outline.flatMap((at) => view.project(at) ?? []);
  const arcs = model.arcs.map(({ from, to }) => {
    const [a, b] = [view.project(lonLat(from)), view.project(lonLat(to))];
    return a && b ? arc(a, b) : undefined;
  });
  const lanes = model.lanes.map(({ through }) =>
    way(through.flatMap((place) => view.project(lonLat(place)) ?? [])),
  );
  const named = [
    ...new Set([...model.places, ...model.arcs.flatMap(({ from, to }) => [from, to])]),
  ];
  const spots = named.flatMap((place) => {
    const at = view.project(lonLat(place));
    const dot = at && isDot(place, land) && at.x > 0 && at.y > 0 && at.x < w && at.y < h;
    const big = place.kind === "capital" ? SPOT + 3 : SPOT;
    return dot ? [{ place, rect: { x: at.x - big / 2, y: at.y - big / 2, w: big, h: big } }] : [];
  });
  const wishes = [
    ...wantedPlaceLabels(model.places, view, land),
    ...wantedCurveLabels("arcs", model.arcs, arcs),
    ...wantedCurveLabels("lanes", model.lanes, lanes),
    ...wantedAreaLabels(model, land, view),
  ];
  const off = wishes.filter(({ item }) => item === undefined).map(({ key }) => key);
  const items = wishes.flatMap(({ key, cls, item }) => (item ? [{ key, cls, item }] : []));
  const soft = [
    ...[...arcs, ...lanes].flatMap((curve) => curve?.points ?? []),
    ...named.flatMap((place) => land.islands(place).flat()),
    ...(frame ? filled(frame) : []),
  ];
  const placed = placeLabels(
    items.map(({ item }) => item),
    {
      size: { w, h },
      solid: [...solid, ...spots.map(({ rect }) => rect)],
      soft,
      coasts: land.coasts,
    },
  );
  const leaders = placed.flatMap((found) => (found?.leader ? [found.leader] : []));
  return {
    rect: view.rect,
    spots,
    shapes: [
      ...land.shapes,
      ...model.lanes.map(({ kind }, i) => laneShape(kind, lanes[i])),
      ...model.arcs.map(({ kind }, i) => arcShape(kind, arcs[i])),
      ...(frame ? [frameShape(frame)] : []),
      ...leaders.map(({ from, to }) => ({
        d: linePath([from, to]),
        stroke: "ink-2",
        width: 1,
        name: "Leader",
      })),
    ].filter(({ d }) => d !== ""),
    labels: items.flatMap(({ key, cls }, i) => {
      const found = placed[i];
      return found ? [{ key, cls, rect: found.rect }] : [];
    }),
    lost: [...off, ...items.filter((_, i) => !placed[i]).map(({ key }) => key)],
  };
}

const laneShape = (kind: "sea-lane" | "line", curve: Curve | undefined): DrawingShape => ({
  d: curve?.d ?? "",
  stroke: "accent-1",
  ...(kind === "line" ? { width: 4, opacity: 0.85 } : { width: 2, dash: [9, 5] as const }),
  name: kind === "line" ? "Line" : "Sea lane",
});

const arcShape = (kind: "movement" | "link", curve: Curve | undefined): DrawingShape => ({
  d: curve?.d ?? "",
  stroke: "accent-1",
  width: 2.5,
  ...(kind === "movement" ? { arrow: "end" as const } : {}),
  name: "Arc",
});

/** Where the one view lies on the other. */
const frameShape = (ring: readonly Point[]): DrawingShape => ({
  d: ring.length > 3 ? ringPath(ring) : "",
  stroke: "accent-1",
  width: 2,
  name: "Frame",
});

/** Points all over what a frame shows, denser than a line of text is high. */
const filled = (ring: readonly Point[]): Point[] =>
  ring.flatMap((a) =>
    ring
      .filter((_, i) => i % 4 === 0)
      .flatMap((b) =>
        [0, 0.25, 0.5].map((t) => ({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t })),
      ),
  );

/** Sets an inset off from the map around it. */
const edgeOf = ({ w, h }: Rect): DrawingShape => ({
  d: `M1,1L${w - 1},1,${w - 1},${h - 1},1,${h - 1}Z`,
  stroke: "paper",
  width: 3,
  name: "Edge of the inset",
});
