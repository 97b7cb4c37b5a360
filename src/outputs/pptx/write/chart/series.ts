/** One series of a chart: its look, its labels and its values. */
import type { Chart, ChartData, ChartSeries, Color } from "../../model.ts";
import { INK, solidFill } from "../paint.ts";
import { type Child, type Element, el } from "../xml.ts";
import { chartText, filled, NO_LINE, stroked, val } from "./style.ts";
import { categoryNames, columnName, columnValues, rowEnds } from "./values.ts";

/** @param index of the series, from 0. */
export function seriesOf(chart: Chart, index: number): Element {
  const { data } = chart;
  const series = data.series[index];
  if (series === undefined) return el("c:ser");
  const own = data.sheet.length + index;
  const head = [
    val("c:idx", index),
    val("c:order", index),
    el("c:tx", {}, columnName(series.name, own)),
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
        el("c:cat", {}, categoryNames(data)),
        el("c:val", {}, columnValues(data, own)),
        val("c:smooth", false),
      );
    case "pie":
      return el(
        "c:ser",
        {},
        head,
        labelsOf(chart, series),
        el("c:cat", {}, categoryNames(data)),
        el("c:val", {}, columnValues(data, own)),
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
        el("c:cat", {}, categoryNames(data)),
        el("c:val", {}, columnValues(data, own)),
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
    el("c:xVal", {}, columnValues(data, data.sheet.length + index)),
    el("c:yVal", {}, columnValues(data, data.sheet.length + data.series.length)),
    val("c:smooth", false),
  );
}

/** How much smaller a dot is that stands on another. */
const SMALL = 0.5;

/** For each row a line from its first dot to its last; after the dots, where LibreOffice draws it. */
export function rowLines(data: ChartData): Element[] {
  const after = data.sheet.length + data.series.length;
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
          el("c:xVal", {}, rowEnds(data, row, after + 2)),
          el("c:yVal", {}, rowEnds(data, row, after)),
          val("c:smooth", false),
        ),
      );
}

const RULE: Color = { value: "tx2", scheme: true, alpha: 1 };

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

function labelsOf({ data, style }: Chart, { labelled, labelColor, values }: ChartSeries): Child {
  const { type } = data;
  const shown = type !== "line" && labelled?.size !== 0;
  const place = type === "bar" ? "outEnd" : type === "barStacked" ? "ctr" : "bestFit";
  const without = values.flatMap((v, i) =>
    shown && v !== null && labelled && !labelled.has(i)
      ? [el("c:dLbl", {}, val("c:idx", i), val("c:delete", true))]
      : [],
  );
  const look = { ...style, bold: type === "bar", color: labelColor ?? INK };
  return el(
    "c:dLbls",
    {},
    without,
    shown && el("c:numFmt", { formatCode: data.format, sourceLinked: false }),
    shown && chartText(look),
    shown && val("c:dLblPos", place),
    val("c:showLegendKey", false),
    val("c:showVal", shown),
    val("c:showCatName", false),
    val("c:showSerName", false),
    val("c:showPercent", false),
    val("c:showBubbleSize", false),
  );
}
