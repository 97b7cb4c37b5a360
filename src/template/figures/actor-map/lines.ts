/** Lines between boxes, with their words: none may cross a box, another line or a label that is not its own. */
import type { Rect } from "../canvas.ts";
import { crosses, crossesRect, grow, overlap, pointAt, type Segment } from "../geometry.ts";
import { textWidth } from "../measure.ts";
import { placeInRow } from "../place.ts";
import type { MapActor, MapEdge, MapRelation } from "./model.ts";

const MOST = 8;
const CLEAR = 6;
/** Between a line and a box that it passes. */
const BERTH = 10;
const TIP = 8;
const LABEL = { size: 18.67, height: 26, padding: 5, sign: 16 };

/** Px that a relation's words take on its line. */
export const labelWidth = ({ label }: MapRelation): number =>
  Math.ceil(textWidth(label, LABEL)) + LABEL.sign + 2 * LABEL.padding;

/** Draws relation after relation, and keeps each that leaves all of them clear of one another. */
export function join(
  boxes: readonly Rect[],
  actors: readonly MapActor[],
  relations: readonly MapRelation[],
  candidates: readonly number[],
  widths: readonly number[],
  height: number,
): MapEdge[] {
  const index = new Map(actors.map(({ id }, i) => [id, i]));
  const ends = (relation: number): readonly [number, number] => [
    index.get(relations[relation]?.from ?? "") ?? -1,
    index.get(relations[relation]?.to ?? "") ?? -1,
  ];
  let edges: MapEdge[] = [];
  let chosen: number[] = [];
  for (const candidate of candidates) {
    if (chosen.length === MOST) break;
    const tried = [...chosen, candidate];
    const drawn = draw(tried, ends, boxes, widths, height);
    if (drawn) [edges, chosen] = [drawn, tried];
  }
  return edges;
}

function draw(
  chosen: readonly number[],
  ends: (relation: number) => readonly [number, number],
  boxes: readonly Rect[],
  widths: readonly number[],
  height: number,
): MapEdge[] | undefined {
  const lines = ports(chosen, ends, boxes);
  if (!lines) return undefined;
  for (const [i, line] of lines.entries()) {
    const [a, b] = ends(chosen[i] ?? -1);
    const blocked = boxes.some(
      (box, at) => at !== a && at !== b && crossesRect(line, grow(box, BERTH)),
    );
    if (blocked || lines.some((other, j) => j < i && crosses(line, other))) return undefined;
  }
  const labels: Rect[] = [];
  for (const [i, line] of lines.entries()) {
    const w = widths[chosen[i] ?? -1] ?? 0;
    const spot = SPOTS.map((t) => pointAt(line, t))
      .map(({ x, y }): Rect => ({ x: x - w / 2, y: y - LABEL.height / 2, w, h: LABEL.height }))
      .find(
        (label) =>
          label.y >= 0 &&
          label.y + label.h <= height &&
          labels.every((other) => !overlap(label, grow(other, CLEAR))) &&
          boxes.every((box) => !overlap(label, grow(box, 2 * TIP))) &&
          lines.every((other, j) => j === i || !crossesRect(other, grow(label, 2))),
      );
    if (!spot) return undefined;
    labels.push(spot);
  }
  return chosen.map((relation, i) => ({
    relation,
    line: lines[i] as Segment,
    label: labels[i] as Rect,
  }));
}

/** Where along its line a label may sit: the middle first. */
const SPOTS = [
  0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78, 0.18, 0.82, 0.14, 0.86,
];

/** Lines leave a box's side in the order of where they go, so that those of one box do not cross. */
function ports(
  chosen: readonly number[],
  ends: (relation: number) => readonly [number, number],
  boxes: readonly Rect[],
): Segment[] | undefined {
  const meeting = new Map<string, { edge: number; end: 0 | 1; far: number }[]>();
  for (const [edge, relation] of chosen.entries()) {
    const pair = ends(relation);
    const [a, b] = [boxes[pair[0]], boxes[pair[1]]];
    if (!a || !b || a.x === b.x) return undefined;
    for (const end of [0, 1] as const) {
      const [near, far] = end === 0 ? [a, b] : [b, a];
      const key = `${pair[end]} ${far.x > near.x ? "right" : "left"}`;
      const slope = (far.y - near.y) / Math.abs(far.x - near.x);
      meeting.set(key, [...(meeting.get(key) ?? []), { edge, end, far: slope }]);
    }
  }
  const at: { x: number; y: number }[][] = chosen.map(() => []);
  for (const [key, list] of meeting) {
    const [box, side] = key.split(" ");
    const rect = boxes[Number(box)];
    if (!rect) return undefined;
    const sorted = [...list].sort((p, q) => p.far - q.far);
    const gap = 12;
    const room = rect.h - 16;
    if ((sorted.length - 1) * gap > room) return undefined;
    const ys = placeInRow(
      sorted.map(() => room / 2),
      0,
      Math.max(gap, room / (sorted.length + 1)),
      room,
    );
    sorted.forEach(({ edge, end }, i) => {
      const ends = at[edge];
      if (ends)
        ends[end] = {
          x: side === "right" ? rect.x + rect.w : rect.x,
          y: rect.y + 8 + (ys[i] ?? 0),
        };
    });
  }
  return at.map(
    ([from, to]): Segment => ({
      from: from ?? { x: 0, y: 0 },
      to: to ?? { x: 0, y: 0 },
    }),
  );
}
