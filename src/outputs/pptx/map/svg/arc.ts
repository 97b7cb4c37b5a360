/** Arcs of SVG paths as cubic Bézier curves, no more than a quarter of a turn each. */

/** Radii, turn of the axes in degrees, which of the four possible arcs, and its end; flags may stand without spaces. */
const ARC =
  /([-+]?[\d.]+(?:e[-+]?\d+)?)[\s,]*([-+]?[\d.]+(?:e[-+]?\d+)?)[\s,]*([-+]?[\d.]+(?:e[-+]?\d+)?)[\s,]*([01])[\s,]*([01])[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gi;

/** @returns seven numbers for each arc. */
export const arcNumbers = (text: string): number[] =>
  [...text.matchAll(ARC)].flatMap(([, ...parts]) => parts.map(Number));

type Point = readonly [x: number, y: number];

/**
 * The curves from a point to the arc's end, six numbers each: two handles and an end.
 * @see https://www.w3.org/TR/SVG11/implnote.html#ArcImplementationNotes
 */
export function arcCurves(from: Point, arc: readonly number[], to: Point): number[][] {
  const [rx0 = 0, ry0 = 0, degrees = 0, large = 0, sweep = 0] = arc;
  if (rx0 === 0 || ry0 === 0) return [[...from, ...to, ...to]];
  const turn = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  if (x === 0 && y === 0) return [];
  // Radii that do not reach are made to.
  const reach = Math.max(1, Math.hypot(x / rx0, y / ry0));
  const [rx, ry] = [Math.abs(rx0) * reach, Math.abs(ry0) * reach];
  const ratio = (rx * y) ** 2 + (ry * x) ** 2;
  const side = Math.sqrt(Math.max(0, (rx * ry) ** 2 / ratio - 1)) * (large === sweep ? -1 : 1);
  const [mx, my] = [(side * rx * y) / ry, (-side * ry * x) / rx];
  const middle: Point = [
    cos * mx - sin * my + (from[0] + to[0]) / 2,
    sin * mx + cos * my + (from[1] + to[1]) / 2,
  ];
  const start = Math.atan2((y - my) / ry, (x - mx) / rx);
  const full = Math.atan2((-y - my) / ry, (-x - mx) / rx) - start;
  const angle =
    sweep === 1 && full < 0
      ? full + 2 * Math.PI
      : sweep === 0 && full > 0
        ? full - 2 * Math.PI
        : full;
  const count = Math.max(1, Math.ceil(Math.abs(angle) / (Math.PI / 2) - 1e-9));
  const step = angle / count;
  const pull = (4 / 3) * Math.tan(step / 4);
  const place = (u: number, v: number): Point => [
    middle[0] + cos * rx * u - sin * ry * v,
    middle[1] + sin * rx * u + cos * ry * v,
  ];
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [start + i * step, start + (i + 1) * step];
    const end = i === count - 1 ? to : place(Math.cos(b), Math.sin(b));
    return [
      ...place(Math.cos(a) - pull * Math.sin(a), Math.sin(a) + pull * Math.cos(a)),
      ...place(Math.cos(b) + pull * Math.sin(b), Math.sin(b) - pull * Math.cos(b)),
      ...end,
    ];
  });
}
