/** `recipients:` in `briefing.yaml`: what texts may take from a list of the people that decks are made for. */
import { z } from "zod";
import { id, line, verbatim } from "./text.ts";

/** Columns that every list may have, and what texts may name without a column. */
export const OWN_COLUMNS = ["audience", "language", "stamp", "file"] as const;
export const OWN_FIELDS = ["number"] as const;
const TAKEN: ReadonlySet<string> = new Set([...OWN_COLUMNS, ...OWN_FIELDS]);

const field = z.strictObject({
  otherwise: line(
    "What stands there where a build has no list of recipients, and where a cell is empty.",
  ),
  required: z.boolean().default(false).describe("Whether an empty cell is a fault."),
});

/** Fields by name, and what a row has where it says nothing. */
export type Recipients = z.output<typeof recipients>;

export const recipients = z.strictObject({
  fields: z
    .record(id(), field)
    .refine((fields) => !Object.keys(fields).some((name) => TAKEN.has(name)), {
      error: `no field may be called ${[...TAKEN].join(", ")}`,
    })
    .describe("By name, which is that of a column: texts take them as `{{recipient.<name>}}`."),
  stamp: line("At the foot of every slide, where a row has no `stamp` of its own.").optional(),
  file: verbatim(
    "What a row's files are called, without ending, where it has no `file` of its own; a slash makes a folder.",
  ).optional(),
});
