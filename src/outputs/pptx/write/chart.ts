/** Native charts: the chart part, its axes, and the workbook that holds its numbers. */
import type { Chart, ChartPlot, Color, RunStyle } from "../model.ts";
import { rowLines, seriesOf } from "./chart-series.ts";
import { A, C, R, TYPES } from "./names.ts";
import type { Parts } from "./package.ts";
import { solidFill } from "./paint.ts";
import { runProperties } from "./text.ts";
import { emu } from "./units.ts";
import { workbook } from "./workbook.ts";
import { type Element, el } from "./xml.ts";

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
      el("c:spPr", {}, el("a:noFill"), el("a:ln", {}, el("a:noFill"))),
      textOf(chart.style),
      el("c:externalData", { "r:id": id }, val("c:autoUpdate", false)),
    ),
  );
  return path;
}

const val = (name: string, value: string | number | boolean): Element => el(name, { val: value });

const textOf = (style: RunStyle): Element =>
  el(
    "c:txPr",
    {},
    el("a:bodyPr"),
    el("a:lstStyle"),
    el(
      "a:p",
      {},
      el("a:pPr", {}, runProperties("a:defRPr", { ...style, lang: "" }, undefined, false)),
      el("a:endParaRPr", { lang: style.lang }),
    ),
  );

const legend = (): Element => el("c:legend", {}, val("c:legendPos", "t"), val("c:overlay", false));

function plotArea(chart: Chart): Element {
  const { data } = chart;
  const { plot } = data;
  const layout = el("c:layout", {}, plot && manual(chart, plot));
  const series = data.series.map((_, i) => seriesOf(chart, i));
  const ids = [val("c:axId", CATEGORY_AXIS), val("c:axId", VALUE_AXIS)];
  const varied = val("c:varyColors", data.type === "pie");
  switch (data.type) {
    case "pie":
      return el(
        "c:plotArea",
        {},
        layout,
        el("c:pieChart", {}, varied, series, val("c:firstSliceAng", 0)),
      );
    case "scatter":
      return el(
        "c:plotArea",
        {},
        layout,
        el(
          "c:scatterChart",
          {},
          val("c:scatterStyle", "lineMarker"),
          varied,
          series,
          rowLines(data),
          ids,
        ),
        scatterAxis(chart, "along"),
        scatterAxis(chart, "across"),
      );
    case "line":
      return el(
        "c:plotArea",
        {},
        layout,
        el(
          "c:lineChart",
          {},
          val("c:grouping", "standard"),
          varied,
          series,
          val("c:marker", true),
          ids,
        ),
        categoryAxis(chart),
        valueAxis(chart),
      );
    default:
      return el(
        "c:plotArea",
        {},
        layout,
        el(
          "c:barChart",
          {},
          val("c:barDir", data.horizontal ? "bar" : "col"),
          val("c:grouping", data.type === "barStacked" ? "stacked" : "clustered"),
          varied,
          series,
          val("c:gapWidth", plot?.gap ?? 60),
          val("c:overlap", data.type === "barStacked" ? 100 : (plot?.overlap ?? 0)),
          ids,
        ),
        categoryAxis(chart),
        valueAxis(chart),
      );
  }
}

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;

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

const thin = (color: Color, width: number): Element =>
  el("c:spPr", {}, el("a:ln", { w: emu(width) }, solidFill(color)));
const NO_LINE = el("c:spPr", {}, el("a:ln", {}, el("a:noFill")));

const ink: Color = { value: "tx1", scheme: true, alpha: 1 };
const faint: Color = { value: "tx1", scheme: true, alpha: 0.2 };

function categoryAxis({ data }: Chart): Element {
  const flipped = data.horizontal && data.type !== "line";
  return el(
    "c:catAx",
    {},
    val("c:axId", CATEGORY_AXIS),
    // Lying bars are read from the top down.
    el("c:scaling", {}, val("c:orientation", flipped ? "maxMin" : "minMax")),
    val("c:delete", false),
    val("c:axPos", flipped ? "l" : "b"),
    el("c:numFmt", { formatCode: "General", sourceLinked: false }),
    val("c:majorTickMark", "none"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", data.labels.categories ? "low" : "none"),
    // A line chart without gridlines has no ground to stand on, nor one that begins above nought.
    !data.gridlines && data.type === "line"
      ? NO_LINE
      : (data.plot?.min ?? 0) > 0
        ? thin(faint, 1)
        : thin(ink, 2),
    val("c:crossAx", VALUE_AXIS),
    val("c:crosses", "autoZero"),
    val("c:auto", false),
    val("c:lblAlgn", "ctr"),
    val("c:lblOffset", 50),
    val("c:noMultiLvlLbl", true),
  );
}

function valueAxis({ data }: Chart): Element {
  const { plot } = data;
  const flipped = data.horizontal && data.type !== "line";
  return el(
    "c:valAx",
    {},
    val("c:axId", VALUE_AXIS),
    scaling(plot),
    val("c:delete", false),
    val("c:axPos", flipped ? "b" : "l"),
    data.gridlines && el("c:majorGridlines", {}, thin(faint, 1)),
    el("c:numFmt", { formatCode: data.format, sourceLinked: false }),
    val("c:majorTickMark", "none"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", !data.labels.axis ? "none" : flipped ? "nextTo" : "low"),
    NO_LINE,
    val("c:crossAx", CATEGORY_AXIS),
    val("c:crosses", flipped ? "max" : "autoZero"),
    val("c:crossBetween", data.type === "line" ? "midCat" : "between"),
    plot?.step !== undefined && val("c:majorUnit", plot.step),
  );
}

/** Of the values, or of the rows that the dots stand in: these are not seen but for the line at nought. */
function scatterAxis({ data }: Chart, way: "along" | "across"): Element {
  const { plot, categories, labels } = data;
  const along = way === "along";
  return el(
    "c:valAx",
    {},
    val("c:axId", along ? CATEGORY_AXIS : VALUE_AXIS),
    along ? scaling(plot) : scaling({ min: 0, max: categories.length }),
    val("c:delete", false),
    val("c:axPos", along ? "b" : "l"),
    along && data.gridlines && el("c:majorGridlines", {}, thin(faint, 1)),
    el("c:numFmt", { formatCode: data.format, sourceLinked: false }),
    val("c:majorTickMark", "none"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", along && labels.axis ? "low" : "none"),
    along ? NO_LINE : thin(ink, 2),
    val("c:crossAx", along ? VALUE_AXIS : CATEGORY_AXIS),
    val("c:crosses", "autoZero"),
    val("c:crossBetween", "midCat"),
    along && plot?.step !== undefined && val("c:majorUnit", plot.step),
  );
}

const scaling = (limits: Pick<ChartPlot, "min" | "max"> | undefined): Element =>
  el(
    "c:scaling",
    {},
    val("c:orientation", "minMax"),
    limits && [val("c:max", limits.max), val("c:min", limits.min)],
  );
