/** One way to draw a map: its graph of ranks, and from an order of that where everything stands. */
import type { Point, Rect, Size } from "../geometry.ts";
import { type Orders, orderRanks, type RankedLink, type RankedNode } from "../graph/order.ts";
import { type Gap, type Pull, type Seat, settle } from "../graph/settle.ts";
import { BETWEEN, type Widths } from "./columns.ts";
import type { Half, MapEdge } from "./model.ts";

/** Px between a box's corner and a line that ends at it, and between two such lines. */
export const PORT = { inset: 9, gap: 13 };
/** What a crossing counts, in px that lines rise or fall. */
export const CROSSING = 100;
/** Px between neighbours: labels, lines. */
const CLEAR = { label: 7, line: 9 };
/** Px: a line that would rise less than this is drawn level. */
const LEVEL = 3;

/** A relation between two columns, or within one, with the region of its label. */
export interface Route {
  readonly relation: number;
  /** Positions of the actors. */
  readonly from: number;
  readonly to: number;
  readonly region: number;
  readonly label: Size;
}

export interface Plan {
  readonly columnOf: readonly number[];
  readonly routes: readonly Route[];
  readonly heights: readonly number[];
  readonly widths: Widths;
  readonly height: number;
}

export interface Drawn {
  readonly boxes: readonly Rect[];
  readonly edges: readonly MapEdge[];
  /** The less, the easier to read. */
  readonly cost: number;
}

const box = (actor: number): string => `b${actor}`;
const word = (route: number, rank: number): string => `l${route}@${rank}`;

/** The ranks from one end of a relation to the other, in which its label and its level line lie. */
function ranksOf({ columnOf }: Plan, route: Route): { ends: [number, number]; inner: number[] } {
  const [a, b] = [columnOf[route.from] ?? 0, columnOf[route.to] ?? 0];
  const ends: [number, number] = a <= b ? [route.from, route.to] : [route.to, route.from];
  if (a === b) return { ends, inner: [2 * route.region + 1] };
  const [low, high] = [2 * Math.min(a, b), 2 * Math.max(a, b)];
  return { ends, inner: Array.from({ length: high - low - 1 }, (_, i) => low + 1 + i) };
}

/** @param sequence the order in which the search begins; where absent, dagre gives one */
export function orderOf(plan: Plan, sequence?: (nodes: RankedNode[]) => RankedNode[]): Orders {
  const nodes = plan.columnOf.map((column, i): RankedNode => ({ id: box(i), rank: 2 * column }));
  const links: RankedLink[] = [];
  plan.routes.forEach((route, r) => {
    const { ends, inner } = ranksOf(plan, route);
    inner.forEach((rank, i) => {
      nodes.push({ id: word(r, rank), rank });
      const before = inner[i - 1];
      // A level line cannot change places with another one.
      if (before !== undefined) links.push({ from: word(r, before), to: word(r, rank), weight: 4 });
    });
    for (const [e, end] of ends.entries()) {
      const rank = 2 * (plan.columnOf[end] ?? 0);
      const near = inner.length === 1 ? (inner[0] ?? 0) : e === 0 ? rank + 1 : rank - 1;
      const [from, to] = [box(end), word(r, near)];
      links.push(near > rank ? { from, to, weight: 1 } : { from: to, to: from, weight: 1 });
    }
  });
  return sequence ? orderRanks(sequence(nodes), links, true) : orderRanks(nodes, links);
}

