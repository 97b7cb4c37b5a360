/** The kinds of strings that content is made of, and how a schema says what a string means. */
import { z } from "zod";
import { hasControlCharacters } from "../../core/control-characters.ts";
import { refusedLinks } from "../rich-text.ts";
import type { RefKind } from "./kinds.ts";

/** What a string stands for; read by the walker in `../walk.ts`. */
export interface FieldMeta {
  /** The string is the id of a thing of this kind. */
  readonly ref?: RefKind;
  /** The string is words for a reader, and may be translated. */
  readonly text?: true;
  /** The string may hold `*emphasis*`, `**strong**` and `[links](https://…)`, and nothing else. */
  readonly rich?: true;
  /** Which kind of string it is, for the reference. */
  readonly kind?: StringKind;
}

/** What a string may be, beside the id of something; `docs/writers.md` tells of each. */
export type StringKind =
  | "line"
  | "text"
  | "rich"
  | "words"
  | "id"
  | "date"
  | "span"
  | "moment"
  | "language"
  | "citation";

/** With what the field is for, which editors and the reference show. */
const said = (meta: FieldMeta, what: string | undefined) => ({
  ...meta,
  ...(what === undefined ? {} : { description: what }),
});

const shown = (s: string) => !hasControlCharacters(s);
const CONTROL_MESSAGE = "holds a control character that no format can show";

/**
 * Plain text on one line. Every character is shown as it is written.
 * @param what the field is for, in a sentence; so for all below.
 */
export const line = (what?: string) =>
  z
    .string()
    .min(1)
    .refine(shown, { error: CONTROL_MESSAGE })
    .refine((s) => !/[\n\r]/.test(s), { error: "must stand on one line" })
    .meta(said({ text: true, kind: "line" }, what));

/** Words as somebody else said them: never translated. */
export const verbatim = (what?: string) =>
  z
    .string()
    .min(1)
    .refine(shown, { error: CONTROL_MESSAGE })
    .meta(said({ kind: "words" }, what));

/** Plain text; a blank line starts a new paragraph. */
export const text = (what?: string) => verbatim().meta(said({ text: true, kind: "text" }, what));

/** Text with emphasis and links: `*emphasis*`, `**strong**`, `[words](https://…)`; a backslash takes the meaning away. */
export const rich = (what?: string) =>
  verbatim()
    .refine((s) => refusedLinks(s).length === 0, {
      error: "links may lead to http(s), mailto, or #slide-id only",
    })
    .meta(said({ text: true, rich: true, kind: "rich" }, what));

const name = () =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, { error: "must be an id: lower-case letters, digits, hyphens" });

export const id = (what?: string) => name().meta(said({ kind: "id" }, what));

/** A paragraph of a source: `p8`, or `pajon:p8`; found by `../citations.ts`. */
export const citation = () =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*(?::[a-z0-9][a-z0-9-]*)?$/, {
      error: "must be a paragraph, such as p8, or a source and its paragraph, such as pajon:p8",
    })
    .meta(said({ kind: "citation" }, "A paragraph, such as p8; with several sources, pajon:p8."));

/** The id of something defined elsewhere in the briefing. */
export const ref = (kind: RefKind, what?: string) => name().meta(said({ ref: kind }, what));
export const refs = (kind: RefKind) => z.array(ref(kind));

/** A day, a month or a year (EDTF level 0): `2016-12-15`, `2016-12`, `2016`. */
export const edtf = (what?: string) =>
  z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
      error: "must be a date such as 2016-12-15, 2016-12 or 2016",
    })
    .meta(said({ kind: "date" }, what));

const DAY = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?[?~%]?`;

/** When something happened, or from when to when, maybe uncertain (`?`), about then (`~`) or both (`%`): EDTF level 1. */
export const edtfSpan = (what?: string) =>
  z
    .string()
    .regex(new RegExp(`^${DAY}(?:/${DAY})?$`), {
      error: "must be a date such as 2016-12-15, 2016-12 or 2016?, or two with a slash between",
    })
    .refine((s) => (s.split("/")[1] ?? "9999") >= (s.split("/")[0] ?? ""), {
      error: "must not end before it begins",
    })
    .meta(said({ kind: "span" }, what));

/** Words, or a day and time with its zone: `2017-09-06T10:00+10:00`. */
export const moment = (what?: string) =>
  line()
    .refine(
      (s) =>
        !/^\d{4}-\d/.test(s) ||
        (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/.test(s) &&
          !Number.isNaN(Date.parse(s))),
      { error: "must be a day and time with its zone, such as 2017-09-06T10:00+10:00, or words" },
    )
    .meta(said({ text: true, kind: "moment" }, what));

/** A language tag (BCP 47), as `en-GB` or `ja`. */
export const languageTag = (what?: string) =>
  z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/, {
      error: "must be a language tag such as en-GB",
    })
    .meta(said({ kind: "language" }, what));
