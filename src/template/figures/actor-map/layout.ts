/**
 * Columns of actors, their relations' labels in columns between them. dagre orders what stands in each column; lines
 * curve between the columns only, and run level through them, so that none crosses a box or a label. The search takes
 * a fixed sequence: the same content gives the same map.
 */
import type { Size } from "../geometry.ts";
import type { RankedNode } from "../graph/order.ts";
import { sequence, shuffled } from "../graph/sequence.ts";
import { BETWEEN, boxHeight, type Columns, columnsOf, labelSize, widthsOf } from "./columns.ts";
import type { ActorMap, Detail, MapActor, MapRelation } from "./model.ts";
import { CROSSING, type Drawn, draw, orderOf, type Plan, PORT, type Route } from "./plan.ts";

/** Px over the columns, for the names of the sides. */
const HEAD = 36;
/** Beginnings of the search. */
const TRIES = 24;
/** How many of them dagre gives. */
const LAID_FIRST = 3;
/** How many of the best are settled. */
const SETTLED = 6;
const LABEL_CLEAR = 7;

export function layActorMap(
  actors: readonly MapActor[],
  relations: readonly MapRelation[],
  height: number,
): ActorMap {
  const index = new Map(actors.map(({ id }, i) => [id, i]));
  const known = relations.flatMap(({ from, to, label }, relation) => {
    const [a, b] = [index.get(from), index.get(to)];
    return a === undefined || b === undefined || a === b
      ? []
      : [{ relation, from: a, to: b, size: labelSize(label) }];
  });
  const columns = columnsOf(actors, relations, height - HEAD);
  const head = columns.sides ? HEAD : 0;
  const undrawn: number[] = [];
  for (let links = known; ; ) {
    const laid =
      lay(actors, links, columns, height - head, undrawn.length ? TRIES / 3 : TRIES) ??
      (undrawn.length ? undefined : lay(actors, links, columns, height - head, 4 * TRIES));
    const last = links.at(-1);
    if (laid || !last) {
      const boxes = (laid?.drawn.boxes ?? []).map((box) => ({ ...box, y: box.y + head }));
      return {
        boxes,
        details: laid?.details ?? [],
        edges: (laid?.drawn.edges ?? []).map((edge) => lowered(edge, head)),
        undrawn: undrawn.sort((a, b) => a - b),
        heads: (columns.sides ?? []).map((side, c) => ({
          side,
          rect: {
            x: laid?.plan.widths.columns[c] ?? 0,
            y: 0,
            w: laid?.plan.widths.box ?? 0,
            h: HEAD - 8,
          },
        })),
      };
    }
    // The last written gives way first.
    undrawn.push(last.relation);
    links = links.slice(0, -1);
  }
}

const lowered = (edge: Drawn["edges"][number], by: number): Drawn["edges"][number] => {
  const point = ({ x, y }: { x: number; y: number }) => ({ x, y: y + by });
  const [a, b] = edge.halves;
  return {
    ...edge,
    label: { ...edge.label, y: edge.label.y + by },
    halves: [
      { start: point(a.start), end: point(a.end) },
      { start: point(b.start), end: point(b.end) },
    ],
  };
};

interface Link {
  readonly relation: number;
  readonly from: number;
  readonly to: number;
  readonly size: Size;
}

interface Laid {
  readonly drawn: Drawn;
  readonly plan: Plan;
  readonly details: readonly Detail[];
}

function lay(
  actors: readonly MapActor[],
  links: readonly Link[],
  columns: Columns,
  height: number,
  tries: number,
): Laid | undefined {
  const random = sequence(20170906);
  const candidates = Array.from({ length: tries }, (_, i) => {
    const routes = routesOf(columns, links, i === 0 ? undefined : random);
    const { plan } = planOf(actors, columns, routes, height, "name");
    const shuffle = (nodes: RankedNode[]) => shuffled(nodes, random);
    const fits = roomForLabels(columns, routes, height);
    return fits ? [{ routes, orders: orderOf(plan, i < LAID_FIRST ? undefined : shuffle) }] : [];
  })
    .flat()
    .sort((a, b) => a.orders.crossings - b.orders.crossings);
  let best: Laid | undefined;
  let settled = 0;
  for (const { routes, orders } of candidates) {
    // Settling takes longest, and does not make up for crossings.
    if (best && (settled >= SETTLED || orders.crossings * CROSSING > best.drawn.cost)) break;
    for (const most of ["interests", "role", "name"] as const) {
      const { plan, details } = planOf(actors, columns, routes, height, most);
      const drawn = draw(plan, orders);
      if (!drawn) continue;
      settled++;
      if (!best || drawn.cost < best.drawn.cost) best = { drawn, plan, details };
      break;
    }
  }
  return best;
}

