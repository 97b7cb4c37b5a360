/** Cards in columns, by how far along the chain they stand, and arrows that run level past what they skip. */
import type { ChainLink } from "../../../content/chain.ts";
import { WIDTH } from "../canvas.ts";
import type { Point, Rect } from "../geometry.ts";
import { orderRanks, type RankedLink, type RankedNode } from "../graph/order.ts";
import { type Gap, type Pull, type Seat, settle } from "../graph/settle.ts";
import { type ChainDrawing, cardName, DOT, type Stretch } from "./model.ts";
import { ranksOf } from "./ranks.ts";

export const MOST_COLUMNS = 5;
const OUTCOME = 232;
const CHANNEL = 44;
const BETWEEN = 18;
const PORT = { inset: 18, gap: 18 };
const CLEAR = 18;
/** Under the cards, for one arrow that leads back. */
const BACK = 18;

export interface Columns {
  readonly ranks: readonly number[];
  readonly count: number;
  readonly card: number;
  /** The most cards that stand above one another. */
  readonly most: number;
}

export function columnsOf(steps: number, links: readonly ChainLink[]): Columns {
  const ranks = ranksOf(steps, links);
  const count = ranks[steps] ?? 1;
  const card = (WIDTH - OUTCOME - CHANNEL * count) / count;
  const most = Math.max(
    ...Array.from({ length: count }, (_, c) => ranks.filter((rank) => rank === c).length),
  );
  return { ranks, count, card, most };
}

/** Px that the cards of a column share. */
export const roomOf = (links: readonly ChainLink[], { most }: Columns, height: number): number =>
  (height - backOf(links) - BETWEEN * (most - 1)) / most;

const backOf = (links: readonly ChainLink[]): number => {
  const count = links.filter(({ feedback }) => feedback).length;
  return count ? count * BACK + 8 : 0;
};

const card = (place: number): string => `c${place}`;
const lane = (link: number, rank: number): string => `e${link}@${rank}`;

