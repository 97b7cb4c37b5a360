/** One series of a chart: its look, its labels, and its numbers with their place in the workbook. */
import type { ChartData, Color } from "../model.ts";
import { solidFill } from "./paint.ts";
import { emu } from "./units.ts";
import { cell } from "./workbook.ts";
import { type Child, type Element, el } from "./xml.ts";

const val = (name: string, value: string | number | boolean): Element => el(name, { val: value });

/** @param index of the series, from 0. */
export function seriesOf(data: ChartData, index: number): Element {
  const series = data.series[index];
  if (series === undefined) return el("c:ser");
  const rows = data.categories.length;
  const column = index + 1;
  const head = [
    val("c:idx", index),
    val("c:order", index),
    el(
      "c:tx",
      {},
      el(
        "c:strRef",
        {},
        el("c:f", {}, `Sheet1!${cell(0, column)}`),
        el("c:strCache", {}, val("c:ptCount", 1), point(0, series.name)),
      ),
    ),
  ];
  const categories = el(
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
  const numbers = el(
    "c:val",
    {},
    el(
      "c:numRef",
      {},
      el("c:f", {}, `Sheet1!${cell(1, column)}:${cell(rows, column)}`),
      el(
        "c:numCache",
        {},
        el("c:formatCode", {}, "General"),
        val("c:ptCount", rows),
        series.values.map((v, i) => v !== null && point(i, String(v))),
      ),
    ),
  );
  const labels = labelsOf(data);
  if (data.type === "line") {
    const stroke = data.plot?.stroke ?? 3;
    return el(
      "c:ser",
      {},
      head,
      el("c:spPr", {}, el("a:ln", { w: emu(stroke), cap: "rnd" }, solidFill(series.color))),
      el(
        "c:marker",
        {},
        val("c:symbol", "circle"),
        val("c:size", 6),
        el("c:spPr", {}, solidFill(series.color), el("a:ln", {}, el("a:noFill"))),
      ),
      labels,
      categories,
      numbers,
      val("c:smooth", false),
    );
  }
  const isPie = data.type === "pie";
  return el(
    "c:ser",
    {},
    head,
    !isPie && filled(series.color),
    !isPie && val("c:invertIfNegative", false),
    [...series.points].map(([i, color]) =>
      el(
        "c:dPt",
        {},
        val("c:idx", i),
        !isPie && val("c:invertIfNegative", false),
        val("c:bubble3D", false),
        filled(color),
      ),
    ),
    labels,
    categories,
    numbers,
  );
}

const point = (index: number, value: string): Element =>
  el("c:pt", { idx: index }, el("c:v", {}, value));

const filled = (color: Color): Element => el("c:spPr", {}, solidFill(color));

function labelsOf({ type, labels }: ChartData): Child {
  const shown = labels.values && type !== "line";
  const place = type === "bar" ? "outEnd" : type === "barStacked" ? "ctr" : "bestFit";
  return el(
    "c:dLbls",
    {},
    shown && val("c:dLblPos", place),
    val("c:showLegendKey", false),
    val("c:showVal", shown),
    val("c:showCatName", false),
    val("c:showSerName", false),
    val("c:showPercent", false),
    val("c:showBubbleSize", false),
  );
}
