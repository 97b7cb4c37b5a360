/** Briefdeck as a library. */

export { jsonSchemas } from "./content/json-schema.ts";
export { CODES, type Code, ContentError, type Diagnostic } from "./core/diagnostics.ts";
export { UsageError } from "./core/usage-error.ts";
export { type Built, build } from "./pipeline/build.ts";
export { type Checked, type CheckOptions, check } from "./pipeline/check.ts";
export { type CheckedPdf, checkPdfs } from "./pipeline/check-pdf.ts";
export {
  type Converted,
  type ConvertOptions,
  type ConvertResult,
  convert,
} from "./pipeline/convert.ts";
export { type BuildOptions, ownTemplate, type Progress } from "./pipeline/options.ts";
export type { DeckChoice } from "./pipeline/select-decks.ts";
