/** A chart as figures: what the view says, with names and notes. */
import type { ChartType } from "../../../content/schema/chart.ts";
import { decimalsOf } from "../../../core/decimals.ts";
import { rawText } from "../../text-view.ts";
import type { View, ViewObject } from "../../view.ts";
import { list, object, shortName } from "../canvas.ts";
import type { FigureInput } from "../index.ts";
import { position } from "../matrix.ts";

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
    direction: data["direction"] ? (rawText(data["direction"]) as Chart["direction"]) : undefined,
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
