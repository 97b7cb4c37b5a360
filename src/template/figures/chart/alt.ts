/** A chart in words, from its figures: what it is, what stands out, then every value. */
import { type Likelihood, rangeOf } from "../../../content/schema/scales.ts";
import { filled } from "../../labels.ts";
import { STANCES } from "../matrix.ts";
import type { Room } from "./chart-drawing.ts";
import type { Chart } from "./model.ts";
import { finite } from "./scale.ts";

/** How figures and the template's words are said. */
export type Spoken = Pick<Room, "format" | "label">;

export function altText(chart: Chart, unit: string, { format, label }: Spoken): string {
  const { categories, series } = chart;
  const what = [label(`chart-${chart.type}`), unit].filter(Boolean).join(", ");
  const written = (value: number) => (chart.stances ? stanceWord(value, label) : format(value));
  const rows = series.map(({ name, values }) => {
    const told = categories
      .map((c, i) => `${c.name} ${written(values[i] ?? Number.NaN)}`)
      .join(", ");
    return series.length > 1 ? `${name}: ${told}` : told;
  });
  const parts = [`${what}.`, ...standOuts(chart, written, label), `${rows.join("; ")}.`];
  return parts.filter(Boolean).join(" ");
}

const OVER_TIME = new Set(["line", "slope"]);

function standOuts(
  chart: Chart,
  written: (value: number) => string,
  label: Spoken["label"],
): string[] {
  const { categories, series } = chart;
  if (OVER_TIME.has(chart.type) || (chart.type === "small-multiples" && chart.of === "line"))
    return series.map(({ name, values }) => {
      const [from, to] = [
        values.findIndex((v) => !Number.isNaN(v)),
        values.findLastIndex((v) => !Number.isNaN(v)),
      ];
      const [a, b] = [values[from] ?? 0, values[to] ?? 0];
      const key = b > a ? "alt-rises" : b < a ? "alt-falls" : "alt-stays";
      return filled(label(key), {
        name,
        a: written(a),
        b: written(b),
        from: categories[from]?.name ?? "",
        to: categories[to]?.name ?? "",
      });
    });
  const all = series.flatMap(({ name, values }) =>
    values.map((value, i) => ({
      value,
      at: [categories[i]?.name ?? "", ...(series.length > 1 ? [name] : [])].join(", "),
    })),
  );
  const known = all.filter(({ value }) => !Number.isNaN(value));
  const values = finite(known.map(({ value }) => value));
  const found = (value: number) => known.filter((one) => one.value === value).map(({ at }) => at);
  return (["alt-highest", "alt-lowest"] as const).flatMap((key) => {
    const value = key === "alt-highest" ? Math.max(...values) : Math.min(...values);
    const at = found(value);
    // Where many share it, it does not stand out.
    return at.length <= 2 ? [filled(label(key), { at: at.join("; "), value: written(value) })] : [];
  });
}

export const stanceWord = (value: number, label: Spoken["label"]): string =>
  Number.isNaN(value) ? "–" : label(STANCES[value + 2] ?? "neutral");

export const likelihoodWords = (term: Likelihood, label: Spoken["label"]): string =>
  `${rangeOf(term)} ${label(term).toLowerCase()}`;