/** @returns undefined where the canvas is too small for this order. */
export function draw(plan: Plan, { ranks, crossings }: Orders): Drawn | undefined {
  const { columnOf, routes, heights, height } = plan;
  const seats: Seat[] = [];
  const gaps: Gap[] = [];
  const pulls: Pull[] = [];
  const seat = (one: Seat): number => seats.push(one) - 1;

  const boxSeats = columnOf.map((column, i) => {
    const h = heights[i] ?? 0;
    const peers = (ranks[2 * column] ?? []).filter((id) => id.startsWith("b"));
    const wanted = (height * (peers.indexOf(box(i)) + 0.5)) / Math.max(1, peers.length);
    return seat({ from: h / 2, to: height - h / 2, wanted, weight: 0.5 });
  });
  const wordSeats = routes.map(({ region, label: { h } }, r) => {
    const peers = ranks[2 * region + 1] ?? [];
    const wanted = (height * (peers.indexOf(word(r, 2 * region + 1)) + 0.5)) / peers.length;
    return seat({ from: h / 2, to: height - h / 2, wanted, weight: 0.05 });
  });

  // Neighbours of a rank stay apart.
  const seatOf = new Map(boxSeats.map((s, i) => [box(i), { s, h: heights[i] ?? 0, clear: 0 }]));
  routes.forEach((route, r) => {
    for (const rank of ranksOf(plan, route).inner) {
      const own = rank === 2 * route.region + 1;
      const s = wordSeats[r] ?? 0;
      seatOf.set(word(r, rank), {
        s,
        h: own ? route.label.h : 0,
        clear: own ? CLEAR.label : CLEAR.line,
      });
    }
  });
  for (const ids of ranks)
    ids.slice(1).forEach((id, i) => {
      const [a, b] = [seatOf.get(ids[i] ?? ""), seatOf.get(id)];
      if (!a || !b) return;
      const clear = a.clear + b.clear === 0 ? BETWEEN : Math.max(a.clear, b.clear);
      gaps.push({ before: a.s, after: b.s, least: (a.h + b.h) / 2 + clear });
    });

  // Lines end on their boxes' sides, in the order of where they go.
  const ends = routes.map((route) => endsOf(plan, route));
  const ports = new Map<string, { route: number; end: number; seat: number; place: number }[]>();
  ends.forEach((pair, r) => {
    pair.forEach(({ actor, right, level, rank }, end) => {
      const h = heights[actor] ?? 0;
      const s = level ? (wordSeats[r] ?? 0) : seat({ from: 0, to: height });
      const reach = h / 2 - PORT.inset;
      const at = boxSeats[actor] ?? 0;
      gaps.push({ before: at, after: s, least: -reach }, { before: s, after: at, least: -reach });
      if (!level) {
        pulls.push({ a: s, b: wordSeats[r] ?? 0, offset: 0, weight: 1 });
        pulls.push({ a: s, b: at, offset: 0, weight: 0.1 });
      }
      const key = `${actor} ${right}`;
      const place = (ranks[rank] ?? []).indexOf(word(r, rank));
      ports.set(key, [...(ports.get(key) ?? []), { route: r, end, seat: s, place }]);
    });
  });
  for (const side of ports.values())
    side
      .sort((a, b) => a.place - b.place)
      .slice(1)
      .forEach((port, i) => {
        const before = side[i]?.seat ?? 0;
        gaps.push({ before, after: port.seat, least: PORT.gap });
        pulls.push({ a: port.seat, b: before, offset: 2 * PORT.gap, weight: 0.1 });
      });

  const at = settle(seats, gaps, pulls);
  if (!at) return undefined;
  const portAt = routes.map((_, r): [number, number] => [
    at[wordSeats[r] ?? 0] ?? 0,
    at[wordSeats[r] ?? 0] ?? 0,
  ]);
  for (const side of ports.values())
    for (const { route, end, seat: s } of side) {
      const pair = portAt[route];
      const y = at[s] ?? 0;
      if (pair && Math.abs(y - (pair[end] ?? 0)) >= LEVEL) pair[end] = y;
    }

  const { widths } = plan;
  const boxes = columnOf.map((column, i): Rect => {
    const h = heights[i] ?? 0;
    return {
      x: widths.columns[column] ?? 0,
      y: (at[boxSeats[i] ?? 0] ?? 0) - h / 2,
      w: widths.box,
      h,
    };
  });
  let travel = 0;
  const edges = routes.map((route, r): MapEdge => {
    const region = widths.regions[route.region] ?? { x: 0, w: 0 };
    const y = at[wordSeats[r] ?? 0] ?? 0;
    const { w, h } = route.label;
    const label: Rect = { x: region.x + (region.w - w) / 2, y: y - h / 2, w, h };
    const halves = (ends[r] ?? []).map(({ actor, right, labelRight }, end): [Point, Point] => {
      const of = boxes[actor] ?? label;
      const port = { x: right ? of.x + of.w : of.x, y: portAt[r]?.[end] ?? y };
      travel += Math.abs(port.y - y);
      return [port, { x: labelRight ? label.x + label.w : label.x, y }];
    });
    const [first, second] = halves;
    return {
      relation: route.relation,
      label,
      halves: [half(first?.[0], first?.[1]), half(second?.[1], second?.[0])],
    };
  });
  const shift = boxSeats.reduce(
    (sum, s) => sum + Math.abs((at[s] ?? 0) - (seats[s]?.wanted ?? 0)),
    0,
  );
  return { boxes, edges, cost: crossings * CROSSING + travel + shift / 2 };
}

const NOWHERE: Point = { x: 0, y: 0 };
const half = (start = NOWHERE, end = NOWHERE): Half => ({ start, end });

interface End {
  readonly actor: number;
  /** Whether the line leaves the box on its right. */
  readonly right: boolean;
  /** Whether it meets the label on the label's right. */
  readonly labelRight: boolean;
  /** Whether the line runs level, through other ranks. */
  readonly level: boolean;
  /** The rank beside the box that the line passes or ends in. */
  readonly rank: number;
}

/** Of the line from the relation's actor to its label, and of the one from there to the other actor. */
function endsOf(plan: Plan, route: Route): [End, End] {
  const labelRank = 2 * route.region + 1;
  const end = (actor: number): End => {
    const own = 2 * (plan.columnOf[actor] ?? 0);
    const right = labelRank > own;
    return {
      actor,
      right,
      labelRight: !right,
      level: Math.abs(labelRank - own) > 1,
      rank: right ? own + 1 : own - 1,
    };
  };
  return [end(route.from), end(route.to)];
}
