/** `audiences/<id>.yaml`: who a deck is for, and what that changes. */
import { z } from "zod";
import { gateSettings } from "./gates.ts";
import { HANDOUTS, PAPERS } from "./handout.ts";
import { slide } from "./layouts.ts";
import { mapPolicy } from "./map.ts";
import { id, languageTag, line, moment, ref, refs, rich, text } from "./text.ts";

export const FORMATS = ["html", "pdf", "pptx", "md"] as const;
export type Format = (typeof FORMATS)[number];

/** How much this reader takes in at a glance; the template says how many words that is. */
const DENSITIES = ["spare", "normal", "dense"] as const;

export const audience = z.strictObject({
  name: line(),
  /** What this reader has to decide or do. */
  purpose: text(),
  minutes: z.int().positive(),
  density: z.enum(DENSITIES).default("normal"),
  maxSlides: z.int().positive().optional(),
  /** Slides up to this depth are in. */
  depth: z.int().min(1).max(3),
  /** Where given, a slide needs one of these topics. */
  topics: refs("topic").optional(),
  /** A slide with one of these topics is out. */
  withoutTopics: refs("topic").default([]),
  /** In whatever topics and depth say; the marking ceiling still holds. */
  include: refs("slide").default([]),
  omit: refs("slide").default([]),
  /** These come first, in this order; the others follow as the storyline has them. */
  order: refs("slide").default([]),
  /** Slides of this audience's own, each after the one named. */
  insert: z.array(z.strictObject({ after: ref("slide"), slide })).default([]),
  /** By slide id: the keys that read otherwise for this audience. */
  replace: z.record(id(), z.record(z.string(), z.unknown())).default({}),
  /** What this reader is asked to do; one sentence. */
  ask: rich(),
  theme: id(),
  /** Where it differs from the briefing's own. */
  maps: mapPolicy.default({}),
  /** Before those of the briefing. */
  gates: gateSettings({ ofWhole: false }).default({}),
  /** A deck is made in each; the briefing's own where left out. Others are read from `languages/<tag>/`. */
  languages: z.array(languageTag()).min(1).optional(),
  /** The highest marking that this audience may see. */
  ceiling: ref("marking"),
  /** Printed on every slide. */
  handling: line(),
  /** Until when nothing may be published; in the place of the briefing's own, which `none` lifts. */
  embargo: moment().optional(),
  formats: z
    .array(z.enum(FORMATS))
    .min(1)
    .default([...FORMATS]),
  /** What goes on paper besides the slides. */
  handouts: z.array(z.enum(HANDOUTS)).default([]),
  paper: z.enum(PAPERS).default("a4"),
});
