/** `source.yaml`: what the briefing rests on, as bibliographic data in CSL's terms and paragraphs by their fingerprints. */
import { z } from "zod";
import { edtf, id, line, text } from "./text.ts";

/** The types of CSL 1.0.2 that something cited by paragraph can be. */
export const SOURCE_TYPES = [
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "bill",
  "book",
  "broadcast",
  "chapter",
  "document",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "hearing",
  "interview",
  "legal_case",
  "legislation",
  "manuscript",
  "pamphlet",
  "paper-conference",
  "personal_communication",
  "post",
  "post-weblog",
  "regulation",
  "report",
  "review",
  "speech",
  "standard",
  "thesis",
  "treaty",
  "webpage",
] as const;

/** A person by both names, or a body by its one. */
const author = z
  .strictObject({
    family: line("Of a person.").optional(),
    given: line("Of a person.").optional(),
    literal: line("The name of a body, in the place of the other two.").optional(),
  })
  .refine(({ family, given, literal }) => (literal ? !family && !given : family !== undefined), {
    error: "needs `family` (and `given`), or `literal` alone for a body",
  });

const paragraph = z.strictObject({
  id: id("What claims cite: `p1`, `p2` and so on."),
  words: z.int().positive().describe("How many it has."),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: "must be a SHA-256 in hexadecimal" })
    .describe("Of the text in NFC with white space folded; the text itself is never kept."),
  // See `../source/fingerprint.ts`.
  sketch: z
    .string()
    .regex(/^[0-9a-f]{32}$/, {
      error: "must be 32 hexadecimal digits, as `source add` writes them",
    })
    .describe("By which it is known again when it has been edited; `source add` writes it.")
    .optional(),
  unused: text("Why no claim cites it; a paragraph that none cites needs it.").optional(),
});

/** What is known of a source beside its paragraphs: CSL variables, under CSL's names. */
const bibliography = {
  type: z.enum(SOURCE_TYPES).describe("What it is, in the terms of the Citation Style Language."),
  title: line("Of the work."),
  author: z.array(author).default([]).describe("Who wrote it, in order."),
  containerTitle: line("The journal, newspaper, site or book that it stands in.").optional(),
  publisher: line("Who published it.").optional(),
  volume: line("Of a journal.").optional(),
  issue: line("Of a journal.").optional(),
  page: line("Or from one to another.").optional(),
  issued: edtf("When it came out.").optional(),
  accessed: edtf("When it was last looked at, for what may change.").optional(),
  URL: z
    .url({ protocol: /^https?$/ })
    .describe("Where it is: a link on the sources slide and in memos.")
    .optional(),
  DOI: z
    .string()
    .regex(/^10\.\S+$/, { error: "must be a DOI such as 10.1000/182" })
    .describe("Its digital object identifier, such as `10.1000/182`.")
    .optional(),
  language: line("Of the text, if it is not the briefing's.").optional(),
  note: line("What else a reader should know of it.").optional(),
};

export const source = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        id: id("What citations begin with where there are several: `pajon:p8`."),
        ...bibliography,
        paragraphs: z
          .array(paragraph)
          .min(1)
          .describe("The text as fingerprints, one a paragraph."),
        retired: z
          .array(id())
          .describe(
            "Ids of paragraphs that later versions of the text have not: never given again.",
          )
          .optional(),
      }),
    )
    .min(1)
    .describe("What the briefing rests on."),
});
