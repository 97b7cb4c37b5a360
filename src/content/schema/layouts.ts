/** The slides of a storyline: keys that all have, and a union by layout. A new layout is a schema in `./layout-fields.ts`, a line here, and a partial of the same name. */
import { z } from "zod";
import { chainFaults } from "../chain.ts";
import { LAYOUTS, type Layout, PURPOSES } from "./layout-fields.ts";
import { id, line, ref, refs, text } from "./text.ts";

/** The keys of every slide. */
const common = {
  id: id("What links, `order`, `replace` and so on name it by."),
  title: line("A sentence that states the point."),
  section: ref("section", "The part that it belongs to, printed above the title.").optional(),
  topics: refs("topic").default([]).describe("What it is about; without any it is for everyone."),
  depth: z
    .int()
    .min(1)
    .max(3)
    .default(2)
    .describe("1 for everyone, 2 for those with time, 3 for specialists."),
  marking: ref("marking", "Who may see it; the scheme's `default` if left out.").optional(),
  fit: z
    .enum(["shrink"])
    .describe(
      "Where its text does not fit, it is set as large as it does, in all formats: not under 14 pt, small print not under 10. Figures keep their sizes.",
    )
    .optional(),
  notes: text(
    "What the speaker says: in the PPTX's notes, the presenter's window, and comments of the Markdown.",
  ).optional(),
  claims: refs("claim")
    .default([])
    .describe("Claims that it rests on beyond those its parts name."),
};

/** The keys that a slide of any layout may have. */
export const slideKeys: ReadonlySet<string> = new Set(["layout", ...Object.keys(common)]);

const layout = <N extends Layout>(name: N) =>
  z.strictObject({ layout: z.literal(name), ...common, ...LAYOUTS[name] }).describe(PURPOSES[name]);

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
  sections: z
    .array(
      z.strictObject({
        id: id("What `section` names."),
        title: line("On the agenda, and above the titles of its slides."),
        marking: ref("marking", "Who may see that there is such a part.").optional(),
      }),
    )
    .describe("The parts of the argument."),
  slides: z.array(slide).min(1).describe("The slides, in order."),
});
