/** The lines of series with dots at their figures, and the drawing that they make. */
import type { DrawingShape } from "../drawing.ts";
import type { ChartDrawing, Paint, Panel, Room } from "./chart-drawing.ts";
import type { Chart, Series } from "./model.ts";
import { type NativeChart, nativeChart } from "./native.ts";
import { lineSeries } from "./native-series.ts";
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

/** A drawing whose one panel is the whole room, with the chart that an editor gets in its place. */
export const linesDrawing = (
  chart: Chart,
  paint: (series: number) => Paint,
  room: Room,
  own: Pick<Panel, "shapes" | "words"> & Pick<NativeChart, "plot" | "gridlines" | "labels">,
): Pick<ChartDrawing, "height" | "panels"> => {
  const { shapes, words, ...native } = own;
  const series = lineSeries(chart, paint);
  return {
    height: room.h,
    panels: [
      {
        rect: { x: 0, y: 0, w: room.w, h: room.h },
        shapes,
        words,
        native: nativeChart(chart, { type: "line", horizontal: false, series, ...native }),
      },
    ],
  };
};

/** Series that are singled out are drawn over the others. */
const inFront = (series: readonly Series[]): readonly number[] =>
  series.map((_, i) => i).sort((a, b) => Number(series[a]?.high) - Number(series[b]?.high));
