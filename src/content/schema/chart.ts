/** Charts: one grammar for all kinds. What is drawn comes from a small table, or from positions, scenarios or claims. */
import { z } from "zod";
import { chartFaults } from "./chart-rules.ts";
import { line, ref, refs } from "./text.ts";

/** A figure, or `null` for a gap; a gap is NaN from here on, so that every value is a number. */
const value = z
  .number()
  .nullable()
  .transform((v) => v ?? Number.NaN);
const series = (least: number, most: number, cell: z.ZodType<number, unknown> = z.number()) =>
  z
    .array(
      z.strictObject({
        name: line("What the figures are of."),
        values: z
          .array(cell)
          .min(1)
          .describe("One for each category; `null` is a gap, where the type allows one."),
      }),
    )
    .min(least)
    .max(most)
    .describe("The figures.");
const categories = (least: number, most = 12, what = "What stands along the axis.") =>
  z.array(line()).min(least).max(most).describe(what);

/** Keys of every kind. */
const common = {
  unit: line("What the figures count, over the chart: “Events, running count”, “€ bn”.").optional(),
  highlight: z
    .array(line())
    .min(1)
    .max(4)
    .describe(
      "Names of series or categories, or ids of actors, scenarios or claims: these in the accent, all others muted.",
    )
    .optional(),
  decimals: z
    .int()
    .min(0)
    .max(6)
    .describe("Of every figure; if left out, as many as the figures have.")
    .optional(),
  source: line(
    "Where the figures come from; if left out, the claims that the slide cites. One of both is needed.",
  ).optional(),
};
const annotations = z
  .array(
    z.strictObject({
      at: line("A category."),
      text: line("What is to be said of it, in 60 characters."),
    }),
  )
  .min(1)
  .max(3)
  .describe("Words at their place in the chart.")
  .optional();
const direction = z
  .enum(["horizontal", "vertical"])
  .describe(
    "Which way the bars run; if left out they lie, and those of a waterfall stand where their names have room.",
  )
  .optional();
const baseline = z.number().describe("Where the axis begins; at 0 if left out.").optional();

const KINDS = [
  z
    .strictObject({
      type: z.literal("bar"),
      ...common,
      direction,
      annotations,
      categories: categories(2),
      series: series(1, 4, value),
    })
    .describe("Amounts, side by side."),
  z
    .strictObject({
      type: z.literal("stacked"),
      ...common,
      direction,
      annotations,
      total: z
        .number()
        .positive()
        .describe("What every bar must add up to, as 100 for shares in per cent.")
        .optional(),
      categories: categories(2),
      series: series(2, 5),
    })
    .describe("Wholes and their parts."),
  z
    .strictObject({
      type: z.literal("diverging"),
      ...common,
      annotations,
      issue: ref(
        "issue",
        "Draws stances on it from `positions.yaml`, in the place of figures.",
      ).optional(),
      actors: refs("actor").min(3).max(10).describe("Whose stances.").optional(),
      categories: categories(2).optional(),
      series: series(1, 2)
        .describe(
          "One is drawn by its sign; of two the first goes to the left and the second to the right: write both without a sign.",
        )
        .optional(),
    })
    .describe("From a middle line: stances of actors on one issue, or figures of your own."),
  z
    .strictObject({
      type: z.literal("slope"),
      ...common,
      categories: categories(2, 2, "Before and after."),
      series: series(2, 9),
    })
    .describe("Before and after."),
  z
    .strictObject({
      type: z.literal("dot"),
      ...common,
      annotations,
      baseline,
      actors: refs("actor")
        .min(1)
        .max(4)
        .describe("Whose stances, in the place of figures.")
        .optional(),
      issues: refs("issue").min(2).max(10).describe("On what: from `positions.yaml`.").optional(),
      categories: categories(2).optional(),
      series: series(1, 4, value).optional(),
    })
    .describe("Amounts on a scale: stances of actors on several issues, or figures of your own."),
  z
    .strictObject({
      type: z.literal("line"),
      ...common,
      annotations,
      baseline,
      categories: categories(2, 24),
      series: series(1, 6, value),
    })
    .describe("How something moves in time."),
  z
    .strictObject({
      type: z.literal("small-multiples"),
      ...common,
      of: z.enum(["bar", "line"]).describe("What each panel is."),
      categories: categories(2),
      series: series(2, 8, value),
    })
    .describe("A panel for each series, on one scale."),
  z
    .strictObject({
      type: z.literal("range"),
      ...common,
      scenarios: refs("scenario")
        .min(2)
        .max(6)
        .describe("Whose likelihoods; or `claims`.")
        .optional(),
      claims: refs("claim")
        .min(2)
        .max(6)
        .describe("Forecasts, in the place of `scenarios`.")
        .optional(),
    })
    .describe("Likelihoods over the yardstick."),
  z
    .strictObject({
      type: z.literal("waterfall"),
      ...common,
      direction,
      annotations,
      categories: categories(3),
      series: series(1, 1),
      totals: z
        .array(line())
        .min(1)
        .describe("The categories whose value is the sum of all before it; others are changes."),
    })
    .describe("How one total becomes another: changes from left to right."),
] as const;

const kinds = z.discriminatedUnion("type", KINDS);
export type Chart = z.output<typeof kinds>;

export const chart = kinds.check((ctx) => {
  for (const { path, message, hint } of chartFaults(ctx.value))
    ctx.issues.push({
      code: "custom",
      input: ctx.value,
      path: [...path],
      message,
      params: { hint },
    });
});
export type ChartType = Chart["type"];
