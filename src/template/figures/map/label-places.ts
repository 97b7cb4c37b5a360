/** Where names stand: beside what they name, clear of one another; farther off with a leader; or nowhere, which is told. */
import { grow, overlap, type Point, type Rect, type Segment, type Size } from "../geometry.ts";

/** With the px of its words. */
export interface LabelItem extends Size {
  /** What it names: a dot, an island's box; of no size where the label itself marks the place (a sea). */
  readonly anchor: Rect;
  /** The outline of what it names, which a label beside it follows more closely than the box. */
  readonly rings?: readonly (readonly Point[])[] | undefined;
  /** `beside` the anchor; `over` it, as the name of a sea or of a land. */
  readonly stand: "beside" | "over";
}

export interface Placed {
  readonly rect: Rect;
  readonly leader?: Segment;
}

interface Ground {
  readonly size: Size;
  /** Dots and insets, which no label may cover. */
  readonly solid: readonly Rect[];
  /** Points of what a label should rather not cover: small islands, arcs, lanes. */
  readonly soft: readonly Point[];
  /** Points of coasts, which words should not lie across if they need not. */
  readonly coasts: readonly Point[];
}

/** Px between labels, and between a label and the edge. */
const CLEAR = 4;
const EDGE = 6;
/** Px from an anchor to its label. */
const GAP = 5;
/** How far from their anchors labels are tried with a leader. */
const FAR = [22, 40, 62, 88, 120] as const;
const TURNS = 24;
/** Px: a label this near to the middle of its line needs no leader. */
const SHORT = 30;

/** In the order given; what finds no room goes to the head of the queue, and all is tried again. */
export function placeLabels(
  items: readonly LabelItem[],
  ground: Ground,
): readonly (Placed | undefined)[] {
  let order = items.map((_, i) => i);
  let best: { placed: (Placed | undefined)[]; lost: number } | undefined;
  for (let round = 0; round < 6; round++) {
    const placed = inOrder(order, items, ground);
    const lost = order.filter((i) => !placed[i]);
    if (!best || lost.length < best.lost) best = { placed, lost: lost.length };
    if (!lost.length) break;
    order = [...lost, ...order.filter((i) => !lost.includes(i))];
  }
  return best?.placed ?? [];
}

function inOrder(
  order: readonly number[],
  items: readonly LabelItem[],
  ground: Ground,
): (Placed | undefined)[] {
  const placed: (Placed | undefined)[] = items.map(() => undefined);
  const taken: Rect[] = [];
  const leaders: Segment[] = [];
  for (const i of order) {
    const item = items[i];
    if (!item) continue;
    const others = items.filter((_, j) => j !== i).map(({ anchor }) => anchor);
    const found = cheapest(item, others, taken, leaders, ground);
    if (!found) continue;
    placed[i] = found;
    taken.push(found.rect);
    if (found.leader) leaders.push(found.leader);
  }
  return placed;
}

function cheapest(
  item: LabelItem,
  others: readonly Rect[],
  taken: readonly Rect[],
  leaders: readonly Segment[],
  { size, solid, soft, coasts }: Ground,
): Placed | undefined {
  let best: { placed: Placed; cost: number } | undefined;
  for (const { placed, cost: start } of candidates(item)) {
    const { rect, leader } = placed;
    const inside =
      rect.x >= EDGE &&
      rect.y >= EDGE &&
      rect.x + rect.w <= size.w - EDGE &&
      rect.y + rect.h <= size.h - EDGE;
    if (!inside || (best && start >= best.cost)) continue;
    if ([...taken, ...solid].some((other) => overlap(rect, grow(other, CLEAR)))) continue;
    if (leaders.some((line) => samples(line).some((p) => holds(grow(rect, 2), p)))) continue;
    const path = leader ? samples(leader) : [];
    if (path.some((p) => [...taken, ...solid].some((other) => holds(grow(other, 2), p)))) continue;
    const cost =
      start +
      8 * others.filter((other) => other.w > 0 && overlap(rect, other)).length +
      Math.min(60, 2 * soft.filter((p) => holds(grow(rect, 2), p)).length) +
      (item.stand === "over" ? 0 : Math.min(9, coasts.filter((p) => holds(rect, p)).length));
    if (!best || cost < best.cost) best = { placed, cost };
  }
  return best?.placed;
}

const holds = ({ x, y, w, h }: Rect, p: Point): boolean =>
  p.x > x && p.x < x + w && p.y > y && p.y < y + h;

const samples = ({ from, to }: Segment): Point[] =>
  Array.from({ length: 9 }, (_, i) => ({
    x: from.x + ((to.x - from.x) * i) / 8,
    y: from.y + ((to.y - from.y) * i) / 8,
  }));

