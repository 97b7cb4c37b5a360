/** The series of native charts, and the columns of the workbook behind them: the writer's own figures, and what is drawn of them as formulas. */
import { exact } from "../../../core/decimals.ts";
import type { Bands, Bar, LaidBands } from "./bands.ts";
import type { Paint, Room } from "./chart-drawing.ts";
import { inkOn, MUTED } from "./colours.ts";
import type { Chart } from "./model.ts";
import { type NativeColumn, type NativeSeries, nativeColor, slot } from "./native.ts";

interface Sheet {
  readonly sheet: readonly NativeColumn[];
  readonly series: readonly NativeSeries[];
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** Lines, in the writer's own figures. */
export const lineSeries = (chart: Chart, paint: (series: number) => Paint): NativeSeries[] =>
  chart.series.map(({ name, values }, s) => ({ name, values, ...nativeColor(paint(s)) }));

/** @param sides of two series the first goes to the left: drawn below nought, from a column that is not. */
export function barSeries(
  chart: Chart,
  paint: (series: number) => Paint,
  laid: LaidBands,
  { bands }: Bands,
  sides: boolean,
): NativeSeries[] {
  const bars = bands.map(({ bars: own }) => own);
  const figures = [...laid.figures.keys()];
  const has = (bar: Bar | undefined) =>
    bar !== undefined &&
    figures.some((f) => f.series === bar.series && f.from === bar.from && f.to === bar.to);
  return chart.series.map(({ name, values }, s): NativeSeries => {
    const mirrored = sides && s === 0;
    const base = paint(s);
    const own = bars.map((band) => band.find(({ series }) => series === s));
    return {
      name,
      values: mirrored ? values.map((v) => -v) : values,
      ...(mirrored ? { formulas: values.map((_, i) => `-B${i + 2}`) } : {}),
      ...nativeColor(base),
      points: own.flatMap((bar, index) =>
        bar && (bar.paint.token !== base.token || bar.paint.opacity !== base.opacity)
          ? [{ index, ...nativeColor(bar.paint) }]
          : [],
      ),
      labelled: own.flatMap((bar, index) => (has(bar) ? [index] : [])),
      ...(chart.type === "stacked" ? { labelColor: slot(inkOn(base)) } : {}),
    };
  });
}

/** From and to, and a bar between them on one that is not seen. */
export function rangeSeries(
  chart: Chart,
  spans: readonly { readonly from: number; readonly to: number }[],
  room: Room,
): Sheet {
  const rows = spans.map((_, i) => i + 2);
  const some = chart.highlights;
  return {
    sheet: [
      { name: room.label("chart-from"), values: spans.map(({ from }) => from) },
      { name: room.label("chart-to"), values: spans.map(({ to }) => to) },
    ],
    series: [
      {
        name: room.label("chart-base"),
        values: spans.map(({ from }) => from),
        formulas: rows.map((r) => `B${r}`),
      },
      {
        name: room.label("likelihood"),
        values: spans.map(({ from, to }) => exact(to - from)),
        formulas: rows.map((r) => `C${r}-B${r}`),
        color: "accent1",
        points: chart.categories.flatMap(({ high }, index) =>
          some && !high ? [{ index, ...nativeColor(MUTED) }] : [],
        ),
      },
    ],
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly total: boolean;
}

/** Changes and totals as stacked bars on one that is not seen; edit column B and all follow. */
export function waterfallSeries(chart: Chart, spans: readonly Span[], room: Room): Sheet {
  const sheet: NativeColumn[] = [
    { name: chart.series[0]?.name ?? "", values: spans.map(({ value }) => value) },
    {
      name: room.label("chart-from"),
      values: spans.map(({ from }) => from),
      formulas: spans.map(({ total }, i) => (total || i === 0 ? "0" : `D${i + 1}`)),
    },
    {
      name: room.label("chart-to"),
      values: spans.map(({ to }) => to),
      formulas: spans.map(({ total }, i) => (total ? `B${i + 2}` : `C${i + 2}+B${i + 2}`)),
    },
  ];
  const over = ({ from, to }: Span) =>
    exact(Math.max(from, to, 0) - Math.max(Math.min(from, to), 0));
  const under = ({ from, to }: Span) =>
    exact(Math.min(from, to, 0) - Math.min(Math.max(from, to), 0));
  const OVER = (r: number) => `MAX(C${r},D${r},0)-MAX(MIN(C${r},D${r}),0)`;
  const UNDER = (r: number) => `MIN(C${r},D${r},0)-MIN(MAX(C${r},D${r}),0)`;
  const kinds = [
    {
      key: "chart-increase",
      color: "accent2",
      is: (s: Span) => !s.total && s.value >= 0,
      when: (r: number) => `B${r}>=0`,
    },
    {
      key: "chart-decrease",
      color: "accent3",
      is: (s: Span) => !s.total && s.value < 0,
      when: (r: number) => `B${r}<0`,
    },
    { key: "chart-total", color: "accent6", is: (s: Span) => s.total, when: () => "TRUE" },
  ];
  const parts = [
    { part: over, formula: OVER, suffix: "" },
    ...(spans.some((s) => under(s) < 0)
      ? [{ part: under, formula: UNDER, suffix: room.label("chart-below") }]
      : []),
  ];
  const high = chart.categories.flatMap((c, index) =>
    c.high ? [{ index, color: "accent1" }] : [],
  );
  return {
    sheet,
    series: [
      {
        name: room.label("chart-base"),
        values: spans.map(({ from, to }) =>
          from * to <= 0 ? 0 : Math.abs(from) < Math.abs(to) ? from : to,
        ),
        formulas: spans.map((_, i) => {
          const [c, d] = [`${letter(2)}${i + 2}`, `${letter(3)}${i + 2}`];
          return `IF(${c}*${d}<=0,0,IF(ABS(${c})<ABS(${d}),${c},${d}))`;
        }),
      },
      ...parts.flatMap(({ part, formula, suffix }) =>
        kinds.map(
          ({ key, color, is, when }): NativeSeries => ({
            name: [room.label(key), suffix].filter(Boolean).join(" "),
            values: spans.map((s) => (is(s) ? part(s) : 0)),
            formulas: spans.map((s, i) =>
              s.total === (key === "chart-total") ? `IF(${when(i + 2)},${formula(i + 2)},0)` : "0",
            ),
            color,
            points: high,
          }),
        ),
      ),
    ],
  };
}
