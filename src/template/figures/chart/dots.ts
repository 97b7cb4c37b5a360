/** Dots on one scale, a row for each category, joined where a row has several. */
import { textView } from "../../text-view.ts";
import type { DrawingShape } from "../drawing.ts";
import { ticksBelow } from "./axis-names.ts";
import { keyOf } from "./bar-drawing.ts";
import type { ChartDrawing, Paint, Room, Word } from "./chart-drawing.ts";
import { nameToken, paintsOf } from "./colours.ts";
import type { Chart } from "./model.ts";
import { nativeChart, nativeColor } from "./native.ts";
import { notesBeside } from "./notes.ts";
import { finite, stepOf, valueScale } from "./scale.ts";
import { circle, gridline, rule } from "./shapes.ts";
import { stanceHeads } from "./stances.ts";
import { LINE, nameColumn, wide, word } from "./words.ts";

const RADIUS = 9;

export function dotChart(chart: Chart, room: Room): ChartDrawing {
  const { series, categories, stances } = chart;
  const paint = paintsOf(chart);
  const head = LINE + 12;
  const foot = stances ? 0 : LINE + 8;
  const row = Math.min((room.h - head - foot) / categories.length, 72);
  const radius = Math.min(RADIUS, row / 2 - 4);
  const notes = notesBeside(
    categories.map(({ name }) => chart.notes.get(name)),
    room,
  );
  const column = nameColumn(
    categories.map(({ name }) => name),
    row,
  );
  const figures = series.length <= 2 && !stances;
  const widest = figures
    ? Math.max(
        ...finite(series.flatMap(({ values }) => values)).map((v) => wide(room.format(v), true)),
      ) +
      radius +
      8
    : radius + 4;
  const ends = stances ? 60 : widest;
  const left = column + 16 + ends;
  const right = room.w - ends - notes.taken;
  const scale = stances
    ? room.d3.scaleLinear().domain([-2, 2])
    : valueScale(series, chart.baseline, room);
  scale.range([left, right]);
  const at = (value: number) => scale(value) ?? left;
  const [min = 0, max = 1] = scale.domain();
  const levels = stances ? [-2, -1, 0, 1, 2] : scale.ticks(5);
  const bottom = head + row * categories.length;
  const middles = categories.map((_, i) => head + row * (i + 0.5));

  const gridlines = levels.map((tick) => gridline(tick, at(tick), head, at(tick), bottom));
  const rows = middles.map((y) => rule(column + 16, y, right + ends, y, "rule"));
  const marks: DrawingShape[] = [];
  const small = onOthers(chart);
  const words: Word[] = [];
  categories.forEach((_, c) => {
    const y = middles[c] ?? 0;
    const dots = series
      .map(({ values }, s) => ({ value: values[c] ?? Number.NaN, s }))
      .filter(({ value }) => !Number.isNaN(value))
      .sort((a, b) => a.value - b.value || a.s - b.s);
    const [first, last] = [dots[0], dots.at(-1)];
    if (!first || !last) return;
    if (last.value > first.value)
      marks.push(rule(at(first.value), y, at(last.value), y, "ink-2", 3));
    for (const { value, s } of dots) {
      const size = small[s]?.includes(c) ? radius * 0.5 : radius;
      marks.push(circle(at(value), y, size, { token: paint(s).token }));
    }
    if (!figures) return;
    const label = room.format(last.value);
    words.push(
      word(textView(label), at(last.value) + radius + 6, y, {
        bold: true,
        token: nameToken(paint(last.s)),
      }),
    );
    if (last === first || last.value === first.value) return;
    const low = room.format(first.value);
    words.push(
      word(textView(low), at(first.value) - radius - 6, y, {
        align: "right",
        bold: true,
        token: nameToken(paint(first.s)),
      }),
    );
  });
  const names = categories.map(({ view, high }, i) =>
    word(view, column, middles[i] ?? 0, { align: "right", bold: high }, column),
  );
  const heads = stances ? undefined : rowHeads(chart, paint, at, room.w);
  return {
    height: bottom + foot,
    under: rows,
    panels: [
      {
        rect: { x: 0, y: 0, w: room.w, h: bottom + foot },
        shapes: [...gridlines, ...marks],
        words: stances ? [] : ticksBelow(levels, at, bottom, room),
        native: nativeChart(chart, {
          type: "scatter",
          horizontal: true,
          series: series.map(({ name, values }, s) => ({
            name,
            values,
            small: small[s] ?? [],
            ...nativeColor(paint(s)),
          })),
          plot: {
            area: { x: left, y: head, w: right - left, h: bottom - head },
            min,
            max,
            ...stepOf(levels),
            point: radius * 2 - 2,
          },
          gridlines: true,
          labels: { categories: false, axis: !stances },
        }),
      },
    ],
    words: [
      ...names,
      ...words,
      ...(stances ? stanceHeads(at, room) : (heads ?? [])),
      ...notes.words(middles),
    ],
    key: heads || series.length === 1 ? [] : keyOf(chart, paint),
  };
}

/** By series, where its dot stands on another's and is drawn smaller, so that both are seen. */
const onOthers = ({ series }: Chart): number[][] =>
  series.map(({ values }, s) =>
    values.flatMap((v, i) => (series.slice(0, s).some((o) => o.values[i] === v) ? [i] : [])),
  );

/** Series named over their dots in the first row; undefined where they would touch. */
function rowHeads(
  { series }: Chart,
  paint: (series: number) => Paint,
  at: (value: number) => number,
  right: number,
): Word[] | undefined {
  if (series.length < 2) return [];
  const heads = series
    .map(({ view, name, values }, s) => ({ view, name, value: values[0] ?? Number.NaN, s }))
    .sort((a, b) => a.value - b.value)
    .map(({ view, value, s }, i, all) => {
      const edge = all.length === 2 ? (i === 0 ? "right" : "left") : "center";
      const push = edge === "right" ? RADIUS : edge === "left" ? -RADIUS : 0;
      return word(view, at(value) + push, LINE / 2, {
        align: edge,
        bold: true,
        token: nameToken(paint(s)),
      });
    });
  const fits = heads.every(({ rect }, i) => {
    const next = heads[i + 1]?.rect.x ?? right + 8;
    return rect.x >= 0 && rect.x + rect.w + 8 <= next;
  });
  return fits ? heads : undefined;
}