/** @param tall of every card. @returns undefined where there is no room. */
export function layGraph(
  steps: number,
  links: readonly ChainLink[],
  columns: Columns,
  tall: number,
  height: number,
): ChainDrawing | undefined {
  const { ranks, count } = columns;
  const rank = (place: number) => ranks[place] ?? 0;
  const forward = links.filter(({ feedback }) => !feedback);
  const nodes: RankedNode[] = ranks.map((r, i) => ({ id: card(i), rank: r }));
  const joints: RankedLink[] = [];
  /** The nodes that each link passes, from its step to the next one. */
  const passes = forward.map(({ from, to }, k) => {
    const inner = Array.from({ length: rank(to) - rank(from) - 1 }, (_, i) => rank(from) + 1 + i);
    for (const r of inner) nodes.push({ id: lane(k, r), rank: r });
    const all = [card(from), ...inner.map((r) => lane(k, r)), card(to)];
    all.slice(1).forEach((id, i) => {
      const inside = i > 0 && i < all.length - 2;
      joints.push({ from: all[i] ?? "", to: id, weight: inside ? 4 : 1 });
    });
    return all;
  });
  // As the writer has them, unless dagre's order has fewer crossings.
  const [written, found] = [orderRanks(nodes, joints, true), orderRanks(nodes, joints)];
  const orders = (found.crossings < written.crossings ? found : written).ranks;

  const floor = height - backOf(links);
  const seats: Seat[] = [];
  const gaps: Gap[] = [];
  const pulls: Pull[] = [];
  const seat = (one: Seat): number => seats.push(one) - 1;
  const h = (place: number) => (place === steps ? floor : tall);
  const cards = ranks.map((r, i) => {
    const peers = (orders[r] ?? []).filter((id) => id.startsWith("c"));
    const wanted = (floor * (peers.indexOf(card(i)) + 0.5)) / peers.length;
    return seat({ from: h(i) / 2, to: floor - h(i) / 2, wanted, weight: 0.4 });
  });
  const lanes = forward.map((_, k) =>
    (passes[k]?.length ?? 0) > 2 ? seat({ from: 6, to: floor - 6 }) : undefined,
  );
  const seatOf = (id: string): { s: number; half: number } => {
    const [, of = "0"] = /^.(\d+)/.exec(id) ?? [];
    return id.startsWith("c")
      ? { s: cards[Number(of)] ?? 0, half: h(Number(of)) / 2 }
      : { s: lanes[Number(of)] ?? 0, half: 0 };
  };
  for (const ids of orders)
    ids.slice(1).forEach((id, i) => {
      const [a, b] = [seatOf(ids[i] ?? ""), seatOf(id)];
      const clear = a.half && b.half ? BETWEEN : CLEAR;
      gaps.push({ before: a.s, after: b.s, least: a.half + b.half + clear });
    });
  const ports = forward.map(({ from, to }, k) =>
    [from, to].map((place) => {
      const s = seat({ from: 0, to: floor });
      const at = cards[place] ?? 0;
      const reach = h(place) / 2 - PORT.inset;
      gaps.push({ before: at, after: s, least: -reach }, { before: s, after: at, least: -reach });
      pulls.push({ a: s, b: at, offset: 0, weight: place === steps ? 0.01 : 0.3 });
      const through = lanes[k];
      if (through !== undefined) pulls.push({ a: s, b: through, offset: 0, weight: 0.5 });
      return s;
    }),
  );
  for (const [a, b] of ports) pulls.push({ a: a ?? 0, b: b ?? 0, offset: 0, weight: 1 });
  // Arrows of one side stand in the order of where they go.
  for (const end of [0, 1] as const)
    for (let place = 0; place <= steps; place++) {
      const own = forward.flatMap((link, k) => {
        if ((end === 0 ? link.from : link.to) !== place) return [];
        const beside = passes[k]?.at(end === 0 ? 1 : -2) ?? "";
        const r = rank(place) + (end === 0 ? 1 : -1);
        return [{ s: ports[k]?.[end] ?? 0, order: (orders[r] ?? []).indexOf(beside) }];
      });
      own
        .sort((a, b) => a.order - b.order)
        .slice(1)
        .forEach(({ s }, i) => {
          gaps.push({ before: own[i]?.s ?? 0, after: s, least: PORT.gap });
        });
    }
  const at = settle(seats, gaps, pulls);
  if (!at) return undefined;

  const left = (r: number) => r * (columns.card + CHANNEL);
  const y = (s: number | undefined) => at[s ?? -1] ?? 0;
  const rects = ranks.map(
    (r, i): Rect => ({
      x: left(r),
      y: y(cards[i]) - h(i) / 2,
      w: i === steps ? WIDTH - left(count) : columns.card,
      h: h(i),
    }),
  );
  const right = (r: number) => left(r) + columns.card;
  const dots: Point[] = [];
  const stretches: Stretch[] = [];
  const chain = (link: ChainLink, points: readonly Point[]) => {
    const names = points.map((point, i) => {
      if (i === 0) return cardName(link.from, steps);
      if (i === points.length - 1) return cardName(link.to, steps);
      dots.push(point);
      return `via${dots.length - 1}`;
    });
    points.slice(1).forEach((end, i) => {
      const start = points[i] ?? end;
      const last = i === points.length - 2;
      stretches.push({
        from: names[i] ?? "",
        to: names[i + 1] ?? "",
        start: i === 0 ? start : beside(start, end),
        end: last ? end : beside(end, start),
        arrow: last,
        feedback: link.feedback,
      });
    });
  };
  forward.forEach((link, k) => {
    const [a, b] = [y(ports[k]?.[0]), y(ports[k]?.[1])];
    const start = { x: right(rank(link.from)), y: a };
    // Lines that would hardly rise are drawn level.
    const level = (to: number, from: number) => (Math.abs(to - from) < 3 ? from : to);
    const through = lanes[k];
    if (through === undefined) {
      chain(link, [start, { x: left(rank(link.to)), y: level(b, a) }]);
      return;
    }
    const lineY = level(y(through), a);
    chain(link, [
      start,
      { x: left(rank(link.from) + 1), y: lineY },
      { x: right(rank(link.to) - 1), y: lineY },
      { x: left(rank(link.to)), y: level(b, lineY) },
    ]);
  });
  links
    .filter(({ feedback }) => feedback)
    .forEach((link, n) => {
      const [from, to] = [rects[link.from], rects[link.to]];
      if (!from || !to) return;
      const low = floor + 8 + BACK * (n + 0.5);
      const lowest = (rect: Rect) => rects.every((r) => r.x !== rect.x || r.y <= rect.y);
      // Out of the bottom of a card that has none beneath it, else beside it.
      const side = (rect: Rect, right: boolean): Point[] => {
        if (lowest(rect)) {
          const x = rect.x + (right ? rect.w - 28 - 16 * n : 28 + 16 * n);
          return [
            { x, y: rect.y + rect.h },
            { x, y: low },
          ];
        }
        const y = rect.y + rect.h - 10;
        const x = right ? rect.x + rect.w + 12 + 5 * n : Math.max(2, rect.x - 12 - 5 * n);
        return [
          { x: right ? rect.x + rect.w : rect.x, y },
          { x, y },
          { x, y: low },
        ];
      };
      chain(link, [...side(from, true), ...side(to, false).reverse()]);
    });
  return { steps: rects.slice(0, steps), outcome: rects[steps] ?? NOWHERE, stretches, dots };
}

/** Where a line towards another point leaves a dot: on the side that Office's connectors hold on to. */
function beside(dot: Point, towards: Point): Point {
  const [dx, dy] = [towards.x - dot.x, towards.y - dot.y];
  return dx === 0
    ? { x: dot.x, y: dot.y + Math.sign(dy) * DOT }
    : { x: dot.x + Math.sign(dx) * DOT, y: dot.y };
}

const NOWHERE: Rect = { x: 0, y: 0, w: 0, h: 0 };
