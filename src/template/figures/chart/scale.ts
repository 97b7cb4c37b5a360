/** The scale of a chart's figures, and its gridlines. */
import type { Room } from "./chart-drawing.ts";
import type { Series } from "./model.ts";

export const finite = (values: readonly number[]): number[] =>
  values.filter((v) => !Number.isNaN(v));

/** A scale from the baseline, or nought, over all figures. */
export function valueScale(
  series: readonly Series[],
  baseline: number | undefined,
  room: Room,
  count = 5,
) {
  const all = finite(series.flatMap(({ values }) => values));
  const floor = baseline ?? 0;
  const [low, high] = [Math.min(floor, ...all), Math.max(floor, ...all)];
  const scale = room.d3
    .scaleLinear()
    .domain([low, high > low ? high : low + 1])
    .nice(count);
  if (baseline !== undefined) scale.domain([low, scale.domain()[1] ?? high]);
  return scale;
}

/** Between gridlines, as a native chart is told. */
export const stepOf = ([a, b]: readonly number[]): { step?: number } =>
  a === undefined || b === undefined ? {} : { step: b - a };
