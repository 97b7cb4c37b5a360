/** One series of a chart: its look, its labels, and its numbers with their place in the workbook. */
import type { Chart, ChartData, ChartSeries, Color } from "../model.ts";
import { solidFill } from "./paint.ts";
import { runProperties } from "./text.ts";
import { emu } from "./units.ts";
import { cell, columnsOf } from "./workbook.ts";
import { type Child, type Element, el } from "./xml.ts";

const val = (name: string, value: string | number | boolean): Element => el(name, { val: value });

/** @param index of the series, from 0. */
export function seriesOf(chart: Chart, index: number): Element {
  const { data } = chart;
  const series = data.series[index];
  if (series === undefined) return el("c:ser");
  const own = data.sheet.length + index;
  const head = [
    val("c:idx", index),
    val("c:order", index),
    el(
      "c:tx",
      {},
      el(
        "c:strRef",
        {},
        el("c:f", {}, `Sheet1!${cell(0, own + 1)}`),
        el("c:strCache", {}, val("c:ptCount", 1), point(0, series.name)),
      ),
    ),
  ];
  switch (data.type) {
    case "scatter":
      return dots(data, series, index, head);
    case "line":
      return el(
        "c:ser",
        {},
        head,
        stroked(series.color, data.plot?.stroke ?? 3),
        markers(series, data),
        labelsOf(chart, series),
        categories(data),
        el("c:val", {}, numbers(data, own)),
        val("c:smooth", false),
      );
    case "pie":
      return el(
        "c:ser",
        {},
        head,
        labelsOf(chart, series),
        categories(data),
        el("c:val", {}, numbers(data, own)),
      );
    default:
      return el(
        "c:ser",
        {},
        head,
        filled(series.color),
        val("c:invertIfNegative", false),
        [...series.points].map(([i, color]) =>
          el(
            "c:dPt",
            {},
            val("c:idx", i),
            val("c:invertIfNegative", false),
            val("c:bubble3D", false),
            filled(color),
          ),
        ),
        labelsOf(chart, series),
        categories(data),
        el("c:val", {}, numbers(data, own)),
      );
  }
}

/** Points at the values, at the heights of their rows. */
function dots(data: ChartData, series: ChartSeries, index: number, head: Child): Element {
  return el(
    "c:ser",
    {},
    head,
    el("c:spPr", {}, NO_LINE),
    markers(series, data),
    [...series.small].map((i) =>
      el("c:dPt", {}, val("c:idx", i), markers(series, data, SMALL), val("c:bubble3D", false)),
    ),
    el("c:xVal", {}, numbers(data, data.sheet.length + index)),
    el("c:yVal", {}, numbers(data, data.sheet.length + data.series.length)),
    val("c:smooth", false),
  );
}

/** How much smaller a dot is that stands on another. */
const SMALL = 0.5;

/** For each row a line from its first dot to its last; after the dots, where LibreOffice draws it. */
export function rowLines(data: ChartData): Element[] {
  const after = data.sheet.length + data.series.length;
  const columns = columnsOf(data);
  const ends = (row: number, column: number) => {
    const at = (c: number) => cell(row + 1, c + 1);
    const values = [column, column + 1].map((c) => columns[c]?.values[row] ?? 0);
    return el(
      "c:numRef",
      {},
      el("c:f", {}, `Sheet1!${at(column)}:${at(column + 1)}`),
      el(
        "c:numCache",
        {},
        el("c:formatCode", {}, "General"),
        val("c:ptCount", 2),
        values.map((v, i) => point(i, String(v))),
      ),
    );
  };
  return data.series.length < 2
    ? []
    : data.categories.map((name, row) =>
        el(
          "c:ser",
          {},
          val("c:idx", data.series.length + row),
          val("c:order", data.series.length + row),
          el("c:tx", {}, el("c:v", {}, name)),
          stroked(RULE, 3),
          el("c:marker", {}, val("c:symbol", "none")),
          el("c:xVal", {}, ends(row, after + 2)),
          el("c:yVal", {}, ends(row, after)),
          val("c:smooth", false),
        ),
      );
}

