/** Lines over time, each named at its end. */
import { textView } from "../../text-view.ts";
import { spread } from "../spread.ts";
import { axisNames, ticksBeside } from "./axis-names.ts";
import type { ChartDrawing, Paint, Room, Word } from "./chart-drawing.ts";
import { nameToken, paintsOf } from "./colours.ts";
import type { Chart } from "./model.ts";
import { notesOver } from "./notes.ts";
import { stepOf, valueScale } from "./scale.ts";
import { linesDrawing, seriesLines } from "./series-lines.ts";
import { gridline, rule, STROKE } from "./shapes.ts";
import { block, LINE, wide, word } from "./words.ts";

const MOST_NAME = 300;

export function lineChart(chart: Chart, room: Room): ChartDrawing {
  const { series, categories } = chart;
  const paint = paintsOf(chart);
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
  const places = categories.map((_, i) => x(i));
  const foot = axisNames(categories, places, room.w, "some");
  const noted = categories.map(({ name }) => chart.notes.get(name));
  const notes = notesOver(noted, places, room);
  const top = notes.height + 12;
  const bottom = room.h - foot.height - 12;
  scale.range([bottom, top]);
  const y = (value: number) => scale(value) ?? bottom;
  const [min = 0, max = 1] = scale.domain();

  const width = series.length > 4 ? 3 : STROKE;
  const dotted = count <= 12;
  const isDotted = (values: readonly number[], i: number) =>
    dotted ||
    i === count - 1 ||
    [values[i - 1], values[i + 1]].every((near) => Number.isNaN(near ?? Number.NaN));
  const shapes = [
    ...levels.map((tick) => gridline(tick, axis, y(tick), right, y(tick))),
    ...seriesLines(series, paint, [x, y], isDotted, width, room),
  ];
  const under = noted.flatMap((note, i) =>
    note ? [rule(x(i), notes.height, x(i), bottom, "ink-2")] : [],
  );
  return {
    ...linesDrawing(chart, paint, room, {
      shapes,
      words: [
        ...ticksBeside(levels, axisWords, axis - 8, y),
        ...(foot.plain ? below(foot.words, bottom) : []),
      ],
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
    }),
    under,
    words: [
      ...(foot.plain ? [] : below(foot.words, bottom)),
      ...endWords(
        chart,
        labels.map(({ last }) => y(last)),
        labels,
        paint,
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
  paint: (series: number) => Paint,
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
    const { raw = "", after } = labels[s] ?? {};
    const middle = top + (starts[i] ?? 0) + (sizes[i] ?? LINE) / 2;
    const style = { bold: true, token: nameToken(paint(s)) };
    return { ...word(series[s]?.view ?? textView(raw), left, middle, style, width, raw), after };
  });
}
