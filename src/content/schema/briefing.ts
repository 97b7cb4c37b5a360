/** `briefing.yaml`: the occasion, the topics, the marking scheme, and what holds for all its decks. */
import { z } from "zod";
import { gateSettings } from "./gates.ts";
import { mapPolicy } from "./map.ts";
import { recipients } from "./recipients.ts";
import { id, languageTag, line, moment, ref, verbatim } from "./text.ts";

const color = (what: string) =>
  z
    .string()
    .regex(/^#[0-9A-Fa-f]{6}$/, { error: "must be a colour: #RRGGBB" })
    .describe(what);

/** One level of a marking scheme. */
const markingLevel = z.strictObject({
  id: id("What `marking` and `ceiling` name."),
  label: line("Printed on slides."),
  meaning: line("Who may see it, in words."),
  color: color("Of the label's letters: `#RRGGBB`."),
  background: color("Behind the label: `#RRGGBB`."),
});

export const briefing = z.strictObject({
  title: line("Of the document; covers have titles of their own."),
  occasion: line("On covers, and the subject of PDF and PPTX."),
  place: line("On covers."),
  date: z.iso.date().describe("A full day: on covers, and the date of all files."),
  author: line("On covers, and in the properties of PDF and PPTX."),
  language: languageTag("That the content is written in."),
  embargo: moment(
    "Until when nothing may be published: on covers, at the foot of every slide and sheet, in the files' properties.",
  ).optional(),
  keywords: z.array(line()).default([]).describe("In the properties of PDF and PPTX."),
  words: z
    .array(verbatim())
    .default([])
    .describe(
      "Words that no dictionary has and that are right all the same, in whatever language.",
    ),
  topics: z
    .array(z.strictObject({ id: id("What `topics` name."), label: line("For people.") }))
    .min(1)
    .describe("What audiences choose by."),
  marking: z
    .strictObject({
      scheme: line("Its name."),
      levels: z.array(markingLevel).min(1).describe("From the least to the most restricted."),
      default: ref("marking", "What anything is that does not say otherwise."),
    })
    .describe("Who may see what: TLP 2.0, or a scheme of your own."),
  maps: mapPolicy
    .default({})
    .describe("How maps treat what is disputed, for audiences that do not say otherwise."),
  gates: gateSettings({ ofWhole: true })
    .default({})
    .describe("By code: what the gates tell of with another severity than by themselves."),
  citationStyle: id(
    "In which form sources are cited: a style of the Citation Style Language.",
  ).optional(),
  recipients: recipients
    .optional()
    .describe("What texts may take from a list of the people that decks are made for."),
});
