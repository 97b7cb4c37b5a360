/** The codes of lists of recipients: a part of the registry in `codes.ts`, which holds all the others. */
import { fixed, type GateRules, rule } from "./rules.ts";

export const RECIPIENTS = {
  asks: "Can a deck be made for each row of a list of recipients? (`build --recipients` only)",
  needs: "content",
  codes: {
    RECIPIENT_MARK: fixed(
      "A text takes a field of recipients that the briefing does not declare, or is no words for a reader.",
    ),
    RECIPIENT_COLUMN: fixed(
      "A list of recipients lacks a column, or has one for a place that is not there or may not be changed.",
    ),
    RECIPIENT_UNUSED: rule("warning", true)("A column of a list of recipients is used by nothing."),
    RECIPIENT_ROW: fixed(
      "A row of a list of recipients cannot be read, or asks for what there is not.",
    ),
    RECIPIENT_FILE: fixed("A row's files would have the names of another row's."),
  },
} as const satisfies GateRules;
