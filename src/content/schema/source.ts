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
  .strictObject({ family: line().optional(), given: line().optional(), literal: line().optional() })
  .refine(({ family, given, literal }) => (literal ? !family && !given : family !== undefined), {
    error: "needs `family` (and `given`), or `literal` alone for a body",
  });

const paragraph = z.strictObject({
  id: id(),
  words: z.int().positive(),
  /** Of the text in NFC with white space folded. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: "must be a SHA-256 in hexadecimal" }),
  /** By which it is known again when it has been edited: see `../source/fingerprint.ts`. */
  sketch: z
    .string()
    .regex(/^[0-9a-f]{32}$/, {
      error: "must be 32 hexadecimal digits, as `source add` writes them",
    })
    .optional(),
  /** Why no claim cites it. */
  unused: text().optional(),
});

/** What is known of a source beside its paragraphs: CSL variables, under CSL's names. */
const bibliography = {
  type: z.enum(SOURCE_TYPES),
  title: line(),
  author: z.array(author).default([]),
  /** The journal, newspaper, site or book that it stands in. */
  containerTitle: line().optional(),
  publisher: line().optional(),
  volume: line().optional(),
  issue: line().optional(),
  page: line().optional(),
  issued: edtf().optional(),
  /** When it was last looked at, for what may change. */
  accessed: edtf().optional(),
  URL: z.url({ protocol: /^https?$/ }).optional(),
  DOI: z
    .string()
    .regex(/^10\.\S+$/, { error: "must be a DOI such as 10.1000/182" })
    .optional(),
  language: line().optional(),
  note: line().optional(),
};

export const source = z.strictObject({
  sources: z
    .array(
      z.strictObject({
        id: id(),
        ...bibliography,
        paragraphs: z.array(paragraph).min(1),
        /** Ids of paragraphs that later versions of the text have not: never given again. */
        retired: z.array(id()).optional(),
      }),
    )
    .min(1),
});