/** Each relation's label goes to a region between its columns, or beside its column, where there are fewest. */
function routesOf(
  { members }: Columns,
  links: readonly Link[],
  random: (() => number) | undefined,
): Route[] {
  const columnOf = new Map(members.flatMap((list, c) => list.map((actor) => [actor, c] as const)));
  const load = Array<number>(Math.max(1, members.length - 1)).fill(0);
  const routes: Route[] = [];
  const choose = (link: Link, regions: readonly number[]) => {
    const [first, second] = [...regions].sort((a, b) => (load[a] ?? 0) - (load[b] ?? 0));
    const region = random && second !== undefined && random() < 0.25 ? second : (first ?? 0);
    load[region] = (load[region] ?? 0) + link.size.h;
    routes.push({
      relation: link.relation,
      from: link.from,
      to: link.to,
      region,
      label: link.size,
    });
  };
  // Those that have no choice come first.
  const choices = links.map((link) => {
    const [a, b] = [columnOf.get(link.from) ?? 0, columnOf.get(link.to) ?? 0];
    const [low, high] = a === b ? [a - 1, a] : [Math.min(a, b), Math.max(a, b) - 1];
    return {
      link,
      regions: [low, high].filter((r, i, all) => load[r] !== undefined && all.indexOf(r) === i),
    };
  });
  for (const { link, regions } of choices.filter((c) => c.regions.length === 1))
    choose(link, regions);
  for (const { link, regions } of choices.filter((c) => c.regions.length > 1))
    choose(link, regions);
  return routes.sort((a, b) => a.relation - b.relation);
}

const roomForLabels = ({ members }: Columns, routes: readonly Route[], height: number): boolean =>
  members.every((_, region) => {
    const own = routes.filter((route) => route.region === region);
    return own.reduce((sum, { label }) => sum + label.h + LABEL_CLEAR, -LABEL_CLEAR) <= height;
  });

function planOf(
  actors: readonly MapActor[],
  columns: Columns,
  written: readonly Route[],
  height: number,
  most: Detail,
): { plan: Plan; details: readonly Detail[] } {
  const count = columns.members.length;
  const widest = Array.from({ length: count - 1 }, (_, region) =>
    Math.max(80, ...written.filter((r) => r.region === region).map(({ label }) => label.w)),
  );
  // Labels of a column are of one width, so that its lines bend in the same room.
  const routes = written.map((route) => ({
    ...route,
    label: { ...route.label, w: widest[route.region] ?? route.label.w },
  }));
  const widths = widthsOf(widest);
  const columnOf = actors.map((_, i) => columns.members.findIndex((list) => list.includes(i)));
  const details = Array<Detail>(actors.length).fill("name");
  const heights = Array<number>(actors.length).fill(0);
  for (const [c, list] of columns.members.entries()) {
    const passing = routes.filter(({ from, to }) => {
      const [a, b] = [columnOf[from] ?? 0, columnOf[to] ?? 0];
      return Math.min(a, b) < c && c < Math.max(a, b);
    }).length;
    for (const detail of ["interests", "role", "name"] as const) {
      if (detail === "interests" && most !== "interests") continue;
      if (detail === "role" && most === "name") continue;
      const high = list.map((i) =>
        Math.max(boxHeight(actors[i] ?? NOBODY, widths.box, detail), portRoom(i, routes, columnOf)),
      );
      // Boxes of a column are of one height if they can be.
      const even = Math.max(...high);
      const air = (passing + 1) * 12 + (list.length - 1) * 2 * BETWEEN;
      const fits = even * list.length + air <= height;
      if (!fits && detail !== "name") continue;
      list.forEach((i, n) => {
        details[i] = detail;
        heights[i] = fits ? even : (high[n] ?? even);
      });
      break;
    }
  }
  return { plan: { columnOf, routes, heights, widths, height }, details };
}

const NOBODY: MapActor = { id: "", side: "other", name: "", role: "", interests: [] };

/** Px that the lines on the fuller side of a box need; level ones stand as far apart as their labels. */
function portRoom(actor: number, routes: readonly Route[], columnOf: readonly number[]): number {
  const column = columnOf[actor] ?? 0;
  const needs = [true, false].map((right) => {
    const own = routes.filter(
      ({ from, to, region }) => (from === actor || to === actor) && region >= column === right,
    );
    const level = own.filter(({ region }) => region > column || region < column - 1);
    const labels = level.reduce((sum, { label }) => sum + label.h + LABEL_CLEAR, 0);
    const last = level.length ? (level.at(-1)?.label.h ?? 0) + LABEL_CLEAR : PORT.gap;
    return labels + (own.length - level.length) * PORT.gap - last;
  });
  return 2 * PORT.inset + Math.max(0, ...needs);
}
