/** The names that a map has to carry, and what each of them stands by. */
import type { Point, Rect, Size } from "../geometry.ts";
import { countLines, textWidth } from "../measure.ts";
import type { Ground } from "./ground.ts";
import type { LabelItem } from "./label-places.ts";
import type { Curve } from "./lines.ts";
import type { MapModel, MapPlace } from "./model.ts";
import { lonLat, type MapView } from "./view.ts";

/** What a label belongs to: a list of the model and the position in it. */
export interface LabelKey {
  readonly list: "places" | "areas" | "arcs" | "lanes" | "inset";
  readonly index: number;
}

/** Px; as in `base.css`. */
const TEXT = { size: 18.67, line: 23, width: 210 };
/** Px across the dot of a place. */
export const SPOT = 9;

export interface WantedLabel {
  readonly key: LabelKey;
  readonly cls: string;
  /** Undefined where the place is off the map. */
  readonly item: LabelItem | undefined;
}

const isWide = ({ kind }: MapPlace): boolean => /^(sea|strait|region)$/.test(kind);
export const isDot = (place: MapPlace, land: Ground): boolean =>
  !isWide(place) && land.islands(place).length === 0;

/** Px of words as `base.css` sets them: on one line, or balanced on as many as it takes. */
function sized(text: string, bold: boolean): Size {
  const face = { size: TEXT.size, bold };
  const full = textWidth(text, face) + 2;
  if (full <= TEXT.width) return { w: Math.ceil(full), h: TEXT.line };
  const lines = countLines(text, TEXT.width, face);
  // As narrow as the same number of lines allows, which is how the browser balances them.
  let w = TEXT.width;
  while (w > 40 && countLines(text, w - 6, face) === lines) w -= 6;
  return { w: w + 2, h: TEXT.line * lines };
}

const BOLD = new Set(["capital", "area", "island"]);

export function wantedPlaceLabels(
  places: readonly MapPlace[],
  view: MapView,
  land: Ground,
): WantedLabel[] {
  const { w, h } = view.rect;
  return places.map((place, index): WantedLabel => {
    const key: LabelKey = { list: "places", index };
    const cls = isWide(place) ? `wide ${place.kind}` : place.kind;
    const at = view.project(lonLat(place));
    if (!at || at.x < 0 || at.y < 0 || at.x > w || at.y > h) return { key, cls, item: undefined };
    const words = sized(place.name, BOLD.has(place.kind));
    const half = isWide(place) ? 0 : SPOT / 2 + 1;
    const rings = land.islands(place);
    const anchor = rings.length
      ? boxOf(rings.flat())
      : { x: at.x - half, y: at.y - half, w: 2 * half, h: 2 * half };
    return {
      key,
      cls,
      item: {
        ...words,
        anchor,
        rings: rings.length ? rings : undefined,
        stand: isWide(place) ? "over" : "beside",
      },
    };
  });
}

export function wantedCurveLabels(
  list: "arcs" | "lanes",
  things: readonly { readonly label?: string | undefined }[],
  curves: readonly (Curve | undefined)[],
): WantedLabel[] {
  return things.flatMap(({ label }, index): WantedLabel[] => {
    const points = curves[index]?.points ?? [];
    const middle = points[Math.floor(points.length / 2)];
    if (label === undefined) return [];
    const item: LabelItem | undefined = middle && {
      ...sized(label, false),
      anchor: { ...middle, w: 0, h: 0 },
      stand: "beside",
    };
    return [{ key: { list, index }, cls: "way", item }];
  });
}

export function wantedAreaLabels({ areas }: MapModel, land: Ground, view: MapView): WantedLabel[] {
  return areas.flatMap(({ country, places, outline, label, tone }, index): WantedLabel[] => {
    if (label === undefined) return [];
    const islands = places?.flatMap((place) => land.islands(place).flat()) ?? [];
    const ring = country
      ? land.country(country)
      : outline?.flatMap(([lat, lon]) => view.project([lon, lat]) ?? []);
    // A country that is too small on the map for its name has it in the key.
    if (country && !(ring && isRoomy(ring, sized(label, true)))) return [];
    const anchor = islands.length ? boxOf(islands) : ring && heartOf(ring);
    const item: LabelItem | undefined = anchor && {
      ...sized(label, true),
      anchor,
      stand: islands.length ? "beside" : "over",
    };
    return [{ key: { list: "areas", index }, cls: `area ${tone}`, item }];
  });
}

function isRoomy(ring: readonly Point[], { w, h }: Size): boolean {
  const box = boxOf(ring);
  return box.w > 2.2 * w && box.h > 4 * h;
}

function boxOf(points: readonly Point[]): Rect {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** About the point inside a ring that is farthest from its edge, where a name sits best. */
function heartOf(ring: readonly Point[]): Rect {
  const box = boxOf(ring);
  let best = { x: box.x + box.w / 2, y: box.y + box.h / 2, room: -1 };
  for (let i = 1; i < 20; i++)
    for (let j = 1; j < 14; j++) {
      const p = { x: box.x + (box.w * i) / 20, y: box.y + (box.h * j) / 14 };
      if (!isInside(p, ring)) continue;
      // Words are wide: what lies above and below counts less.
      const room = Math.min(...ring.map(({ x, y }) => Math.hypot(x - p.x, 2.5 * (y - p.y))));
      if (room > best.room) best = { ...p, room };
    }
  return { x: best.x - 60, y: best.y - 40, w: 120, h: 80 };
}

const isInside = (p: Point, ring: readonly Point[]): boolean =>
  ring.reduce((inside, a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    const crosses = a.y > p.y !== b.y > p.y;
    return crosses && p.x < a.x + ((p.y - a.y) / (b.y - a.y)) * (b.x - a.x) ? !inside : inside;
  }, false);
