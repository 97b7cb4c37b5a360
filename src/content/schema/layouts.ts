/** What each layout needs. A new layout is a schema here, a line in `LAYOUTS`, and a partial of the same name. */
import { z } from "zod";
import { chainFaults } from "../chain.ts";
import { chart } from "./chart.ts";
import { map } from "./map.ts";
import { id, line, ref, refs, rich, text } from "./text.ts";

/** A point with the claim that it rests on. */
const point = z.strictObject({ text: rich(), claim: ref("claim").optional() });
const points = (min: number, max: number) => z.array(point).min(min).max(max);

const side = z.strictObject({
  heading: line(),
  actor: ref("actor").optional(),
  points: points(1, 4),
});

/** What can have become of something. */
export const CHANGES = [
  "added",
  "dropped",
  "reworded",
  "raised",
  "lowered",
  "figure",
  "changed",
] as const;

/** Keys by layout, beyond those of every slide. `takeaway` is the one line a reader should leave with. */
export const LAYOUTS = {
  cover: {
    subtitle: line().optional(),
    /** In the place of the claims that the deck rests on. */
    picture: ref("picture").optional(),
  },
  "bottom-line": { points: points(2, 4), takeaway: rich().optional() },
  agenda: { takeaway: rich().optional() },
  /** What is other than when its readers last saw it; `build --since` makes one. */
  changes: {
    /** The most important first. */
    items: z
      .array(
        z.strictObject({
          what: z.enum(CHANGES),
          text: line(),
          /** As "moderate, now high". */
          detail: line().optional(),
          slide: ref("slide").optional(),
        }),
      )
      .min(1)
      .max(4),
    /** How much there is in all. */
    takeaway: rich().optional(),
  },
  statement: {
    lead: rich().optional(),
    evidence: points(2, 4),
    takeaway: rich().optional(),
  },
  "two-sides": { left: side, right: side, takeaway: rich().optional() },
  timeline: {
    events: refs("event").min(3).max(10),
    highlight: ref("event").optional(),
    /** False shows dates and names only. */
    texts: z.boolean().default(true),
    takeaway: rich().optional(),
  },
  matrix: {
    actors: refs("actor").min(3).max(10),
    issues: refs("issue").min(2).max(6),
    /** False shows stances only. */
    phrases: z.boolean().default(true),
    takeaway: rich().optional(),
  },
  "actor-map": { actors: refs("actor").min(4).max(12), takeaway: rich().optional() },
  "causal-chain": {
    steps: z
      .array(
        z.strictObject({
          ...point.shape,
          id: id().optional(),
          /** Ids of steps, or `outcome`; where absent, the next one. */
          leads_to: z.array(id()).min(1).max(4).optional(),
        }),
      )
      .min(3)
      .max(8),
    outcome: rich(),
    /** Whether steps may lead back to earlier ones. */
    feedback: z.boolean().default(false),
    takeaway: rich().optional(),
  },
  obstacles: {
    /** The hardest first. */
    items: z
      .array(
        z.strictObject({
          name: line(),
          text: rich(),
          severity: z.int().min(1).max(5),
          claim: ref("claim").optional(),
        }),
      )
      .min(3)
      .max(5),
    takeaway: rich().optional(),
  },
  quotation: {
    claim: ref("claim"),
    context: rich(),
    reading: rich().optional(),
  },
  map: { ...map, takeaway: rich().optional() },
  chart: { chart, takeaway: rich(), note: line().optional() },
  scenarios: {
    scenarios: refs("scenario").min(2).max(4),
    /** False shows summaries only. */
    details: z.boolean().default(true),
    takeaway: rich().optional(),
  },
  indicators: { scenarios: refs("scenario").min(1).max(4), takeaway: rich().optional() },
  implications: {
    points: points(2, 4),
    /** Where absent, the audience's own ask. */
    ask: rich().optional(),
  },
  questions: {
    items: z
      .array(z.strictObject({ question: line(), answer: rich(), claim: ref("claim").optional() }))
      .min(2)
      .max(4),
  },
  photo: {
    picture: ref("picture"),
    lead: rich().optional(),
    takeaway: rich().optional(),
  },
  section: { lead: rich().optional() },
  glossary: { terms: refs("term").min(2).max(8) },
  sources: { method: rich().optional() },
} as const;

export type Layout = keyof typeof LAYOUTS;

/** The keys of every slide. Titles are sentences that state the point. */
const common = {
  id: id(),
  title: line(),
  section: ref("section").optional(),
  topics: refs("topic").default([]),
  /** 1 for everyone, 2 for those with time, 3 for specialists. */
  depth: z.int().min(1).max(3).default(2),
  marking: ref("marking").optional(),
  /** `shrink`: where its text does not fit, it is set as large as it does, but not under 14 pt. */
  fit: z.enum(["shrink"]).optional(),
  /** What the speaker says. */
  notes: text().optional(),
  /** Claims that the slide rests on beyond those its parts name. */
  claims: refs("claim").default([]),
};

const layout = <N extends Layout>(name: N) =>
  z.strictObject({ layout: z.literal(name), ...common, ...LAYOUTS[name] });

export const slide = z.discriminatedUnion("layout", [
  layout("cover"),
  layout("bottom-line"),
  layout("agenda"),
  layout("changes"),
  layout("statement"),
  layout("two-sides"),
  layout("timeline"),
  layout("matrix"),
  layout("actor-map"),
  layout("causal-chain").check(({ value, issues }) => {
    for (const { path, message } of chainFaults(value.steps, value.feedback))
      issues.push({ code: "custom", input: value, path: [...path], message });
  }),
  layout("obstacles"),
  layout("quotation"),
  layout("map"),
  layout("chart").check((ctx) => {
    const { chart: drawn, claims } = ctx.value;
    const derived = drawn.type === "range" || "actors" in drawn;
    if (drawn.source || claims.length || derived) return;
    ctx.issues.push({
      code: "custom",
      input: drawn,
      path: ["chart"],
      message: "the chart does not say where its figures come from",
      params: { hint: "give it a `source`, or name the slide's `claims`" },
    });
  }),
  layout("scenarios"),
  layout("indicators"),
  layout("implications"),
  layout("questions"),
  layout("photo"),
  layout("section"),
  layout("glossary"),
  layout("sources"),
]);

export const storyline = z.strictObject({
  sections: z.array(
    z.strictObject({ id: id(), title: line(), marking: ref("marking").optional() }),
  ),
  slides: z.array(slide).min(1),
});
