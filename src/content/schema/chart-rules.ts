/** What a chart's own figures must agree on, beyond their types. */
import { decimalsOf, exact } from "../../core/decimals.ts";
import { didYouMean } from "../../core/nearest.ts";
import type { Path } from "../../core/pointer.ts";
import type { Chart } from "./chart.ts";

export interface ChartFault {
  readonly path: Path;
  readonly message: string;
  readonly hint?: string | undefined;
}
type Table = {
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
};

export function chartFaults(chart: Chart): ChartFault[] {
  const faults = [...formFaults(chart)];
  const { categories, series } = chart as Partial<Table>;
  if (categories && series) faults.push(...tableFaults({ categories, series }));
  if (faults.length) return faults;
  return [...kindFaults(chart), ...nameFaults(chart)];
}

/** Kinds that draw from the briefing's own things or from figures take one of the two. */
function* formFaults(chart: Chart): Generator<ChartFault> {
  const given = (keys: readonly string[]) => keys.filter((key) => key in chart);
  const oneOf = (things: readonly string[], figures: readonly string[]): ChartFault | undefined => {
    const [a, b] = [given(things), given(figures)];
    const whole = (found: readonly string[], all: readonly string[]) => found.length === all.length;
    if (a.length && b.length)
      return {
        path: [b[0] ?? ""],
        message: `\`${a.join("`, `")}\` and \`${b.join("`, `")}\` do not go together`,
        hint: "keep either",
      };
    if (whole(a, things) || whole(b, figures)) return undefined;
    const wanted = [things, figures].map((keys) => `\`${keys.join("` and `")}\``).join(", or ");
    return { path: [], message: `a ${chart.type} chart needs ${wanted}` };
  };
  const fault =
    chart.type === "diverging"
      ? oneOf(["issue", "actors"], ["categories", "series"])
      : chart.type === "dot"
        ? oneOf(["actors", "issues"], ["categories", "series"])
        : chart.type === "range"
          ? oneOf(["scenarios"], ["claims"])
          : undefined;
  if (fault) yield fault;
}

function* tableFaults({ categories, series }: Table): Generator<ChartFault> {
  for (const [s, { name, values }] of series.entries()) {
    if (values.length !== categories.length)
      yield {
        path: ["series", s, "values"],
        message: `${values.length} values for ${categories.length} categories`,
        hint:
          values.length < categories.length
            ? "write null where there is no figure"
            : "each category has one value",
      };
    if (values.every(Number.isNaN))
      yield { path: ["series", s, "values"], message: `\`${name}\` has no figure at all` };
  }
}

function* kindFaults(chart: Chart): Generator<ChartFault> {
  if (chart.type === "stacked") yield* stackedFaults(chart);
  if (chart.type === "waterfall") yield* waterfallFaults(chart);
  if (chart.type === "small-multiples" && chart.of === "bar" && chart.series.length > 4)
    if (chart.categories.length > 5)
      yield {
        path: ["categories"],
        message: `${chart.categories.length} bars in each of ${chart.series.length} small charts cannot be read`,
        hint: "at most 5 categories in more than 4 charts, or 4 charts",
      };
  if (chart.type === "diverging" && chart.series?.length === 2)
    for (const [s, { values }] of chart.series.entries())
      for (const [i, v] of values.entries())
        if (v < 0)
          yield {
            path: ["series", s, "values", i],
            message: `${v} is below nought`,
            hint: "of two series the first goes to the left by itself; write how much, without a sign",
          };
  if ((chart.type === "line" || chart.type === "dot") && chart.baseline !== undefined) {
    const least = Math.min(
      ...(chart.series ?? []).flatMap(({ values }) => values.filter((v) => !Number.isNaN(v))),
    );
    if (chart.baseline > least)
      yield { path: ["baseline"], message: `lies above the lowest figure, ${least}` };
  }
}

function* stackedFaults({
  categories,
  series,
  total,
}: Extract<Chart, { type: "stacked" }>): Generator<ChartFault> {
  for (const [s, { values }] of series.entries())
    for (const [i, v] of values.entries()) {
      const path = ["series", s, "values", i];
      if (v < 0)
        yield {
          path,
          message: `${v} is below nought, and parts of a whole cannot be`,
          hint: "`type: diverging` and `type: waterfall` draw figures below nought",
        };
      if (total !== undefined && v > total)
        yield { path, message: `${v} is more than the \`total\` of ${total}` };
    }
  if (total === undefined) return;
  const all = series.flatMap(({ values }) => values);
  // Parts that were rounded may miss the whole by half a last digit each.
  const slack = series.length * 0.5 * 10 ** -decimalsOf(all) + 1e-9;
  for (const [i, name] of categories.entries()) {
    const sum = exact(series.reduce((a, { values }) => a + (values[i] ?? 0), 0));
    if (Math.abs(sum - total) > slack)
      yield {
        path: ["series", series.length - 1, "values", i],
        message: `\`${name}\` adds up to ${sum}, not to the \`total\` of ${total}`,
        hint: "check the figures, or leave `total` out",
      };
  }
}

function* waterfallFaults({
  categories,
  series,
  totals,
}: Extract<Chart, { type: "waterfall" }>): Generator<ChartFault> {
  for (const [i, name] of totals.entries())
    if (!categories.includes(name)) yield unknownName(["totals", i], name, categories);
  const values = series[0]?.values ?? [];
  let sum = 0;
  for (const [i, v] of values.entries()) {
    if (!totals.includes(categories[i] ?? "")) {
      sum = exact(sum + v);
      continue;
    }
    if (i > 0 && Math.abs(v - sum) > 1e-9 * Math.max(1, Math.abs(v)))
      yield {
        path: ["series", 0, "values", i],
        message: `the total \`${categories[i]}\` is ${v}, but what stands before it adds up to ${sum}`,
        hint: "check the figures; a category in `totals` is a sum, any other a change",
      };
    sum = v;
  }
}

function* nameFaults(chart: Chart): Generator<ChartFault> {
  const { categories = [], series = [] } = chart as Partial<Table>;
  const ids = ["actors", "issues", "scenarios", "claims"].flatMap(
    (key) => ((chart as Record<string, unknown>)[key] as readonly string[] | undefined) ?? [],
  );
  const known = [...series.map(({ name }) => name), ...categories, ...ids];
  for (const [i, name] of (chart.highlight ?? []).entries())
    if (!known.includes(name)) yield unknownName(["highlight", i], name, known);
  const labelled = categories.length ? categories : ids;
  const notes = "annotations" in chart ? (chart.annotations ?? []) : [];
  for (const [i, { text }] of notes.entries())
    if (text.length > LONGEST_NOTE)
      yield {
        path: ["annotations", i, "text"],
        message: `is ${text.length} characters long, and a chart has room for ${LONGEST_NOTE}`,
        hint: "say the rest in the takeaway or the notes",
      };
  for (const [i, { at }] of notes.entries())
    if (!labelled.includes(at)) yield unknownName(["annotations", i, "at"], at, labelled);
}

/** Characters. */
const LONGEST_NOTE = 60;

const unknownName = (path: Path, name: string, known: readonly string[]): ChartFault => ({
  path,
  message: `nothing in this chart is called \`${name}\``,
  hint: didYouMean(name, known) ?? `one of: ${known.join(", ")}`,
});
