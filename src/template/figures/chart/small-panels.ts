/** One of several small charts. */
import { textView } from "../../text-view.ts";
import type { DrawingShape } from "../drawing.ts";
import { ticksBeside } from "./axis-names.ts";
import { spacing } from "./bands.ts";
import type { Panel, Room, Word } from "./chart-drawing.ts";
import type { Chart, Series } from "./model.ts";
import { type NativeSeries, nativeChart, slot } from "./native.ts";
import { finite, stepOf, valueScale } from "./scale.ts";
import { box, circle, gridline, rule, stroke } from "./shapes.ts";
import { inside, LINE, wide, word } from "./words.ts";

const WIDTH = 3;

export type Inner = Omit<Panel, "rect"> & {
  readonly middles: readonly number[];
  /** Words that the native chart does not write, from the panel's corner. */
  readonly beside: readonly Word[];
};

const nativeOf = (
  chart: Chart,
  series: Series,
  token: string,
  rest: Pick<Panel["native"], "type" | "horizontal" | "plot" | "gridlines" | "labels"> & {
    readonly labelled: readonly number[];
    readonly others?: readonly Series[];
  },
): Panel["native"] => {
  const { labelled, others = [], ...native } = rest;
  const own: NativeSeries = {
    name: series.name,
    values: series.values,
    color: slot(token),
    labelled,
  };
  const quiet = others.map(
    ({ name, values }): NativeSeries => ({ name, values, color: "dk1", alpha: 0.2, quiet: true }),
  );
  const title = `${chart.title}: ${series.name}`;
  return nativeChart({ ...chart, title }, { ...native, series: [...quiet, own] });
};

export function barPanel(chart: Chart, series: Series, token: string, room: Room): Inner {
  const all = finite(chart.series.flatMap(({ values }) => values));
  const [min, top] = [Math.min(0, ...all), Math.max(0, ...all)];
  const max = top > min ? top : min + 1;
  const row = Math.min(room.h / chart.categories.length, 56);
  const thick = Math.min(32, row * 0.66);
  const most = (left: boolean) =>
    Math.max(0, ...all.filter((v) => v < 0 === left).map((v) => wide(room.format(v), true) + 8));
  const figures = row >= LINE && most(true) + most(false) <= room.w * 0.6;
  const reach = (left: boolean) => (figures ? most(left) : 0);
  const scale = room.d3
    .scaleLinear()
    .domain([min, max])
    .range([min < 0 ? reach(true) : 0, room.w - reach(false)]);
  const at = (v: number) => scale(v) ?? 0;
  const middles = chart.categories.map((_, i) => row * (i + 0.5));
  const bottom = row * chart.categories.length;
  const shapes: DrawingShape[] = [];
  const words: Word[] = [];
  series.values.forEach((value, i) => {
    if (Number.isNaN(value)) return;
    const [a, b] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
    const y = middles[i] ?? 0;
    shapes.push(box({ x: a, y: y - thick / 2, w: Math.max(1, b - a), h: thick }, { token }));
    if (!figures) return;
    const label = room.format(value);
    words.push(
      value < 0
        ? word(textView(label), a - 6, y, { align: "right", bold: true })
        : word(textView(label), b + 6, y, { bold: true }),
    );
  });
  shapes.push(rule(at(0), 0, at(0), bottom, "ink", 2));
  return {
    shapes,
    words,
    middles,
    beside: [],
    native: nativeOf(chart, series, token, {
      type: "bar",
      horizontal: true,
      plot: {
        area: { x: at(min), y: 0, w: at(max) - at(min), h: bottom },
        min,
        max,
        ...spacing(row, thick, thick, 1, 0),
      },
      gridlines: false,
      labels: { categories: false, axis: false },
      labelled: figures ? series.values.flatMap((v, i) => (Number.isNaN(v) ? [] : [i])) : [],
    }),
  };
}

export function linePanel(chart: Chart, series: Series, token: string, room: Room): Inner {
  const scale = valueScale(chart.series, chart.baseline, room, 3);
  const levels = scale.ticks(3);
  const texts = levels.map((tick) => room.format(tick));
  const axis = Math.max(...texts.map((text) => wide(text))) + 10;
  const last = series.values.findLastIndex((v) => !Number.isNaN(v));
  const lastValue = series.values[last] ?? 0;
  const figure = room.format(lastValue);
  const right = room.w - wide(figure, true) - 14;
  const [top, bottom] = [8, room.h - LINE - 12];
  scale.range([bottom, top]);
  const y = (v: number) => scale(v) ?? bottom;
  const [min = 0, max = 1] = scale.domain();
  const xs = room.d3
    .scalePoint<number>()
    .domain(series.values.map((_, i) => i))
    .range([axis + 8, right]);
  const x = (i: number) => xs(i) ?? axis;
  const others = chart.series.filter((other) => other !== series);
  const shapes: DrawingShape[] = [
    ...levels.map((tick) => gridline(tick, axis, y(tick), right, y(tick))),
    ...others.map(({ values }) => stroke(values, x, y, { token: "rule" }, 2, room)),
    stroke(series.values, x, y, { token }, WIDTH, room),
    circle(x(last), y(lastValue), 5, { token }),
  ];
  const [from, to] = [chart.categories[0], chart.categories.at(-1)];
  const foot = bottom + 10 + LINE / 2;
  const ends = [
    ...(from ? [word(from.view, axis, foot, { token: "ink-2" }, room.w)] : []),
    ...(to ? [word(to.view, right, foot, { align: "right", token: "ink-2" }, room.w)] : []),
  ];
  const apart = !ends[0] || !ends[1] || ends[0].rect.x + ends[0].rect.w + 8 <= ends[1].rect.x;
  return {
    shapes,
    words: ticksBeside(levels, texts, axis - 6, y),
    beside: [
      ...(apart ? ends : ends.slice(1)).map((end) => inside(end, room.w)),
      word(textView(figure), right + 10, y(lastValue), { bold: true }),
    ],
    middles: [],
    native: nativeOf(chart, series, token, {
      type: "line",
      horizontal: false,
      plot: {
        area: { x: axis + 8, y: top, w: right - axis - 8, h: bottom - top },
        min,
        max,
        ...stepOf(levels),
        stroke: WIDTH,
      },
      gridlines: true,
      labels: { categories: false, axis: true },
      labelled: [],
      others,
    }),
  };
}
