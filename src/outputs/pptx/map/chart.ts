/**
 * Elements that carry their data in `data-chart` become native charts. One that also says where its plot is stands for
 * everything inside it; what the native chart does not write stands beside the element, not in it.
 */
import { z } from "zod";
import { type Box, textOf } from "../boxes.ts";
import type { Chart, ChartData, ChartPlot, ChartSeries, Color } from "../model.ts";
import { THEME_SLOTS } from "../theme-slots.ts";
import { themed } from "./colour.ts";
import type { Context } from "./context.ts";
import { plainStyle } from "./plain-text.ts";
import { altOf } from "./role.ts";
import { item } from "./shape.ts";
import { piecesOf } from "./text/pieces.ts";

const column = {
  name: z.string(),
  values: z.array(z.number().nullable()),
  formulas: z.array(z.string()).optional(),
};
const series = z.object({
  ...column,
  color: z.string().optional(),
  alpha: z.number().optional(),
  points: z
    .array(z.object({ index: z.int(), color: z.string(), alpha: z.number().optional() }))
    .default([]),
  labelled: z.array(z.int()).optional(),
  labelColor: z.string().optional(),
  small: z.array(z.int()).default([]),
  quiet: z.boolean().default(false),
});
const plot = z.object({
  area: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  min: z.number(),
  max: z.number(),
  step: z.number().optional(),
  gap: z.number().default(60),
  overlap: z.number().default(0),
  stroke: z.number().default(3),
  point: z.number().default(0),
});
const Data = z.object({
  type: z.enum(["bar", "barStacked", "line", "scatter", "pie"]),
  title: z.string().optional(),
  horizontal: z.boolean().default(false),
  categories: z.array(z.string()).min(1),
  sheet: z.array(z.object(column)).default([]),
  series: z.array(series).min(1),
  format: z.string().default("General"),
  gridlines: z.boolean().optional(),
  labels: z.object({ categories: z.boolean(), axis: z.boolean() }).optional(),
  plot: plot.optional(),
});
type Given = z.infer<typeof Data>;

interface FoundChart {
  readonly chart: Chart;
  /** Children that say what the chart does not. */
  readonly beside: readonly Box[];
}

/** @returns undefined for an element without usable chart data. */
export function chart(box: Box, context: Context): FoundChart | undefined {
  const given = parse(box.attrs["data-chart"]);
  if (given === undefined) return undefined;
  const drawn = given.plot !== undefined;
  const data: ChartData = {
    type: given.type,
    categories: given.categories,
    sheet: given.sheet,
    series: given.series.map((one, i) => seriesOf(one, i, drawn, context)),
    horizontal: given.horizontal,
    format: given.format,
    labels: {
      ...(given.labels ?? { categories: true, axis: true }),
      legend: !drawn && (given.series.length > 1 || given.type === "pie"),
    },
    gridlines: given.gridlines ?? given.type === "line",
    plot: given.plot && moved(given.plot, box),
  };
  const style = textStyle(box, context);
  const alt = altOf(box) ?? given.title ?? summary(given);
  return {
    chart: { kind: "chart", ...item(box, "Chart", box.rect), alt, data, style, node: undefined },
    beside: drawn ? [] : besides(given, box),
  };
}

const summary = ({ categories, series }: Given): string =>
  series
    .map((s) => `${s.name}: ${categories.map((c, i) => `${c} ${s.values[i] ?? "–"}`).join(", ")}`)
    .join("; ");

function parse(json: string | undefined): Given | undefined {
  if (json === undefined) return undefined;
  try {
    return Data.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

/** From the element's corner to the slide's. */
const moved = (given: NonNullable<Given["plot"]>, { rect }: Box): ChartPlot => ({
  ...given,
  area: { ...given.area, x: given.area.x + rect.x, y: given.area.y + rect.y },
  step: given.step,
});

/** Words in a chart that is laid out anew, but for those that it says itself. */
function besides(given: Given, box: Box): Box[] {
  const own = [...given.categories, ...given.series.map(({ name }) => name)];
  return box.children.flatMap((child) => {
    if (child.kind === "text") return [];
    const text = textOf(child).trim();
    const number = text.replace("−", "-").replace(",", ".").replace(/[\s%]/g, "");
    const said = own.includes(text) || (number !== "" && !Number.isNaN(Number(number)));
    return text !== "" && !said ? [child] : [];
  });
}

const ACCENTS = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"] as const;

/** @param drawn whether a series without a colour is one that is not seen */
function seriesOf(
  given: Given["series"][number],
  index: number,
  drawn: boolean,
  context: Context,
): ChartSeries {
  const slot = ACCENTS[index % ACCENTS.length] ?? "accent1";
  const fallback = drawn ? undefined : { value: slot, scheme: true, alpha: 1 };
  const points = given.points.flatMap(({ index: at, color, alpha }) => {
    const found = named(color, alpha, context);
    return found ? [[at, found] as const] : [];
  });
  return {
    name: given.name,
    values: given.values,
    formulas: given.formulas,
    color: named(given.color, given.alpha, context) ?? fallback,
    points: new Map(points),
    labelled: given.labelled ? new Set(given.labelled) : drawn ? new Set() : undefined,
    labelColor: named(given.labelColor, undefined, context),
    small: new Set(given.small),
    quiet: given.quiet,
  };
}

/** RRGGBB, or a slot of the theme. */
function named(value: string | undefined, alpha = 1, context: Context): Color | undefined {
  if (value === undefined) return undefined;
  if (/^#?[0-9a-f]{6}$/i.test(value))
    return themed({ hex: value.replace("#", "").toUpperCase(), alpha }, context);
  const slot = THEME_SLOTS.find((name) => name === value);
  return slot && themed({ hex: context.theme.colors[slot].toUpperCase(), alpha }, context);
}

/** The look of the first text inside. */
function textStyle(box: Box, context: Context): Chart["style"] {
  const first = firstText(box);
  const [piece] = first ? piecesOf(first, first.children, context, false) : [];
  return piece
    ? { ...piece.style, bold: false, link: undefined }
    : { ...plainStyle(context, false), size: 14 };
}

function firstText(box: Box): Box | undefined {
  if (box.children.some((c) => c.kind === "text" && c.text.trim() !== "")) return box;
  for (const child of box.children) {
    const found = child.kind === "box" ? firstText(child) : undefined;
    if (found) return found;
  }
  return undefined;
}
