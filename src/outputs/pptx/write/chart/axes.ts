/** The axes of a native chart. */
import type { Chart, ChartPlot, Color } from "../../model.ts";
import { INK, solidFill } from "../paint.ts";
import { emu } from "../units.ts";
import { type Element, el } from "../xml.ts";
import { FAINT, NO_LINE, val } from "./style.ts";

export const CATEGORY_AXIS = 111111111;
export const VALUE_AXIS = 222222222;

const thin = (color: Color, width: number): Element =>
  el("c:spPr", {}, el("a:ln", { w: emu(width) }, solidFill(color)));
const UNSEEN = el("c:spPr", {}, NO_LINE);

export function categoryAxis({ data }: Chart): Element {
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
      ? UNSEEN
      : (data.plot?.min ?? 0) > 0
        ? thin(FAINT, 1)
        : thin(INK, 2),
    val("c:crossAx", VALUE_AXIS),
    val("c:crosses", "autoZero"),
    val("c:auto", false),
    val("c:lblAlgn", "ctr"),
    val("c:lblOffset", 50),
    val("c:noMultiLvlLbl", true),
  );
}

export function valueAxis({ data }: Chart): Element {
  const { plot } = data;
  const flipped = data.horizontal && data.type !== "line";
  return el(
    "c:valAx",
    {},
    val("c:axId", VALUE_AXIS),
    scaling(plot),
    val("c:delete", false),
    val("c:axPos", flipped ? "b" : "l"),
    data.gridlines && el("c:majorGridlines", {}, thin(FAINT, 1)),
    el("c:numFmt", { formatCode: data.format, sourceLinked: false }),
    val("c:majorTickMark", "none"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", !data.labels.axis ? "none" : flipped ? "nextTo" : "low"),
    UNSEEN,
    val("c:crossAx", CATEGORY_AXIS),
    val("c:crosses", flipped ? "max" : "autoZero"),
    val("c:crossBetween", data.type === "line" ? "midCat" : "between"),
    plot?.step !== undefined && val("c:majorUnit", plot.step),
  );
}

/** Of the values, or of the rows that the dots stand in: these are not seen but for the line at nought. */
export function scatterAxis({ data }: Chart, way: "along" | "across"): Element {
  const { plot, categories, labels } = data;
  const along = way === "along";
  return el(
    "c:valAx",
    {},
    val("c:axId", along ? CATEGORY_AXIS : VALUE_AXIS),
    along ? scaling(plot) : scaling({ min: 0, max: categories.length }),
    val("c:delete", false),
    val("c:axPos", along ? "b" : "l"),
    along && data.gridlines && el("c:majorGridlines", {}, thin(FAINT, 1)),
    el("c:numFmt", { formatCode: data.format, sourceLinked: false }),
    val("c:majorTickMark", "none"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", along && labels.axis ? "low" : "none"),
    along ? UNSEEN : thin(INK, 2),
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
