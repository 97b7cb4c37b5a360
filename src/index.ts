/** Briefdeck as a library. */

export { type BatchOptions, runBatch } from "./batch/run.ts";
export type { Tally } from "./batch/tally.ts";
export type { DeckReport, GateOutcome, Report } from "./checks/report.ts";
export { defineConfig } from "./config/define.ts";
export type { Config } from "./config/schema.ts";
export { jsonSchemas } from "./content/json-schema.ts";
export { CODES, type Code, GATES, type Gate } from "./core/codes.ts";
export { ContentError, type Diagnostic } from "./core/diagnostics.ts";
export { UsageError } from "./core/usage-error.ts";
export type { Made } from "./pipeline/build.ts";
export { type Checked, type CheckOptions, check } from "./pipeline/check.ts";
export { checkFull, type FullCheckOptions } from "./pipeline/check-full.ts";
export { type CheckedPdf, checkPdfs } from "./pipeline/check-pdf.ts";
export {
  type Converted,
  type ConvertOptions,
  type ConvertResult,
  convert,
} from "./pipeline/convert.ts";
export {
  type BuildOptions,
  type MakeOptions,
  ownTemplate,
  type Progress,
} from "./pipeline/options.ts";
export { type Rebuilt, rebuild as build } from "./pipeline/rebuild.ts";
export type { DeckChoice } from "./pipeline/select-decks.ts";
export {
  type AddOptions,
  addSource,
  type Doubt,
  diffSource,
  type Revision,
  type RevisionOptions,
  updateSource,
} from "./pipeline/source.ts";
export { type Verified, type VerifyOptions, verifyBriefing } from "./pipeline/verify.ts";
export { type Preview, type PreviewOptions, serve } from "./preview/index.ts";