const INK: Color = { value: "tx1", scheme: true, alpha: 1 };
const RULE: Color = { value: "tx2", scheme: true, alpha: 1 };
const NO_LINE = el("a:ln", {}, el("a:noFill"));

/** @param column of the workbook, from 0 after the categories. */
function numbers(data: ChartData, column: number): Element {
  const { values } = columnsOf(data)[column] ?? { values: [] };
  const rows = data.categories.length;
  return el(
    "c:numRef",
    {},
    el("c:f", {}, `Sheet1!${cell(1, column + 1)}:${cell(rows, column + 1)}`),
    el(
      "c:numCache",
      {},
      el("c:formatCode", {}, "General"),
      val("c:ptCount", rows),
      values.map((v, i) => v !== null && point(i, String(v))),
    ),
  );
}

function categories(data: ChartData): Element {
  const rows = data.categories.length;
  return el(
    "c:cat",
    {},
    el(
      "c:strRef",
      {},
      el("c:f", {}, `Sheet1!${cell(1, 0)}:${cell(rows, 0)}`),
      el(
        "c:strCache",
        {},
        val("c:ptCount", rows),
        data.categories.map((name, i) => point(i, name)),
      ),
    ),
  );
}

/** In points, as whole numbers from 2 to 72. */
function markers({ color, quiet }: ChartSeries, { plot }: ChartData, scale = 1): Element {
  const size = Math.min(72, Math.max(2, Math.round((plot?.point ?? 8) * 0.75 * scale)));
  const none = quiet || plot?.point === 0 || color === undefined;
  return none
    ? el("c:marker", {}, val("c:symbol", "none"))
    : el(
        "c:marker",
        {},
        val("c:symbol", "circle"),
        val("c:size", size),
        el("c:spPr", {}, solidFill(color), NO_LINE),
      );
}

const point = (index: number, value: string): Element =>
  el("c:pt", { idx: index }, el("c:v", {}, value));

const filled = (color: Color | undefined): Element =>
  color ? el("c:spPr", {}, solidFill(color)) : el("c:spPr", {}, el("a:noFill"), NO_LINE);

const stroked = (color: Color | undefined, width: number): Element =>
  el(
    "c:spPr",
    {},
    el("a:ln", { w: emu(width), cap: "rnd" }, color ? solidFill(color) : el("a:noFill")),
  );

function labelsOf({ data, style }: Chart, { labelled, labelColor, values }: ChartSeries): Child {
  const { type } = data;
  const shown = type !== "line" && labelled?.size !== 0;
  const place = type === "bar" ? "outEnd" : type === "barStacked" ? "ctr" : "bestFit";
  const without = values.flatMap((v, i) =>
    shown && v !== null && labelled && !labelled.has(i)
      ? [el("c:dLbl", {}, val("c:idx", i), val("c:delete", true))]
      : [],
  );
  const look = { ...style, lang: "", bold: type === "bar", color: labelColor ?? INK };
  return el(
    "c:dLbls",
    {},
    without,
    shown && el("c:numFmt", { formatCode: data.format, sourceLinked: false }),
    shown &&
      el(
        "c:txPr",
        {},
        el("a:bodyPr"),
        el("a:lstStyle"),
        el(
          "a:p",
          {},
          el("a:pPr", {}, runProperties("a:defRPr", look, undefined, false)),
          el("a:endParaRPr", { lang: style.lang }),
        ),
      ),
    shown && val("c:dLblPos", place),
    val("c:showLegendKey", false),
    val("c:showVal", shown),
    val("c:showCatName", false),
    val("c:showSerName", false),
    val("c:showPercent", false),
    val("c:showBubbleSize", false),
  );
}