interface Candidate {
  readonly placed: Placed;
  readonly cost: number;
}

function candidates({ w, h, anchor, rings, stand }: LabelItem): Candidate[] {
  const middle = { x: anchor.x + anchor.w / 2, y: anchor.y + anchor.h / 2 };
  if (stand === "over") return over(middle, w, h, anchor);
  if (rings)
    return [
      ...along(rings, anchor, w, h),
      ...FAR.flatMap((far) => ring(anchor, middle, w, h, far)),
    ];
  const [left, right] = [anchor.x - GAP - w, anchor.x + anchor.w + GAP];
  const [above, below] = [anchor.y - h - 1, anchor.y + anchor.h + 1];
  const [centreX, centreY] = [middle.x - w / 2, middle.y - h / 2];
  const near: [number, number, number][] = [
    [right, centreY, 0],
    [left, centreY, 1],
    [right, above + h * 0.35, 2],
    [right, below - h * 0.35, 2],
    [left, above + h * 0.35, 3],
    [left, below - h * 0.35, 3],
    [centreX, above, 3],
    [centreX, below, 3],
    [right - 2, above, 4],
    [right - 2, below, 4],
    [left + 2, above, 5],
    [left + 2, below, 5],
  ];
  return [
    ...near.map(([x, y, cost]) => ({ placed: { rect: { x, y, w, h } }, cost })),
    ...FAR.flatMap((far) => ring(anchor, middle, w, h, far)),
  ];
}

/** To the right and left of an outline, at several heights, as close as its shape allows. */
function along(
  rings: readonly (readonly Point[])[],
  anchor: Rect,
  w: number,
  h: number,
): Candidate[] {
  return [0.5, 0.65, 0.35, 0.8, 0.2, 0.95, 0.05].flatMap((share, i): Candidate[] => {
    const y = anchor.y + anchor.h * share - h / 2;
    const xs = rings.flatMap((points) => crossings(points, y, y + h));
    if (!xs.length) return [];
    return [
      { placed: { rect: { x: Math.max(...xs) + GAP, y, w, h } }, cost: i / 2 },
      { placed: { rect: { x: Math.min(...xs) - GAP - w, y, w, h } }, cost: 1 + i / 2 },
    ];
  });
}

/** How far left and right an outline reaches between two heights. */
const crossings = (points: readonly Point[], top: number, bottom: number): number[] =>
  points.flatMap((a, i) => {
    const b = points[(i + 1) % points.length] ?? a;
    const at = (y: number) => a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x);
    return [
      ...(a.y >= top && a.y <= bottom ? [a.x] : []),
      ...[top, bottom].flatMap((y) => (a.y > y !== b.y > y ? [at(y)] : [])),
    ];
  });

/** Around the anchor at a distance, tied to it by a line. */
function ring(anchor: Rect, middle: Point, w: number, h: number, far: number): Candidate[] {
  return Array.from({ length: TURNS }, (_, i) => {
    const angle = (2 * Math.PI * i) / TURNS;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const rect = {
      x: middle.x + cos * (anchor.w / 2 + far + w / 2) - w / 2,
      y: middle.y + sin * (anchor.h / 2 + far + h / 2) - h / 2,
      w,
      h,
    };
    const to = nearest(rect, middle);
    const length = Math.hypot(to.x - middle.x, to.y - middle.y);
    const cost = 10 + far / 6 + Math.abs(sin);
    if (anchor.w === 0 && length < SHORT) return { placed: { rect }, cost };
    const start = Math.min(0.5, 7 / Math.max(1, length));
    const from = {
      x: middle.x + (to.x - middle.x) * start,
      y: middle.y + (to.y - middle.y) * start,
    };
    // A line that comes in from the side reads better than one from above.
    return { placed: { rect, leader: { from, to } }, cost };
  });
}

const nearest = ({ x, y, w, h }: Rect, p: Point): Point => ({
  x: Math.min(x + w, Math.max(x, p.x)),
  y: Math.min(y + h - 6, Math.max(y + 6, p.y)),
});

/** Names of seas and lands: in the middle, or somewhat off it; without a line, and never far away. */
function over(middle: Point, w: number, h: number, anchor: Rect): Candidate[] {
  const [dx, dy] = [Math.max(60, anchor.w / 6), Math.max(40, anchor.h / 6)];
  return [0, -1, 1, -2, 2].flatMap((row) =>
    [0, -1, 1, -2, 2].map((column) => ({
      placed: {
        rect: {
          x: middle.x + (column * dx) / 1.5 - w / 2,
          y: middle.y + (row * dy) / 1.5 - h / 2,
          w,
          h,
        },
      },
      cost: 3 * (Math.abs(row) + Math.abs(column)),
    })),
  );
}
