/** Before and after: a line for each series, named and numbered at both ends. */
import type { DrawingShape } from "../drawing.ts";
import { spread } from "../spread.ts";
import type { ChartDrawing, Room, Word } from "./chart-drawing.ts";
import { nameToken, paintsOf } from "./colours.ts";
import type { Chart } from "./model.ts";
import { finite } from "./scale.ts";
import { linesDrawing, seriesLines } from "./series-lines.ts";
import { rule, STROKE } from "./shapes.ts";
import { block, LINE, wide, word } from "./words.ts";

const MOST = { name: 380, plot: 560 };
/** Between a point and its label; room for a thin line where the label had to move. */
const AWAY = 28;

export function slopeChart(chart: Chart, room: Room): ChartDrawing {
  const { series, categories } = chart;
  const paint = paintsOf(chart);
  const labels = [0, 1].map((side) =>
    series.map(({ name, values }) => {
      const figure = room.format(values[side] ?? Number.NaN);
      const raw = side === 0 ? `${name}\u2002${figure}` : `${figure}\u2002${name}`;
      return { figure, raw, value: values[side] ?? 0 };
    }),
  );
  const widest = Math.min(MOST.name, Math.max(...labels.flat().map(({ raw }) => wide(raw, true))));
  const head = LINE + 12;
  const plotWidth = Math.min(MOST.plot, room.w - 2 * (widest + AWAY));
  const left = (room.w - plotWidth) / 2;
  const right = left + plotWidth;
  const all = finite(series.flatMap(({ values }) => values));
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const [top, bottom] = [head + LINE / 2, room.h - LINE / 2];
  const scale = room.d3
    .scaleLinear()
    .domain([low, high > low ? high : low + 1])
    .range([bottom, top]);
  const y = (value: number) => scale(value) ?? bottom;
  const x = (i: number) => (i === 0 ? left : right);

  const shapes = [
    ...[left, right].map((at) => rule(at, head, at, room.h, "rule", 2)),
    ...seriesLines(series, paint, [x, y], () => true, STROKE, room),
  ];
  const under: DrawingShape[] = [];
  const words: Word[] = [];
  for (const side of [0, 1] as const) {
    const own = labels[side] ?? [];
    const sorted = series
      .map((_, s) => s)
      .sort((a, b) => (own[b]?.value ?? 0) - (own[a]?.value ?? 0));
    const sizes = sorted.map((s) => block(own[s]?.raw ?? "", widest, true).h);
    const starts = spread(
      sorted.map((s, i) => y(own[s]?.value ?? 0) - head - (sizes[i] ?? LINE) / 2),
      sizes,
      room.h - head,
    );
    sorted.forEach((s, i) => {
      const { raw = "", figure = "", value = 0 } = own[s] ?? {};
      const middle = head + (starts[i] ?? 0) + (sizes[i] ?? LINE) / 2;
      const out = side === 0 ? -1 : 1;
      if (Math.abs(middle - y(value)) > 6)
        under.push(rule(x(side) + out * 8, y(value), x(side) + out * (AWAY - 4), middle, "ink-2"));
      const placed = word(
        series[s]?.view,
        x(side) + out * AWAY,
        middle,
        { align: side === 0 ? "right" : "left", bold: true, token: nameToken(paint(s)) },
        widest,
        raw,
      );
      words.push(side === 0 ? { ...placed, after: figure } : { ...placed, before: figure });
    });
  }
  const heads = categories.map(({ view }, i) =>
    word(view, x(i), LINE / 2, { align: i === 0 ? "right" : "left", bold: true }, room.w / 2 - 40),
  );
  return {
    ...linesDrawing(chart, paint, room, {
      shapes,
      words: [],
      plot: {
        area: { x: left, y: top, w: right - left, h: bottom - top },
        min: scale.domain()[0] ?? low,
        max: scale.domain()[1] ?? high,
        stroke: STROKE,
        point: 10,
      },
      gridlines: false,
      labels: { categories: false, axis: false },
    }),
    under,
    words: [...heads, ...words],
    key: [],
  };
}
