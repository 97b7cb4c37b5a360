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
    .array(z.strictObject({ name: line(), values: z.array(cell).min(1) }))
    .min(least)
    .max(most);
const categories = (least: number, most = 12) => z.array(line()).min(least).max(most);

/** Keys of every kind. */
const common = {
  /** What the figures count, over the chart: "Events, running count", "€ bn". */
  unit: line().optional(),
  /** Names of series or categories, or ids of actors, scenarios or claims: these in the accent, all others muted. */
  highlight: z.array(line()).min(1).max(4).optional(),
  /** Decimals of every figure; left out, as many as the figures have. */
  decimals: z.int().min(0).max(6).optional(),
  /** Where the figures come from; left out, the claims that the slide cites. */
  source: line().optional(),
};
const annotations = z
  .array(
    z.strictObject({
      /** A category. */
      at: line(),
      text: line(),
    }),
  )
  .min(1)
  .max(3)
  .optional();
const direction = z.enum(["horizontal", "vertical"]).optional();

const KINDS = [
  z.strictObject({
    type: z.literal("bar"),
    ...common,
    direction,
    annotations,
    categories: categories(2),
    series: series(1, 4, value),
  }),
  z.strictObject({
    type: z.literal("stacked"),
    ...common,
    direction,
    annotations,
    /** What every bar must add up to, as 100 for shares in per cent. */
    total: z.number().positive().optional(),
    categories: categories(2),
    series: series(2, 5),
  }),
  z.strictObject({
    /** From a middle line: stances of actors on one issue (`positions.yaml`), or figures of one's own. */
    type: z.literal("diverging"),
    ...common,
    annotations,
    issue: ref("issue").optional(),
    actors: refs("actor").min(3).max(10).optional(),
    categories: categories(2).optional(),
    /** One is drawn by its sign; of two the first goes to the left and the second to the right. */
    series: series(1, 2).optional(),
  }),
  z.strictObject({
    type: z.literal("slope"),
    ...common,
    /** Before and after. */
    categories: categories(2, 2),
    series: series(2, 9),
  }),
  z.strictObject({
    /** Stances of actors on several issues (`positions.yaml`), or figures of one's own. */
    type: z.literal("dot"),
    ...common,
    annotations,
    /** Where the axis begins; left out, at nought. */
    baseline: z.number().optional(),
    actors: refs("actor").min(1).max(4).optional(),
    issues: refs("issue").min(2).max(10).optional(),
    categories: categories(2).optional(),
    series: series(1, 4, value).optional(),
  }),
  z.strictObject({
    type: z.literal("line"),
    ...common,
    annotations,
    /** Where the axis begins; left out, at nought. */
    baseline: z.number().optional(),
    categories: categories(2, 24),
    series: series(1, 6, value),
  }),
  z.strictObject({
    /** A panel for each series, on one scale. */
    type: z.literal("small-multiples"),
    ...common,
    of: z.enum(["bar", "line"]),
    categories: categories(2),
    series: series(2, 8, value),
  }),
  z.strictObject({
    /** Likelihoods over the yardstick. */
    type: z.literal("range"),
    ...common,
    scenarios: refs("scenario").min(2).max(6).optional(),
    claims: refs("claim").min(2).max(6).optional(),
  }),
  z.strictObject({
    /** How one total becomes another: changes from left to right. */
    type: z.literal("waterfall"),
    ...common,
    direction,
    annotations,
    categories: categories(3),
    series: series(1, 1),
    /** The categories whose value is the sum of all before it. */
    totals: z.array(line()).min(1),
  }),
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
