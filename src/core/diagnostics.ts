/** What a person can get wrong, told with the place, the reason and the remedy. */

export type Severity = "error" | "warning";

/** A place in a file that a writer can open. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One fault or warning. Codes are permanent and listed in `docs/diagnostics.md`. */
export interface Diagnostic extends Partial<Place> {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
}

/** A value together with what has to be said about it. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Thrown once, after all faults have been collected; only the command line shows it. */
export class ContentError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(`${diagnostics.length} fault(s) in the content`);
    this.name = "ContentError";
    this.diagnostics = diagnostics;
  }
}

/** The registry of all codes: the only place where one is given out. */
export const CODES = {
  YAML_SYNTAX: "A content file, or the front matter of a Marp deck, is not well-formed YAML.",
  FILE_MISSING: "A file that a briefing needs is not there.",
  FILE_UNKNOWN: "A file lies in the briefing's folder that nothing reads.",
  SCHEMA: "A value has the wrong type or shape.",
  KEY_UNKNOWN: "A key is not part of the schema.",
  KEY_MISSING: "A required key is missing.",
  VALUE_UNKNOWN: "A value is not one of those allowed.",
  TEXT_CONTROL: "A text holds a control character that no format can show.",
  ID_DUPLICATE: "Two things in one file have the same id.",
  REF_UNKNOWN: "An id is named that nothing has.",
  CLAIM_UNSOURCED: "A claim cites no paragraph and is not background.",
  PARAGRAPH_UNCITED: "A paragraph is cited by no claim and not set aside with a reason.",
  LAYOUT_DATA: "A slide's data do not fit its layout.",
  AUDIENCE_EMPTY: "An audience selects no slide.",
  AUDIENCE_TOO_LONG: "An audience has more slides than it allows.",
  MARKING_CEILING: "A slide needs content that is marked above the audience's ceiling.",
  TRANSLATION: "A translation changes more than words, or is of nothing.",
  TRANSLATION_MISSING: "Text of a slide is not translated into the deck's language.",
  TEMPLATE: "A template cannot be read or rendered.",
  MAP_BOUNDARY:
    "A map colours a country whose outline is disputed in a way that no policy decides.",
  OVERFLOW: "Something on a slide does not fit its slide or box.",
  FIGURE_ROOM: "A figure has no room for something that it should show.",
  PICTURE_SMALL: "A picture is shown at more than twice its own size, and will look soft.",
  GLYPH_MISSING: "A character is in no font that is shipped.",
  ASSET_MISSING: "A deck refers to a file that is not there, or is no picture or font.",
  ASSET_OUTSIDE: "A Marp deck refers to a file outside its own folder, which is not read.",
  THEME_UNKNOWN: "A Marp deck names a theme that nobody brings, and gets the default one.",
  DECK_EMPTY: "A Marp deck shows nothing at all.",
  MATHS_LIBRARY: "A Marp deck asks for MathJax, and its formulas are set by KaTeX.",
  REQUEST_REFUSED: "A page asked for something outside itself.",
  FONT_NOT_EMBEDDED: "A font of the deck could not be put into the PPTX.",
  MEMO_TOO_LONG: "A memo for the folder does not fit its two pages.",
  PDF_UA:
    "A PDF misses a condition of accessibility; the message names it, as `docs/pdf-accessibility.md` lists it.",
  PDF_UNREADABLE: "A PDF is damaged, locked, or none at all.",
  PPTX_RASTER: "A part of a slide has no native equal in PPTX and became a picture.",
} as const;

export type Code = keyof typeof CODES;

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((d) => d.severity === "error");

/** By file, line, column; what has no place comes last. */
export const sortDiagnostics = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort(
    (a, b) =>
      (a.file ?? "\uffff").localeCompare(b.file ?? "\uffff") ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0),
  );
