/** What is known and who is who: claims, actors, events, positions, scenarios, terms. */
import { z } from "zod";
import { confidence, kind, likelihood } from "./scales.ts";
import { citation, edtf, edtfSpan, id, line, ref, refs, rich, text, verbatim } from "./text.ts";

export const SIDES = ["japan", "russia", "other"] as const;
export type Side = (typeof SIDES)[number];
export const TONES = ["support", "mixed", "opposition"] as const;
export type Tone = (typeof TONES)[number];

/** What others name a thing by. */
const name = () => id("Its name for all that refer to it; no two in this list have the same.");

const marking = () =>
  ref("marking", "Who may see it, at most; the scheme's `default` if left out.").optional();

const claim = z
  .strictObject({
    id: name(),
    kind: kind().describe("What it is; some kinds need more fields."),
    text: text("One or two sentences in your own words: for the record; slides say it in theirs."),
    quote: verbatim("The very words said; a `quotation` needs it. Never translated.").optional(),
    original: verbatim(
      "The very words in the source's own language, where `quote` is a translation of them.",
    ).optional(),
    holder: ref("actor", "Whose claim it is; a `quotation` needs it.").optional(),
    date: edtf("When it was said, or when it was so.").optional(),
    confidence: confidence()
      .describe("How well it is founded; an `assessment` needs it.")
      .optional(),
    likelihood: likelihood()
      .describe("Where on the PHIA yardstick it puts what may come; a `forecast` needs it.")
      .optional(),
    topics: refs("topic").min(1).describe("What it is about."),
    marking: marking(),
    source: z
      .array(citation())
      .default([])
      .describe("The paragraphs that it is taken from. All but `background` need one."),
    knownFrom: line("Where it is known from: for `background` alone, which needs it.").optional(),
  })
  .check((ctx) => {
    const c = ctx.value;
    const fault = (key: string, message: string) =>
      ctx.issues.push({ code: "custom", input: c, path: [key], message });
    if (c.kind === "assessment" && !c.confidence) fault("confidence", "an assessment needs one");
    if (c.kind === "forecast" && !c.likelihood) fault("likelihood", "a forecast needs one");
    if (c.kind === "quotation" && !c.quote) fault("quote", "a quotation needs the words said");
    if (c.kind === "quotation" && !c.holder) fault("holder", "a quotation needs who said it");
    if (c.kind === "background" && !c.knownFrom)
      fault("knownFrom", "background needs to say where it is known from");
    if (c.kind !== "background" && c.knownFrom)
      fault("knownFrom", "is for background only; other claims cite paragraphs in `source`");
  });

export const claims = z.strictObject({
  claims: z.array(claim).describe("All that the briefing rests on."),
});

export const actors = z.strictObject({
  actors: z
    .array(
      z.strictObject({
        id: name(),
        name: line("As it is shown."),
        short: line("For maps and tables, where `name` is too long.").optional(),
        aliases: z
          .array(verbatim())
          .default([])
          .describe("Other names by which texts know it, for `verify`; never shown."),
        side: z.enum(SIDES).describe("Gives its colour and its column."),
        role: line("What it is or does, under its name."),
        interests: z
          .array(line())
          .default([])
          .describe("What it wants: on actor maps, where there is room."),
        claims: refs("claim").default([]).describe("What is said of it rests on these."),
        marking: marking(),
        relations: z
          .array(
            z.strictObject({
              to: ref("actor", "The other one."),
              tone: z.enum(TONES).describe("How the line is drawn."),
              label: line("Two or three words: “leans on”, “distrusts”."),
              claims: refs("claim").default([]).describe("What the relation rests on."),
            }),
          )
          .default([])
          .describe("How it stands to others; an actor map draws them."),
      }),
    )
    .describe("People, bodies and states."),
});

export const timeline = z.strictObject({
  events: z
    .array(
      z.strictObject({
        id: name(),
        date: edtfSpan("When it happened, or from when to when."),
        label: line("A few words, beside its mark."),
        text: text("What happened, in a sentence."),
        side: z
          .enum(["japan", "russia", "both", "other"])
          .default("both")
          .describe("Gives the colour of its mark."),
        claims: refs("claim").min(1).describe("What it rests on."),
        marking: marking(),
      }),
    )
    .describe("What happened, in any order."),
});

export const positions = z.strictObject({
  issues: z
    .array(z.strictObject({ id: name(), label: line("The head of its column.") }))
    .describe("What actors take a stand on."),
  positions: z
    .array(
      z.strictObject({
        actor: ref("actor", "Who."),
        issue: ref("issue", "On what."),
        stance: z.int().min(-2).max(2).describe("From −2, firmly against, to 2, firmly for."),
        phrase: line("The stand in a few words."),
        claims: refs("claim").min(1).describe("What it rests on."),
        marking: marking(),
      }),
    )
    .describe("Who stands where. A pair of actor and issue that is left out shows as unknown."),
});

export const scenarios = z.strictObject({
  scenarios: z
    .array(
      z.strictObject({
        id: name(),
        title: line("What comes about."),
        summary: rich("What that looks like, in a sentence or two."),
        likelihood: likelihood().describe("A term of the PHIA yardstick."),
        confidence: confidence().describe("How well that is founded."),
        drivers: z.array(rich()).min(1).describe("What would bring it about."),
        indicators: z.array(line()).min(1).describe("What one would see first if it came about."),
        implications: z
          .record(id(), rich())
          .default({})
          .describe("By audience id, what it would mean for them: in the place of the drivers."),
        claims: refs("claim").min(1).describe("What it rests on."),
        marking: marking(),
      }),
    )
    .describe("What may come."),
});

export const glossary = z.strictObject({
  terms: z
    .array(
      z.strictObject({
        id: name(),
        term: line("As texts say it; matched in any case, unless it is in capitals or figures."),
        expansion: line("What letters stand for, or the full name.").optional(),
        definition: rich("What it is, in a sentence or two."),
        claims: refs("claim").default([]).describe("What the definition rests on."),
        knownFrom: line("Where it is known from, if from no claim.").optional(),
        marking: marking(),
      }),
    )
    .describe("Words that readers may not know."),
});
