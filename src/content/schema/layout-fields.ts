/** What each layout needs beyond the keys of every slide, and what it is for. */
import { z } from "zod";
import { chart } from "./chart.ts";
import { map } from "./map.ts";
import { id, line, ref, refs, rich } from "./text.ts";

/** A point with the claim that it rests on. */
const point = z.strictObject({
  text: rich("What it says."),
  claim: ref(
    "claim",
    "What it rests on: kind, holder and confidence stand under it, references behind it.",
  ).optional(),
});
const points = (min: number, max: number, what: string) =>
  z.array(point).min(min).max(max).describe(what);

const takeaway = () =>
  rich("The one line that a reader should leave with; keep it under 90 characters.").optional();
const lead = (what: string) => rich(what).optional();

const side = (what: string) =>
  z
    .strictObject({
      heading: line("Over its points."),
      actor: ref("actor", "Whose view it is.").optional(),
      points: points(1, 4, "What it holds."),
    })
    .describe(what);

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

/** Keys by layout, beyond those of every slide. */
export const LAYOUTS = {
  cover: {
    subtitle: line("Under the title.").optional(),
    picture: ref("picture", "In the place of the claims that the deck rests on.").optional(),
  },
  "bottom-line": { points: points(2, 4, "The answer, in its parts."), takeaway: takeaway() },
  agenda: { takeaway: takeaway() },
  changes: {
    items: z
      .array(
        z.strictObject({
          what: z.enum(CHANGES).describe("What has become of it."),
          text: line("Of what."),
          detail: line("As “moderate, now high”.").optional(),
          slide: ref("slide", "Where it is told.").optional(),
        }),
      )
      .min(1)
      .max(4)
      .describe("The most important first."),
    takeaway: rich("How much there is in all.").optional(),
  },
  statement: {
    lead: lead("The assertion in a sentence, before its evidence."),
    evidence: points(2, 4, "What it rests on."),
    takeaway: takeaway(),
  },
  "two-sides": {
    left: side("The first view."),
    right: side("The second view."),
    takeaway: takeaway(),
  },
  timeline: {
    events: refs("event").min(3).max(10).describe("From `timeline.yaml`, drawn to scale."),
    highlight: ref("event", "The one that matters, in the accent.").optional(),
    texts: z.boolean().default(true).describe("`false` shows dates and names only."),
    takeaway: takeaway(),
  },
  matrix: {
    actors: refs("actor").min(3).max(10).describe("The rows."),
    issues: refs("issue").min(2).max(6).describe("The columns; stances are from `positions.yaml`."),
    phrases: z.boolean().default(true).describe("`false` shows stances only."),
    takeaway: takeaway(),
  },
  "actor-map": {
    actors: refs("actor")
      .min(4)
      .max(12)
      .describe("Who is on it; all relations among them are drawn, from `actors.yaml`."),
    takeaway: takeaway(),
  },
  "causal-chain": {
    steps: z
      .array(
        z.strictObject({
          ...point.shape,
          id: id("For `leads_to` of other steps.").optional(),
          leads_to: z
            .array(id())
            .min(1)
            .max(4)
            .describe("Ids of steps, or `outcome`; the next step if left out.")
            .optional(),
        }),
      )
      .min(3)
      .max(8)
      .describe("One thing and what it leads to."),
    outcome: rich("Where it ends."),
    feedback: z.boolean().default(false).describe("Whether steps may lead back to earlier ones."),
    takeaway: takeaway(),
  },
  obstacles: {
    items: z
      .array(
        z.strictObject({
          name: line("In a word or three."),
          text: rich("What it is."),
          severity: z.int().min(1).max(5).describe("How hard; drawn as a meter."),
          claim: ref("claim", "What it rests on.").optional(),
        }),
      )
      .min(3)
      .max(5)
      .describe("The hardest first."),
    takeaway: takeaway(),
  },
  quotation: {
    claim: ref("claim", "One of the kind `quotation`: its `quote` is shown, with holder and date."),
    context: rich("When and to whom it was said."),
    reading: rich("What we take from it.").optional(),
  },
  map: { ...map, takeaway: takeaway() },
  chart: {
    chart,
    takeaway: rich("What the figures say, in one line."),
    note: line("How they were counted, in small print.").optional(),
  },
  scenarios: {
    scenarios: refs("scenario").min(2).max(4).describe("From `scenarios.yaml`, in this order."),
    details: z.boolean().default(true).describe("`false` shows summaries only."),
    takeaway: takeaway(),
  },
  indicators: {
    scenarios: refs("scenario").min(1).max(4).describe("Whose `indicators` are listed."),
    takeaway: takeaway(),
  },
  implications: {
    points: points(2, 4, "What follows for this audience."),
    ask: rich("What the audience is asked to do; its own `ask` if left out.").optional(),
  },
  questions: {
    items: z
      .array(
        z.strictObject({
          question: line("As it will be asked."),
          answer: rich("What to say."),
          claim: ref("claim", "What the answer rests on.").optional(),
        }),
      )
      .min(2)
      .max(4)
      .describe("What will be asked."),
  },
  photo: {
    picture: ref("picture", "From `pictures.yaml`."),
    lead: lead("What it says."),
    takeaway: takeaway(),
  },
  section: { lead: lead("What the part says, in a sentence.") },
  glossary: { terms: refs("term").min(2).max(8).describe("From `glossary.yaml`.") },
  sources: { method: rich("How the sources were read.").optional() },
} as const;

/** What each layout is for, and what it does by itself; editors and the reference show it. */
export const PURPOSES: Readonly<Record<Layout, string>> = {
  cover:
    "The first slide. Every claim that the deck rests on is a mark on it, unless it has a picture.",
  "bottom-line": "The answer first.",
  agenda: "Contents, made from the deck's sections.",
  changes: "What is other than when its readers last saw it; `build --since` makes one.",
  statement: "One assertion with its evidence.",
  "two-sides": "Two views side by side.",
  timeline: "Events to scale.",
  matrix: "Who stands where on what.",
  "actor-map": "Who stands how to whom.",
  "causal-chain": "One thing leads to the next.",
  obstacles: "Hindrances, ranked.",
  quotation: "Somebody's very words.",
  map: "Where it is.",
  chart: "Numbers, stances or likelihoods, drawn.",
  scenarios: "What may come, and how likely it is.",
  indicators: "What one would see first.",
  implications: "What to do, and the ask.",
  questions: "What will be asked, and the answers.",
  photo: "A picture and what it says.",
  section: "A divider between parts.",
  glossary: "Terms that readers may not know.",
  sources: "What the deck rests on: the sources, the paragraphs cited, the key to signs.",
};

export type Layout = keyof typeof LAYOUTS;
