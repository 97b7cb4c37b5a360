/**
 * Three columns (Japan, others, Russia), joined by straight lines. Lines never cross a box, one another, or a label
 * that is not theirs; what cannot be drawn so is left out. The order within the columns is searched for, in a fixed
 * sequence, so that as many of the relations as possible can be drawn and the same content gives the same map.
 */
import { type Rect, WIDTH } from "../canvas.ts";
import { countLines } from "../measure.ts";
import { join, labelWidth } from "./lines.ts";
import type { ActorMap, ActorSide, MapActor, MapEdge, MapRelation } from "./model.ts";

const COLUMNS: readonly ActorSide[] = ["japan", "other", "russia"];
const BOX = { width: 240, least: 40, plain: 56 };
const TEXT = { size: 18.67 };
/** Fewer for the many, which take longer. */
const tries = (actors: number): number => (actors > 9 ? 300 : 600);

export function layActorMap(
  actors: readonly MapActor[],
  relations: readonly MapRelation[],
  height: number,
): ActorMap {
  const used = COLUMNS.map((side) =>
    actors.flatMap((actor, i) => (actor.side === side ? [i] : [])),
  );
  const sizes = used.map((column) =>
    boxSize(
      column.map((i) => actors[i]?.role ?? ""),
      height,
    ),
  );
  const roles = actors.map(({ side }) => sizes[COLUMNS.indexOf(side)]?.roles ?? false);
  const candidates = ranked(actors, relations);
  const widths = relations.map(labelWidth);
  const start: Stand = { orders: used, shifts: [0, 0, 0] };
  let best: { map: ActorMap; score: number; stand: Stand } | undefined;
  const random = sequence(20170906);
  for (let i = 0; i < tries(actors.length); i++) {
    const now = i === 0 || !best ? start : changed(best.stand, random);
    const boxes = stand(
      now,
      actors.length,
      sizes.map((size) => size.height),
      height,
    );
    // Now and then another relation is tried first.
    const first = random() < 0.5 ? candidates[Math.floor(random() * candidates.length)] : undefined;
    const inTurn =
      first === undefined ? candidates : [first, ...candidates.filter((r) => r !== first)];
    const edges = join(boxes, actors, relations, inTurn, widths, height);
    const touched = new Set(
      edges.flatMap(({ relation }) => [relations[relation]?.from, relations[relation]?.to]),
    );
    const score =
      touched.size * 30 -
      moves(used, now.orders) * 3 +
      edges.reduce((sum, edge) => sum + 100 + weight(actors, relations[edge.relation]), 0) -
      edges.reduce((sum, { line }) => sum + Math.abs(line.to.y - line.from.y), 0) / 20;
    if (!best || score >= best.score)
      best = { map: { boxes, edges: inOrder(edges), roles }, score, stand: now };
  }
  return best?.map ?? { boxes: [], edges: [], roles: [] };
}

/** As the relations are given, which is the order to be read in. */
const inOrder = (edges: readonly MapEdge[]): MapEdge[] =>
  [...edges].sort((a, b) => a.relation - b.relation);

/** How many places the actors stand from where the writer put them. */
const moves = (
  written: readonly (readonly number[])[],
  orders: readonly (readonly number[])[],
): number =>
  orders
    .flatMap((order, c) => order.map((actor, i) => Math.abs(i - (written[c]?.indexOf(actor) ?? i))))
    .reduce((sum, by) => sum + by, 0);

/** Of one column: as high as its actors' roles need, if they fit; else as names need. */
function boxSize(roles: readonly string[], height: number): { roles: boolean; height: number } {
  const n = Math.max(1, roles.length);
  const lines = Math.max(1, ...roles.map((role) => countLines(role, BOX.width - 34, TEXT)));
  const withRoles = 16 + 28 + 23 * lines;
  if (withRoles * n + 40 * (n - 1) <= height) return { roles: true, height: withRoles };
  const share = (height - 16 * (n - 1)) / n;
  return { roles: false, height: Math.max(BOX.least, Math.min(BOX.plain, share)) };
}

/** Relations worth drawing, the most telling first: between the sides before within one; each pair once. */
function ranked(actors: readonly MapActor[], relations: readonly MapRelation[]): number[] {
  const known = new Set(actors.map(({ id }) => id));
  const pairs = new Set<string>();
  return relations
    .map((relation, i) => ({ relation, i, weight: weight(actors, relation) }))
    .sort((a, b) => b.weight - a.weight || a.i - b.i)
    .filter(({ relation: { from, to } }) => {
      const pair = [from, to].sort().join(" ");
      if (from === to || !known.has(from) || !known.has(to) || pairs.has(pair)) return false;
      pairs.add(pair);
      return true;
    })
    .map(({ i }) => i);
}

function weight(actors: readonly MapActor[], relation: MapRelation | undefined): number {
  const side = (id: string | undefined) => actors.find((actor) => actor.id === id)?.side;
  const [a, b] = [side(relation?.from), side(relation?.to)];
  if (a === b) return 0;
  return a === "other" || b === "other" ? 20 : 30;
}

/** The order within each column, and whether a column that has room stands higher (−1) or lower (1). */
interface Stand {
  readonly orders: readonly (readonly number[])[];
  readonly shifts: readonly number[];
}

/** Columns fill the height; one of a box or two keeps away from the edges, or leans to one of them. */
function stand(
  { orders, shifts }: Stand,
  count: number,
  heights: readonly number[],
  height: number,
): Rect[] {
  const boxes = Array<Rect>(count).fill({ x: 0, y: 0, w: 0, h: 0 });
  orders.forEach((order, c) => {
    const x = ((WIDTH - BOX.width) / 2) * c;
    const h = heights[c] ?? BOX.plain;
    const free = height - h;
    const inset = order.length === 1 ? free / 2 : order.length === 2 ? Math.min(48, free / 6) : 0;
    const top = inset * (1 + (shifts[c] ?? 0));
    const step = order.length > 1 ? (free - 2 * inset) / (order.length - 1) : 0;
    order.forEach((actor, i) => {
      boxes[actor] = { x, y: top + step * i, w: BOX.width, h };
    });
  });
  return boxes;
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Another way to stand: two of one column exchanged, once or twice, or a column moved. */
function changed({ orders, shifts }: Stand, random: () => number): Stand {
  const next = orders.map((order) => [...order]);
  for (let times = random() < 0.5 ? 1 : 2; times > 0; times--) {
    const column = next[Math.floor(random() * next.length)] ?? [];
    const i = Math.floor(random() * column.length);
    const j = Math.floor(random() * column.length);
    const [a, b] = [column[i], column[j]];
    if (a !== undefined && b !== undefined) [column[i], column[j]] = [b, a];
  }
  const moved = Math.floor(random() * 9);
  const to = (Math.floor(random() * 9) - 4) / 4;
  return { orders: next, shifts: shifts.map((shift, c) => (c === moved ? to : shift)) };
}
