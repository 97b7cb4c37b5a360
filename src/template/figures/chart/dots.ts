/** Dots on one scale, a row for each category, joined where a row has several. */
import type { DrawingShape } from "../drawing.ts";
import { nameColumn, stepOf } from "./bands.ts";
import { finite, nameToken, valueScale } from "./lines.ts";
import { type Chart, paints, said } from "./model.ts";
import { nativeColor, numberFormat } from "./native.ts";
import {
  circle,
  type Drawn,
  inside,
  LINE,
  type Paint,
  type Room,
  rule,
  type Word,
  wide,
  word,
} from "./parts.ts";

const RADIUS = 9;

export function dotChart(chart: Chart, room: Room): Drawn {
  const { series, categories, stances } = chart;
  const colors = paints(chart);
  const head = LINE + 12;
  const foot = stances ? 0 : LINE + 8;
  const row = Math.min((room.h - head - foot) / categories.length, 72);
  const radius = Math.min(RADIUS, row / 2 - 4);
  const noted = categories.map(({ name }) => chart.notes.get(name));
  const noteWidth = Math.min(
    360,
    Math.max(0, ...[...chart.notes.values()].map((v) => wide(textOf(v)))),
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
  const right = room.w - ends - (noteWidth ? noteWidth + 24 : 0);
  const scale = stances
    ? room.d3.scaleLinear().domain([-2, 2])
    : valueScale(series, chart.baseline, room);
  scale.range([left, right]);
  const at = (value: number) => scale(value) ?? left;
  const [min = 0, max = 1] = scale.domain();
  const levels = stances ? [-2, -1, 0, 1, 2] : scale.ticks(5);
  const bottom = head + row * categories.length;
  const middles = categories.map((_, i) => head + row * (i + 0.5));

  const shapes: DrawingShape[] = [
    ...levels.map((tick) =>
      rule(at(tick), head, at(tick), bottom, tick === 0 ? "ink" : "rule", tick === 0 ? 2 : 1),
    ),
  ];
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
      marks.push(circle(at(value), y, size, { token: colors[s]?.token ?? "ink" }));
    }
    if (!figures) return;
    const label = room.format(last.value);
    words.push(
      word(said(label), label, at(last.value) + radius + 6, y, {
        bold: true,
        token: tokenOf(colors[last.s]),
      }),
    );
    if (last === first || last.value === first.value) return;
    const low = room.format(first.value);
    words.push(
      word(said(low), low, at(first.value) - radius - 6, y, {
        align: "right",
        bold: true,
        token: tokenOf(colors[first.s]),
      }),
    );
  });
  const names = categories.map(({ view, name, high }, i) =>
    word(view, name, column, middles[i] ?? 0, { align: "right", bold: high }, column),
  );
  const heads = stances ? undefined : rowHeads(chart, colors, at, room.w);
  return {
    height: bottom + foot,
    under: rows,
    panels: [
      {
        rect: { x: 0, y: 0, w: room.w, h: bottom + foot },
        shapes: [...shapes, ...marks],
        words: stances
          ? []
          : levels.map((tick) => {
              const label = room.format(tick);
              return inside(
                word(said(label), label, at(tick), bottom + 6 + LINE / 2, {
                  align: "center",
                  token: "ink-2",
                }),
                room.w,
              );
            }),
        native: {
          type: "scatter",
          title: chart.title,
          horizontal: true,
          categories: categories.map(({ name }) => name),
          series: series.map(({ name, values }, s) => ({
            name,
            values,
            small: small[s] ?? [],
            ...nativeColor(colors[s] ?? { token: "ink" }),
          })),
          format: numberFormat(chart.decimals),
          plot: {
            area: { x: left, y: head, w: right - left, h: bottom - head },
            min,
            max,
            ...stepOf(levels),
            point: radius * 2 - 2,
          },
          gridlines: true,
          labels: { categories: false, axis: !stances },
        },
      },
    ],
    words: [
      ...names,
      ...words,
      ...(stances ? stanceHeads(at, room) : (heads ?? [])),
      ...noted.flatMap((note, i) =>
        note
          ? [
              word(
                note,
                textOf(note),
                room.w - noteWidth,
                middles[i] ?? 0,
                { token: "ink-2" },
                noteWidth,
              ),
            ]
          : [],
      ),
    ],
    key:
      heads || series.length === 1
        ? []
        : series.map(({ view }, s) => ({ text: view, paint: colors[s] ?? { token: "ink" } })),
  };
}

const textOf = (view: unknown): string => (view as { raw?: string }).raw ?? "";
const tokenOf = (paint: Paint | undefined) => nameToken(paint ?? { token: "ink" });

/** By series, where its dot stands on another's and is drawn smaller, so that both are seen. */
const onOthers = ({ series }: Chart): number[][] =>
  series.map(({ values }, s) =>
    values.flatMap((v, i) => (series.slice(0, s).some((o) => o.values[i] === v) ? [i] : [])),
  );

/** Series named over their dots in the first row; undefined where they would touch. */
function rowHeads(
  { series }: Chart,
  colors: readonly Paint[],
  at: (value: number) => number,
  right: number,
): Word[] | undefined {
  if (series.length < 2) return [];
  const heads = series
    .map(({ view, name, values }, s) => ({ view, name, value: values[0] ?? Number.NaN, s }))
    .sort((a, b) => a.value - b.value)
    .map(({ view, name, value, s }, i, all) => {
      const edge = all.length === 2 ? (i === 0 ? "right" : "left") : "center";
      const push = edge === "right" ? RADIUS : edge === "left" ? -RADIUS : 0;
      return word(view, name, at(value) + push, LINE / 2, {
        align: edge,
        bold: true,
        token: tokenOf(colors[s]),
      });
    });
  const fits = heads.every(({ rect }, i) => {
    const next = heads[i + 1]?.rect.x ?? right + 8;
    return rect.x >= 0 && rect.x + rect.w + 8 <= next;
  });
  return fits ? heads : undefined;
}

function stanceHeads(at: (value: number) => number, room: Room): Word[] {
  const keys = ["firmly-against", "against", undefined, "for", "firmly-for"];
  return keys.flatMap((key, i) => {
    const text = key && room.label(key);
    return text
      ? [word(said(text), text, at(i - 2), LINE / 2, { align: "center", token: "ink-2" })]
      : [];
  });
}
