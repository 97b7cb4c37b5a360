/** What is known and who is who: claims, actors, events, positions, scenarios, terms. */
import { z } from "zod";
import { confidence, kind, likelihood } from "./scales.ts";
import { citation, edtf, edtfSpan, id, line, ref, refs, rich, text, verbatim } from "./text.ts";

const marking = () => ref("marking").optional();

const claim = z
  .strictObject({
    id: id(),
    kind: kind(),
    /** One or two sentences, in the project's own words. */
    text: text(),
    /** The very words said, for a quotation. */
    quote: verbatim().optional(),
    /** The very words in the source's own language, where `quote` is a translation of them. */
    original: verbatim().optional(),
    /** Whose claim it is. */
    holder: ref("actor").optional(),
    date: edtf().optional(),
    confidence: confidence().optional(),
    likelihood: likelihood().optional(),
    topics: refs("topic").min(1),
    marking: marking(),
    /** The paragraphs that it is taken from. */
    source: z.array(citation()).default([]),
    /** For background: where it is known from. */
    knownFrom: line().optional(),
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

export const claims = z.strictObject({ claims: z.array(claim) });

export const actors = z.strictObject({
  actors: z.array(
    z.strictObject({
      id: id(),
      name: line(),
      /** For maps and tables, where `name` is too long. */
      short: line().optional(),
      /** Other names by which texts know it, for `verify`; never shown. */
      aliases: z.array(verbatim()).default([]),
      side: z.enum(["japan", "russia", "other"]),
      role: line(),
      interests: z.array(line()).default([]),
      claims: refs("claim").default([]),
      marking: marking(),
      relations: z
        .array(
          z.strictObject({
            to: ref("actor"),
            tone: z.enum(["support", "mixed", "opposition"]),
            /** Two or three words: "leans on", "distrusts". */
            label: line(),
            claims: refs("claim").default([]),
          }),
        )
        .default([]),
    }),
  ),
});

export const timeline = z.strictObject({
  events: z.array(
    z.strictObject({
      id: id(),
      date: edtfSpan(),
      /** At most a few words, for the timeline. */
      label: line(),
      text: text(),
      side: z.enum(["japan", "russia", "both", "other"]).default("both"),
      claims: refs("claim").min(1),
      marking: marking(),
    }),
  ),
});

export const positions = z.strictObject({
  issues: z.array(z.strictObject({ id: id(), label: line() })),
  positions: z.array(
    z.strictObject({
      actor: ref("actor"),
      issue: ref("issue"),
      /** From −2 (firmly against) to +2 (firmly for). */
      stance: z.int().min(-2).max(2),
      phrase: line(),
      claims: refs("claim").min(1),
      marking: marking(),
    }),
  ),
});

export const scenarios = z.strictObject({
  scenarios: z.array(
    z.strictObject({
      id: id(),
      title: line(),
      summary: rich(),
      likelihood: likelihood(),
      confidence: confidence(),
      drivers: z.array(rich()).min(1),
      /** What one would see first if it came about. */
      indicators: z.array(line()).min(1),
      /** By audience id: what it would mean for them. */
      implications: z.record(id(), rich()).default({}),
      claims: refs("claim").min(1),
      marking: marking(),
    }),
  ),
});

export const glossary = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: id(),
      term: line(),
      expansion: line().optional(),
      definition: rich(),
      claims: refs("claim").default([]),
      knownFrom: line().optional(),
      marking: marking(),
    }),
  ),
});
