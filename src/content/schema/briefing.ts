/** `briefing.yaml`: the occasion, the topics, the marking scheme, and what holds for all its decks. */
import { z } from "zod";
import { gateSettings } from "./gates.ts";
import { mapPolicy } from "./map.ts";
import { recipients } from "./recipients.ts";
import { id, languageTag, line, moment, ref, verbatim } from "./text.ts";

const color = () => z.string().regex(/^#[0-9A-Fa-f]{6}$/, { error: "must be a colour: #RRGGBB" });

/** One level of a marking scheme. */
const markingLevel = z.strictObject({
  id: id(),
  label: line(),
  /** Who may see it, in words. */
  meaning: line(),
  color: color(),
  background: color(),
});

export const briefing = z.strictObject({
  title: line(),
  occasion: line(),
  place: line(),
  date: z.iso.date(),
  author: line(),
  language: languageTag(),
  /** Until when nothing may be published: on covers, at the foot of every slide and sheet, in the files' properties. */
  embargo: moment().optional(),
  keywords: z.array(line()).default([]),
  /** Words that no dictionary has and that are right all the same, in whatever language. */
  words: z.array(verbatim()).default([]),
  topics: z.array(z.strictObject({ id: id(), label: line() })).min(1),
  marking: z.strictObject({
    scheme: line(),
    /** From the least to the most restricted. */
    levels: z.array(markingLevel).min(1),
    /** What anything is that does not say otherwise. */
    default: ref("marking"),
  }),
  /** How maps treat what is disputed, for audiences that do not say otherwise. */
  maps: mapPolicy.default({}),
  /** What the gates tell of with another severity than by themselves. */
  gates: gateSettings({ ofWhole: true }).default({}),
  /** In which form sources are cited: the id of a style of the Citation Style Language. */
  citationStyle: id().optional(),
  /** What its texts may take from a list of the people that decks are made for. */
  recipients: recipients.optional(),
});
