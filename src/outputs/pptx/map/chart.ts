/** Elements that carry their data in `data-chart` become native charts; what a chart cannot say stays beside it. */
import { z } from "zod";
import type { Box } from "../boxes.ts";
import type { ThemeSlot } from "../deck.ts";
import type { Chart, ChartData, ChartSeries, Color } from "../model.ts";
import { barPlot, type FoundPlot, linePlot, type Mark } from "./chart-plot.ts";
import { color, themed } from "./colour.ts";
import type { Context } from "./context.ts";
import { plainStyle } from "./master.ts";
import { isPainted } from "./paint.ts";
import { pieces } from "./pieces.ts";
import { altOf } from "./role.ts";
import { item } from "./shape.ts";
import { textOf } from "./title.ts";

const Data = z.object({
  type: z.enum(["bar", "barStacked", "line", "pie"]),
  title: z.string().optional(),
  horizontal: z.boolean().optional(),
  categories: z.array(z.string()).min(1),
  series: z
    .array(
      z.object({
        name: z.string(),
        values: z.array(z.number().nullable()),
        color: z.string().optional(),
      }),
    )
    .min(1),
});
export type Given = z.infer<typeof Data>;

interface FoundChart {
  readonly chart: Chart;
  /** Children that say or show what the chart does not. */
  readonly beside: readonly Box[];
}

/** @returns undefined for an element without usable chart data. */
export function chart(box: Box, context: Context): FoundChart | undefined {
  const given = parse(box.attrs["data-chart"]);
  if (given === undefined) return undefined;
  const { texts, marks } = parts(box);
  const found = plotOf(given, marks, box);
  const kept =
    found === undefined ? besideUnknown(given, texts) : beside(given, texts, marks, found);
  const series = given.series.map((s, i) => seriesOf(s, i, found, context));
  const data: ChartData = {
    type: given.type,
    categories: given.categories,
    series,
    horizontal: given.horizontal ?? false,
    labels: kept.labels,
    gridlines: found?.gridlines ?? given.type === "line",
    plot: found?.plot,
  };
  const style = textStyle(box, context);
  const alt = altOf(box) ?? given.title ?? summary(given);
  return {
    chart: { kind: "chart", ...item(box, "Chart", box.rect), alt, data, style, node: undefined },
    beside: kept.boxes,
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

function plotOf(given: Given, marks: readonly Mark[], box: Box): FoundPlot | undefined {
  if (given.type === "bar") return barPlot(given, marks, box.rect);
  return given.type === "line" ? linePlot(given, marks) : undefined;
}

/** Children with text, and painted ones without. */
function parts(box: Box): { texts: Box[]; marks: Mark[] } {
  const texts: Box[] = [];
  const marks: Mark[] = [];
  for (const child of box.children) {
    if (child.kind === "text") continue;
    if (textOf(child).trim() !== "") texts.push(child);
    else if (isPainted(child)) marks.push({ box: child, rect: child.rect });
    else marks.push(...parts(child).marks);
  }
  return { texts, marks };
}

interface Kept {
  readonly boxes: readonly Box[];
  readonly labels: ChartData["labels"];
}

const asNumber = (text: string): number =>
  text === "" ? Number.NaN : Number(text.replace("−", "-").replace(",", ".").replace(/[\s%]/g, ""));

/** Px between a label and the axis or bar that it belongs to. */
const BESIDE = 28;

/** Labels that stand where the chart itself would write them become the chart's. */
function beside(
  given: Given,
  texts: readonly Box[],
  marks: readonly Mark[],
  found: FoundPlot,
): Kept {
  const { area } = found.plot;
  const lying = given.type === "bar" && given.horizontal === true;
  const bottom = area.y + area.h;
  const nearLeft = (b: Box) => area.x - right(b) >= -4 && area.x - right(b) < BESIDE;
  const nearFoot = (b: Box) => b.rect.y >= bottom - 6 && b.rect.y < bottom + BESIDE;
  const values = given.series.flatMap((s) => s.values);
  const said = (b: Box) => textOf(b).trim();
  const names = texts.filter((b) => given.categories.includes(said(b)));
  const named = names.length >= given.categories.length && names.every(lying ? nearLeft : nearFoot);
  const numbers = texts.filter((b) => !names.includes(b) && !Number.isNaN(asNumber(said(b))));
  const ticks = given.type === "line" ? numbers.filter(nearLeft) : [];
  const tips = numbers.filter((b) => !ticks.includes(b) && values.includes(asNumber(said(b))));
  const counted = given.type === "bar" && tips.length === values.filter((v) => v !== null).length;
  const own = new Set([...(named ? names : []), ...ticks, ...(counted ? tips : [])]);
  const outside = marks.filter((m) => !found.used.includes(m) && !within(m, found));
  return {
    boxes: [...outside.map((m) => m.box), ...texts.filter((b) => !own.has(b))],
    labels: { categories: named, axis: ticks.length > 1, values: counted, legend: false },
  };
}

const right = ({ rect }: Box): number => rect.x + rect.w;

function within({ rect }: Mark, { plot: { area } }: FoundPlot): boolean {
  const [x, y] = [rect.x + rect.w / 2, rect.y + rect.h / 2];
  return x > area.x - 3 && x < area.x + area.w + 3 && y > area.y - 3 && y < area.y + area.h + 3;
}

/** A chart that has to be laid out anew says all it can; other words stay where they are. */
function besideUnknown(given: Given, texts: readonly Box[]): Kept {
  const own = [...given.categories, ...given.series.map((s) => s.name)];
  const boxes = texts.filter((b) => {
    const text = textOf(b).trim();
    return !own.includes(text) && Number.isNaN(asNumber(text));
  });
  const many = given.series.length > 1 || given.type === "pie";
  return { boxes, labels: { categories: true, axis: true, values: true, legend: many } };
}

const ACCENTS = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"] as const;

function seriesOf(
  given: Given["series"][number],
  index: number,
  found: FoundPlot | undefined,
  context: Context,
): ChartSeries {
  const slot = ACCENTS[index % ACCENTS.length] ?? "accent1";
  const own = named(given.color, context);
  const painted = (found?.marks[index] ?? []).map(
    (m) => m && color(m.box.style["background-color"], context),
  );
  const most = painted.find((c) => c !== undefined);
  const base = own ?? most ?? { value: slot, scheme: true, alpha: 1 };
  const points = new Map<number, Color>();
  painted.forEach((c, i) => {
    if (c && c.value !== base.value) points.set(i, c);
  });
  return { name: given.name, values: given.values, color: base, points };
}

/** RRGGBB, or a slot of the theme. */
function named(value: string | undefined, context: Context): Color | undefined {
  if (value === undefined) return undefined;
  if (/^#?[0-9a-f]{6}$/i.test(value))
    return themed({ hex: value.replace("#", "").toUpperCase(), alpha: 1 }, context);
  const slot = Object.keys(context.theme.colors).find((name): name is ThemeSlot => name === value);
  return slot && themed({ hex: context.theme.colors[slot].toUpperCase(), alpha: 1 }, context);
}

/** The look of the first text inside. */
function textStyle(box: Box, context: Context): Chart["style"] {
  const first = firstText(box);
  const [piece] = first ? pieces(first, first.children, context, false) : [];
  return piece ? { ...piece.style, link: undefined } : { ...plainStyle(context, false), size: 14 };
}

function firstText(box: Box): Box | undefined {
  if (box.children.some((c) => c.kind === "text" && c.text.trim() !== "")) return box;
  for (const child of box.children) {
    const found = child.kind === "box" ? firstText(child) : undefined;
    if (found) return found;
  }
  return undefined;
}
