/** Lines over time, each named at its end. */
import type { DrawingShape } from "../drawing.ts";
import { stepOf } from "./bands.ts";
import { noteWords } from "./columns.ts";
import { footLabels } from "./foot.ts";
import { type Chart, paints, type Series, said } from "./model.ts";
import { type NativeSeries, nativeColor, numberFormat } from "./native.ts";
import {
  block,
  circle,
  type Drawn,
  LINE,
  type Paint,
  type Room,
  rule,
  spread,
  type Word,
  wide,
  word,
} from "./parts.ts";

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

export const STROKE = 4;

/** One path, broken where there are gaps. */
export function stroke(
  values: readonly number[],
  x: (i: number) => number,
  y: (v: number) => number,
  { token, opacity }: Paint,
  width: number,
  room: Room,
): DrawingShape {
  const path = room.d3
    .line<number>()
    .defined((v) => !Number.isNaN(v))
    .x((_, i) => x(i))
    .y((v) => y(v))
    .digits(2);
  return {
    d: path(values) ?? "M0,0",
    stroke: token,
    width,
    ...(opacity === undefined ? {} : { opacity }),
  };
}

/** Series that are singled out are drawn over the others. */
export const inFront = (series: readonly Series[]): readonly number[] =>
  series.map((_, i) => i).sort((a, b) => Number(series[a]?.high) - Number(series[b]?.high));

export const nameToken = ({ token, opacity }: Paint): string =>
  opacity === undefined && token !== "accent-6" ? token : "ink-2";

export const lineSeries = (chart: Chart, colors: readonly Paint[]): NativeSeries[] =>
  chart.series.map(({ name, values }, s) => ({
    name,
    values,
    ...nativeColor(colors[s] ?? { token: "ink" }),
  }));

const MOST_NAME = 300;

export function lineChart(chart: Chart, room: Room): Drawn {
  const { series, categories } = chart;
  const colors = paints(chart);
  const scale = valueScale(series, chart.baseline, room);
  const levels = scale.ticks(5);
  const digits = Math.max(...levels.map((t) => (String(t).split(".")[1] ?? "").length));
  const axisWords = levels.map((tick) => room.format(tick, Math.min(chart.decimals, digits)));
  const axis = Math.max(...axisWords.map((text) => wide(text))) + 12;
  const labels = series.map(({ name, values }) => {
    const last = values.findLast((v) => !Number.isNaN(v)) ?? 0;
    return { last, after: room.format(last), raw: `${name}\u2002${room.format(last)}` };
  });
  const names = Math.min(MOST_NAME, Math.max(...labels.map(({ raw }) => wide(raw, true))));
  const left = axis + 16;
  const right = room.w - names - 20;
  const count = categories.length;
  const xs = room.d3
    .scalePoint<number>()
    .domain(categories.map((_, i) => i))
    .range([left, right]);
  const x = (i: number) => xs(i) ?? left;
  const foot = footLabels(
    categories,
    categories.map((_, i) => x(i)),
    room.w,
    "some",
  );
  const noted = categories.map(({ name, view, high }) => ({
    name: { name, view, high },
    bars: [],
    note: chart.notes.get(name),
  }));
  const notes = noteWords(
    { bands: noted },
    categories.map((_, i) => x(i)),
    room,
  );
  const top = notes.height + 12;
  const bottom = room.h - foot.height - 12;
  scale.range([bottom, top]);
  const y = (value: number) => scale(value) ?? bottom;
  const [min = 0, max = 1] = scale.domain();

  const width = series.length > 4 ? 3 : STROKE;
  const shapes: DrawingShape[] = levels.map((tick) =>
    tick === 0
      ? rule(axis, y(tick), right, y(tick), "ink", 2)
      : rule(axis, y(tick), right, y(tick), "rule"),
  );
  const dotted = count <= 12;
  for (const s of inFront(series)) {
    const paint = colors[s] ?? { token: "ink" };
    const values = series[s]?.values ?? [];
    shapes.push(stroke(values, x, y, paint, width, room));
    values.forEach((v, i) => {
      const alone =
        Number.isNaN(values[i - 1] ?? Number.NaN) && Number.isNaN(values[i + 1] ?? Number.NaN);
      if (!Number.isNaN(v) && (dotted || alone || i === count - 1))
        shapes.push(circle(x(i), y(v), width + 2, { token: paint.token }));
    });
  }
  const under = noted.flatMap(({ note }, i) =>
    note ? [rule(x(i), notes.height, x(i), bottom, "ink-2")] : [],
  );
  return {
    height: room.h,
    under,
    panels: [
      {
        rect: { x: 0, y: 0, w: room.w, h: room.h },
        shapes,
        words: [
          ...levels.map((tick, i) =>
            word(said(axisWords[i] ?? ""), axisWords[i] ?? "", axis - 8, y(tick), {
              align: "right",
              token: "ink-2",
            }),
          ),
          ...(foot.plain ? below(foot.words, bottom) : []),
        ],
        native: {
          type: "line",
          title: chart.title,
          horizontal: false,
          categories: categories.map(({ name }) => name),
          series: lineSeries(chart, colors),
          format: numberFormat(chart.decimals),
          plot: {
            area: { x: left, y: top, w: right - left, h: bottom - top },
            min,
            max,
            ...stepOf(levels),
            stroke: width,
            point: dotted ? 2 * width + 2 : 0,
          },
          gridlines: true,
          labels: { categories: foot.plain, axis: true },
        },
      },
    ],
    words: [
      ...(foot.plain ? [] : below(foot.words, bottom)),
      ...endWords(
        chart,
        labels.map(({ last }) => y(last)),
        labels,
        colors,
        right + 14,
        names,
        notes.height,
        bottom,
      ),
      ...notes.words,
    ],
    key: [],
  };
}

const below = (words: readonly Word[], y: number): Word[] =>
  words.map((w) => ({ ...w, rect: { ...w.rect, y: y + 10 + w.rect.y } }));

/** Names with their last figure, kept apart, each as near as can be to its line's end. */
function endWords(
  { series }: Chart,
  ends: readonly number[],
  labels: readonly { readonly raw: string; readonly after: string }[],
  colors: readonly Paint[],
  left: number,
  width: number,
  top: number,
  bottom: number,
): Word[] {
  const sorted = series.map((_, s) => s).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0));
  const sizes = sorted.map((s) => block(labels[s]?.raw ?? "", width, true).h);
  const starts = spread(
    sorted.map((s, i) => (ends[s] ?? 0) - top - (sizes[i] ?? LINE) / 2),
    sizes,
    bottom + LINE / 2 - top,
  );
  return sorted.map((s, i) => {
    const raw = labels[s]?.raw ?? "";
    const token = nameToken(colors[s] ?? { token: "ink" });
    const middle = top + (starts[i] ?? 0) + (sizes[i] ?? LINE) / 2;
    const { view } = series[s] ?? { view: said(raw) };
    return {
      ...word(view, raw, left, middle, { bold: true, token }, width),
      after: labels[s]?.after,
    };
  });
}
