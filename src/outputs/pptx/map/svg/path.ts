/** SVG path data as absolute moves, lines and cubic Bézier curves. */
import type { PathStep } from "../../model.ts";
import { arcCurves, arcNumbers } from "./arc.ts";

const COUNTS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Two thirds of the way: where a cubic's handle lies for a quadratic's. */
const third = (from: number, to: number) => from + (2 / 3) * (to - from);

/** @returns undefined for what is not path data. */
export function pathSteps(data: string): PathStep[] | undefined {
  const steps: PathStep[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  // The last control point, which S and T mirror.
  let [handleX, handleY, handled] = [0, 0, ""];
  const cubic = (ax: number, ay: number, bx: number, by: number, ex: number, ey: number) => {
    steps.push({ op: "C", points: [ax, ay, bx, by, ex, ey] });
    [x, y] = [ex, ey];
  };
  const quadratic = (qx: number, qy: number, ex: number, ey: number) => {
    cubic(third(x, qx), third(y, qy), third(ex, qx), third(ey, qy), ex, ey);
    [handleX, handleY, handled] = [qx, qy, "Q"];
  };
  for (const [, letter = "", rest = ""] of data.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const command = letter.toUpperCase();
    const count = COUNTS[command];
    if (count === undefined) return undefined;
    const values =
      command === "A"
        ? arcNumbers(rest)
        : [...rest.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(Number);
    if (command === "Z") {
      steps.push({ op: "Z" });
      [x, y, handled] = [startX, startY, ""];
      continue;
    }
    const relative = letter !== command;
    for (let at = 0; at + count <= values.length; at += count) {
      const raw = values.slice(at, at + count);
      const horizontal = command === "H";
      const [ox, oy] = relative ? [x, y] : [0, 0];
      if (command === "A") {
        const end = [(raw[5] ?? 0) + ox, (raw[6] ?? 0) + oy] as const;
        for (const points of arcCurves([x, y], raw, end)) steps.push({ op: "C", points });
        [[x, y], handled] = [end, ""];
        continue;
      }
      const p =
        count === 1
          ? horizontal
            ? [(raw[0] ?? 0) + ox, y]
            : [x, (raw[0] ?? 0) + oy]
          : raw.map((v, i) => v + (i % 2 === 0 ? ox : oy));
      const [p0 = 0, p1 = 0, p2 = 0, p3 = 0, p4 = 0, p5 = 0] = p;
      const mirrored = [2 * x - handleX, 2 * y - handleY] as const;
      if (command === "M" && at === 0) {
        steps.push({ op: "M", points: [p0, p1] });
        [x, y, startX, startY, handled] = [p0, p1, p0, p1, ""];
      } else if (command === "C") {
        cubic(p0, p1, p2, p3, p4, p5);
        [handleX, handleY, handled] = [p2, p3, "C"];
      } else if (command === "S") {
        const [ax, ay] = handled === "C" ? mirrored : [x, y];
        cubic(ax, ay, p0, p1, p2, p3);
        [handleX, handleY, handled] = [p0, p1, "C"];
      } else if (command === "Q") quadratic(p0, p1, p2, p3);
      else if (command === "T") {
        const [qx, qy] = handled === "Q" ? mirrored : [x, y];
        quadratic(qx, qy, p0, p1);
      } else {
        steps.push({ op: "L", points: [p0, p1] });
        [x, y, handled] = [p0, p1, ""];
      }
    }
  }
  return steps.length > 0 ? steps : undefined;
}

/** `points` of polylines and polygons. */
export function pointSteps(points: string, closed: boolean): PathStep[] {
  const values = points
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const steps: PathStep[] = [];
  for (let i = 0; i + 1 < values.length; i += 2)
    steps.push({ op: i === 0 ? "M" : "L", points: [values[i] ?? 0, values[i + 1] ?? 0] });
  return closed ? [...steps, { op: "Z" }] : steps;
}
