/** Native charts: the chart part, its plot, and the workbook that holds its numbers. */
import type { Chart, ChartPlot } from "../../model.ts";
import { A, C, R, TYPES } from "../names.ts";
import type { Parts } from "../package.ts";
import { type Element, el } from "../xml.ts";
import { CATEGORY_AXIS, categoryAxis, scatterAxis, VALUE_AXIS, valueAxis } from "./axes.ts";
import { rowLines, seriesOf } from "./series.ts";
import { chartText, filled, val } from "./style.ts";
import { workbook } from "./workbook.ts";

/** @returns the chart part's path. */
export function addChart(parts: Parts, chart: Chart): string {
  const path = parts.next("ppt/charts/chart", ".xml");
  const data = parts.store("ppt/embeddings", "workbook", "xlsx", workbook(chart.data));
  const id = parts.relations(path).to(`${R}/package`, data);
  parts.add(
    path,
    TYPES.chart,
    el(
      "c:chartSpace",
      { "xmlns:c": C, "xmlns:a": A, "xmlns:r": R },
      val("c:date1904", false),
      val("c:roundedCorners", false),
      el(
        "c:chart",
        {},
        val("c:autoTitleDeleted", true),
        plotArea(chart),
        chart.data.labels.legend && legend(),
        val("c:plotVisOnly", true),
        val("c:dispBlanksAs", "gap"),
      ),
      filled(undefined),
      chartText(chart.style),
      el("c:externalData", { "r:id": id }, val("c:autoUpdate", false)),
    ),
  );
  return path;
}

const legend = (): Element => el("c:legend", {}, val("c:legendPos", "t"), val("c:overlay", false));

function plotArea(chart: Chart): Element {
  const { plot } = chart.data;
  const layout = el("c:layout", {}, plot && manual(chart, plot));
  return el("c:plotArea", {}, layout, plotted(chart));
}

/** The series, and the axes that they stand on. */
function plotted(chart: Chart): Element[] {
  const { data } = chart;
  const series = data.series.map((_, i) => seriesOf(chart, i));
  const ids = [val("c:axId", CATEGORY_AXIS), val("c:axId", VALUE_AXIS)];
  const varied = val("c:varyColors", data.type === "pie");
  const axes = () => [categoryAxis(chart), valueAxis(chart)];
  switch (data.type) {
    case "pie":
      return [el("c:pieChart", {}, varied, series, val("c:firstSliceAng", 0))];
    case "scatter": {
      const style = val("c:scatterStyle", "lineMarker");
      return [
        el("c:scatterChart", {}, style, varied, series, rowLines(data), ids),
        scatterAxis(chart, "along"),
        scatterAxis(chart, "across"),
      ];
    }
    case "line": {
      const grouping = val("c:grouping", "standard");
      return [
        el("c:lineChart", {}, grouping, varied, series, val("c:marker", true), ids),
        ...axes(),
      ];
    }
    default: {
      const stacked = data.type === "barStacked";
      const bars = [
        val("c:barDir", data.horizontal ? "bar" : "col"),
        val("c:grouping", stacked ? "stacked" : "clustered"),
      ];
      const spacing = [
        val("c:gapWidth", data.plot?.gap ?? 60),
        val("c:overlap", stacked ? 100 : (data.plot?.overlap ?? 0)),
      ];
      return [el("c:barChart", {}, bars, varied, series, spacing, ids), ...axes()];
    }
  }
}

/** The area between the axes, as shares of the chart. */
function manual({ rect }: Chart, { area }: ChartPlot): Element {
  const share = (value: number) => Math.round(value * 100000) / 100000;
  return el(
    "c:manualLayout",
    {},
    val("c:layoutTarget", "inner"),
    val("c:xMode", "edge"),
    val("c:yMode", "edge"),
    val("c:x", share((area.x - rect.x) / rect.w)),
    val("c:y", share((area.y - rect.y) / rect.h)),
    val("c:w", share(area.w / rect.w)),
    val("c:h", share(area.h / rect.h)),
  );
}
