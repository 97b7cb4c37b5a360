/** Outlines of shapes as steps of a path, in px. */
import type { Rect } from "../boxes.ts";
import type { PathStep } from "../model.ts";

type Corner = readonly [x: number, y: number];

export const polygon = (corners: readonly Corner[]): PathStep[] => [
  ...corners.map((corner, i): PathStep => ({ op: i === 0 ? "M" : "L", points: corner })),
  { op: "Z" },
];

/** How far from the corner a Bézier handle lies for a quarter of a circle, as a share of its radius. */
export const QUARTER = 1 - 0.5523;

/** @param radii clockwise from the top left corner. */
export function rounded([tl = 0, tr = 0, br = 0, bl = 0]: number[], { w, h }: Rect): PathStep[] {
  const k = QUARTER;
  return [
    { op: "M", points: [tl, 0] },
    { op: "L", points: [w - tr, 0] },
    { op: "C", points: [w - tr * k, 0, w, tr * k, w, tr] },
    { op: "L", points: [w, h - br] },
    { op: "C", points: [w, h - br * k, w - br * k, h, w - br, h] },
    { op: "L", points: [bl, h] },
    { op: "C", points: [bl * k, h, 0, h - bl * k, 0, h - bl] },
    { op: "L", points: [0, tl] },
    { op: "C", points: [0, tl * k, tl * k, 0, tl, 0] },
    { op: "Z" },
  ];
}

/** The same steps with each of their points elsewhere. */
export const replaced = (
  steps: readonly PathStep[],
  place: (x: number, y: number) => Corner,
): PathStep[] =>
  steps.map((step): PathStep => {
    if (step.op === "Z") return step;
    const points: number[] = [];
    for (let i = 0; i < step.points.length; i += 2)
      points.push(...place(step.points[i] ?? 0, step.points[i + 1] ?? 0));
    return { op: step.op, points };
  });
