/** Charts as the writer of PPTX is given them, with as much as tests do not care about made up. */
import type { Chart, ChartData } from "../../../src/outputs/pptx/model.ts";
import { RUN_STYLE } from "./run-style.ts";

const COLOR = { value: "accent1", scheme: true, alpha: 1 };

export const series = (
  name: string,
  values: readonly (number | null)[],
): ChartData["series"][number] => ({
  name,
  values,
  color: COLOR,
  points: new Map(),
  labelled: undefined,
  labelColor: undefined,
  small: new Set(),
  quiet: false,
});

export const chartData = (
  of: Pick<ChartData, "type" | "categories" | "series">,
  more: Partial<ChartData> = {},
): ChartData => ({
  ...of,
  sheet: [],
  horizontal: true,
  format: "General",
  labels: { categories: true, axis: true, legend: false },
  gridlines: false,
  ...more,
});

export const chartOf = (data: ChartData): Chart => ({
  kind: "chart",
  data,
  style: { ...RUN_STYLE, size: 14, color: COLOR },
  name: "Chart",
  rect: { x: 0, y: 0, w: 640, h: 360 },
  rotation: 0,
  paint: 0,
  order: 1,
});
