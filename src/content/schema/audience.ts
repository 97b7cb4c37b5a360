/** `audiences/<id>.yaml`: who a deck is for, and what that changes. */
import { z } from "zod";
import { gateSettings } from "./gates.ts";
import { HANDOUTS, PAPERS } from "./handout.ts";
import { slide } from "./layouts.ts";
import { mapPolicy } from "./map.ts";
import { id, languageTag, line, moment, ref, refs, rich, text } from "./text.ts";

export const FORMATS = ["html", "pdf", "pptx", "md"] as const;
export type Format = (typeof FORMATS)[number];

/** How much this audience takes in at a glance; the template says how many words that is. */
const DENSITIES = ["spare", "normal", "dense"] as const;

export const audience = z.strictObject({
  name: line("On the cover."),
  purpose: text("What this audience has to decide or do; the HTML's description."),
  minutes: z
    .int()
    .positive()
    .describe(
      "That the deck has to be given in: on the cover and in the gallery. What takes longer is told.",
    ),
  density: z
    .enum(DENSITIES)
    .default("normal")
    .describe(
      "How much this audience takes in at a glance; the template says how many words that is.",
    ),
  maxSlides: z
    .int()
    .positive()
    .describe("More slides are an error; that of sources is not counted.")
    .optional(),
  depth: z.int().min(1).max(3).describe("Slides up to this depth are in."),
  topics: refs("topic").describe("A slide needs one of these, or no topic at all.").optional(),
  withoutTopics: refs("topic").default([]).describe("A slide with one of these is out."),
  include: refs("slide")
    .default([])
    .describe("In, whatever topics and depth say; the ceiling still holds."),
  omit: refs("slide").default([]).describe("Out; stronger than `include`."),
  order: refs("slide")
    .default([])
    .describe(
      "These are in, and come first, in this order; the others follow as the storyline has them.",
    ),
  insert: z
    .array(
      z.strictObject({
        after: ref("slide", "The slide that it follows."),
        slide: slide.describe("As in the storyline, with an id of its own."),
      }),
    )
    .default([])
    .describe("Slides of this audience's own."),
  replace: z
    .record(id(), z.record(z.string(), z.unknown()))
    .default({})
    .describe(
      "By slide id: the keys that read otherwise for this audience; a list is replaced as a whole.",
    ),
  ask: rich("What this audience is asked to do, in one sentence: on `implications`."),
  theme: id("The colours: a file of the template's `themes/`."),
  maps: mapPolicy.default({}).describe("Where it differs from that of `briefing.yaml`."),
  gates: gateSettings({ ofWhole: false })
    .default({})
    .describe("By code: severities for this audience, before those of `briefing.yaml`."),
  languages: z
    .array(languageTag())
    .min(1)
    .describe(
      "A deck is made in each; the briefing's own if left out. Others are read from `languages/<tag>/`.",
    )
    .optional(),
  ceiling: ref("marking", "The highest marking that this audience may see."),
  handling: line("Printed at the foot of every slide."),
  embargo: moment("In the place of the briefing's own, which `none` lifts.").optional(),
  formats: z
    .array(z.enum(FORMATS))
    .min(1)
    .default([...FORMATS])
    .describe("What is made."),
  handouts: z
    .array(z.enum(HANDOUTS))
    .default([])
    .describe(
      "Also on paper: `notes`, a page a slide with notes and claims; `3` or `6` slides a sheet; `brief`, a memo of two pages.",
    ),
  paper: z.enum(PAPERS).default("a4").describe("Of handouts."),
});
