/** A chart as figures: what the view says, with names, colours and how numbers are written. */

import type { ChartType } from "../../../content/schema/chart.ts";
import { decimalsOf } from "../../../content/schema/chart-rules.ts";
import { rawText, textView } from "../../text-view.ts";
import type { View, ViewObject } from "../../view.ts";
import { list, object, shortName } from "../canvas.ts";
import type { FigureInput } from "../index.ts";
import { position } from "../matrix.ts";
import type { Paint } from "./parts.ts";

export interface Named {
  readonly view: View;
  readonly name: string;
  /** Named by `highlight`. */
  readonly high: boolean;
  /** Of a stance: whose side the actor is on, and what the stance is in a phrase. */
  readonly side?: string;
  readonly phrase?: View;
}
export interface Series extends Named {
  readonly values: readonly number[];
}

export interface Chart {
  readonly type: ChartType;
  readonly title: string;
  readonly unit: View;
  readonly categories: readonly Named[];
  readonly series: readonly Series[];
  /** Whether anything is singled out. */
  readonly highlights: boolean;
  readonly decimals: number;
  readonly notes: ReadonlyMap<string, View>;
  readonly direction: "horizontal" | "vertical" | undefined;
  readonly baseline: number | undefined;
  readonly totals: ReadonlySet<string>;
  readonly of: "bar" | "line";
  /** Figures are stances from −2 to 2. */
  readonly stances: boolean;
}

export function chartOf(input: FigureInput): Chart {
  const data = object(input.slide["chart"]);
  const high = new Set(texts(data["highlight"]));
  const table = data["actors"] ? stancesOf(input, data, high) : tableOf(data, high);
  const figures = table.series.flatMap(({ values }) => values);
  return {
    ...table,
    type: rawText(data["type"]) as ChartType,
    title: rawText(input.slide["title"]),
    unit: data["unit"],
    highlights: high.size > 0,
    decimals: Number(data["decimals"] ?? Math.min(12, decimalsOf(figures))),
    notes: new Map(list(data["annotations"]).map(({ at, text }) => [rawText(at), text])),
    direction: data["direction"] ? (rawText(data["direction"]) as "horizontal") : undefined,
    baseline: data["baseline"] as number | undefined,
    totals: new Set(texts(data["totals"])),
    of: rawText(data["of"]) === "line" ? "line" : "bar",
    stances: data["actors"] !== undefined,
  };
}

const texts = (view: View): string[] => ((view ?? []) as readonly View[]).map(rawText);

type Table = Pick<Chart, "categories" | "series">;

function tableOf(data: ViewObject, high: ReadonlySet<string>): Table {
  const named = (view: View): Named => ({
    view,
    name: rawText(view),
    high: high.has(rawText(view)),
  });
  return {
    categories: ((data["categories"] ?? []) as readonly View[]).map(named),
    series: list(data["series"]).map(({ name, values }) => ({
      ...named(name),
      values: (values ?? []) as readonly number[],
    })),
  };
}

/** Actors are the series where there are several issues, and the bars where there is one. */
function stancesOf(input: FigureInput, data: ViewObject, high: ReadonlySet<string>): Table {
  const thing = (view: ViewObject, label: View): Named & { id: string } => ({
    id: rawText(view["id"]),
    view: label,
    name: rawText(label),
    high: high.has(rawText(view["id"])),
    side: rawText(view["side"]),
  });
  const actors = list(data["actors"]).map((actor) => thing(actor, shortName(actor)));
  if (data["issue"]) {
    const { id, ...issue } = thing(object(data["issue"]), object(data["issue"])["label"]);
    const sorted = actors
      .flatMap((actor) => {
        const found = position(input, actor.id, id);
        return found ? [{ ...actor, ...found }] : [];
      })
      .sort((a, b) => b.stance - a.stance);
    return {
      categories: sorted,
      series: [{ ...issue, values: sorted.map(({ stance }) => stance) }],
    };
  }
  const issues = list(data["issues"]).map((issue) => thing(issue, issue["label"]));
  return {
    categories: issues,
    series: actors.map((actor) => ({
      ...actor,
      values: issues.map(({ id }) => position(input, actor.id, id)?.stance ?? Number.NaN),
    })),
  };
}

/** Tokens of series where none is singled out; first those that also differ in grey. */
const HUES = ["accent-2", "accent-3", "accent-5", "accent-4", "accent-6", "ink-2"];
const PALER = [0.75, 0.55, 0.4, 0.28, 0.2];
/** Of what steps back behind what is singled out. */
export const MUTED: Paint = { token: "accent-6", opacity: 0.6 };

/** A series that is singled out takes the accent, and the others step back. */
export function paints({
  type,
  series,
  highlights,
}: Pick<Chart, "type" | "series" | "highlights">): Paint[] {
  const some = highlights && series.some(({ high }) => high);
  let [front, back] = [0, 0];
  return series.map(({ high }, i): Paint => {
    // Against stands at the left, for at the right, in the colours that they have elsewhere.
    if (!some && type === "diverging" && series.length === 2)
      return { token: i === 0 ? "accent-3" : "accent-2" };
    if (!some) return { token: HUES[i % HUES.length] ?? "ink" };
    if (high) return { token: ["accent-1", ...HUES][front++] ?? "accent-1" };
    // Bars that touch have to differ; lines and dots are named where they end.
    const parted = type === "bar" || type === "stacked";
    return parted ? { ...MUTED, opacity: PALER[back++ % PALER.length] ?? 1 } : MUTED;
  });
}

/** Of one series, a category that is singled out takes the accent. */
export function pointPaint(chart: Chart, paint: Paint, category: Named): Paint {
  const some = chart.series.length === 1 && chart.categories.some(({ high }) => high);
  if (!some) return paint;
  return category.high ? { token: "accent-1" } : MUTED;
}

/** Numbers as a language writes them, with a real minus, and spaces that the fonts have. */
export function formatter(language: string, decimals: number): (v: number, d?: number) => string {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value, digits = decimals) => {
    if (Number.isNaN(value)) return "–";
    let format = formats.get(digits);
    if (!format) {
      format = new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
        signDisplay: "negative",
      });
      formats.set(digits, format);
    }
    return format.format(value).replace(/^-/, "−").replaceAll("\u202f", "\u00a0");
  };
}

export const said = (text: string): View => textView(text);
