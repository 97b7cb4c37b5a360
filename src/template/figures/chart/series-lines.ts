/** The lines of series with dots at their figures. */
import type { DrawingShape } from "../drawing.ts";
import type { Paint, Room } from "./chart-drawing.ts";
import type { Series } from "./model.ts";
import { circle, stroke } from "./shapes.ts";

/**
 * @param isDotted whether a dot stands at the value of that number, from 0
 * @param width of the lines, px
 */
export const seriesLines = (
  series: readonly Series[],
  paint: (series: number) => Paint,
  [x, y]: readonly [(i: number) => number, (value: number) => number],
  isDotted: (values: readonly number[], i: number) => boolean,
  width: number,
  room: Room,
): DrawingShape[] =>
  inFront(series).flatMap((s) => {
    const values = series[s]?.values ?? [];
    const dots = values.flatMap((v, i) =>
      !Number.isNaN(v) && isDotted(values, i)
        ? [circle(x(i), y(v), width + 2, { token: paint(s).token })]
        : [],
    );
    return [stroke(values, x, y, paint(s), width, room), ...dots];
  });

/** Series that are singled out are drawn over the others. */
const inFront = (series: readonly Series[]): readonly number[] =>
  series.map((_, i) => i).sort((a, b) => Number(series[a]?.high) - Number(series[b]?.high));
