/** The codes that only some commands tell, whatever a deck says: a part of the registry in `../codes.ts`. */
import { fixed, type GateRules, rule } from "./rules.ts";

export const INSPECT = {
  asks: "Is a finished file ours, and still what was built? (`briefdeck inspect` only)",
  needs: "files",
  codes: {
    FILE_UNREADABLE: fixed("A file is damaged, locked, too large, or of no kind that is known."),
    MANIFEST_MISSING: fixed("A file holds no manifest: it is not ours, or was saved without it."),
    FILE_EDITED: fixed("A file is not any more what was built."),
  },
} as const satisfies GateRules;

export const PROJECT = {
  asks: "Is the project's own file of settings sound? (every command)",
  needs: "content",
  codes: {
    CONFIG_UNREADABLE: fixed("A config file cannot be run, or exports nothing."),
  },
} as const satisfies GateRules;

export const CONVERT = {
  asks: "Does a Marp deck find all that it names? (`briefdeck convert` only)",
  needs: "page",
  codes: {
    ASSET_MISSING: fixed("A deck refers to a file that is not there, or is no picture or font."),
    ASSET_OUTSIDE: rule(
      "warning",
      true,
    )("A Marp deck refers to a file outside its own folder, which is not read."),
    THEME_UNKNOWN: rule(
      "warning",
      true,
    )("A Marp deck names a theme that nobody brings, and gets the default one."),
    DECK_EMPTY: rule("warning", true)("A Marp deck shows nothing at all."),
    MATHS_LIBRARY: rule(
      "warning",
      true,
    )("A Marp deck asks for MathJax, and its formulas are set by KaTeX."),
  },
} as const satisfies GateRules;

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
