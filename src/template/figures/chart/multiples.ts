/** The same small chart for each series, all on one scale. */
import type { ChartDrawing, Room, Word } from "./chart-drawing.ts";
import type { Chart } from "./model.ts";
import { barPanel, linePanel } from "./small-panels.ts";
import { block, nameColumn, word } from "./words.ts";

const GAP = 32;

export function multiplesChart(chart: Chart, room: Room): ChartDrawing {
  const count = chart.series.length;
  const rows = count > 4 ? 2 : 1;
  const columns = Math.ceil(count / rows);
  const bars = chart.of === "bar";
  const high = Math.min(room.h / rows, 380);
  const names = bars
    ? nameColumn(
        chart.categories.map(({ name }) => name),
        40,
      )
    : 0;
  const first = names ? names + 16 : 0;
  const w = (room.w - first - GAP * (columns - 1)) / columns;
  const headLines = Math.max(...chart.series.map(({ name }) => block(name, w, true).h));
  const size = { w, h: high - (rows > 1 ? 12 : 0) };
  const cells = chart.series.map((series, s) => {
    const at = { x: first + (s % columns) * (w + GAP), y: Math.floor(s / columns) * high };
    const token =
      chart.highlights && !series.high ? "accent-6" : series.high ? "accent-1" : "accent-2";
    return { series, at, token };
  });
  const drawn = cells.map(({ series, at, token }) => {
    const head = word(
      series.view,
      at.x,
      at.y + headLines / 2,
      { bold: true, token: token === "accent-6" ? "ink" : token },
      w,
    );
    const below = { x: at.x, y: at.y + headLines + 4, w, h: size.h - headLines - 4 };
    const inside = { ...room, w: below.w, h: below.h };
    const panel = bars
      ? barPanel(chart, series, token, inside)
      : linePanel(chart, series, token, inside);
    return { head, panel: { ...panel, rect: below }, at };
  });
  const middles = bars ? (drawn[0]?.panel.middles ?? []) : [];
  const labels: Word[] = bars
    ? Array.from({ length: rows }, (_, r) =>
        chart.categories.map(({ view, high: bold }, i) =>
          word(
            view,
            names,
            r * high + headLines + 4 + (middles[i] ?? 0),
            { align: "right", bold },
            names,
          ),
        ),
      ).flat()
    : [];
  return {
    height: high * rows,
    under: [],
    panels: drawn.map(({ panel: { rect, shapes, words, native } }) => ({
      rect,
      shapes,
      words,
      native,
    })),
    words: [
      ...drawn.flatMap(({ head, panel: { rect, beside } }) => [
        head,
        ...beside.map((own) => ({
          ...own,
          rect: { ...own.rect, x: own.rect.x + rect.x, y: own.rect.y + rect.y },
        })),
      ]),
      ...labels,
    ],
    key: [],
  };
}
