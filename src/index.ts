/**
 * Briefdeck as a library: what its commands do, as functions. Options are given whole; faults are thrown as values with their lines.
 *
 * @module
 */

export { type BatchOptions, runBatch } from "./batch/run.ts";
export type { Tally } from "./batch/tally.ts";
export type { DeckReport, GateOutcome, Report } from "./checks/report.ts";
export { defineConfig } from "./config/define.ts";
export type { Config } from "./config/schema.ts";
export { jsonSchemas } from "./content/json-schema.ts";
export { CODES, type Code, GATES, type Gate, type Rule } from "./core/codes.ts";
export { ContentError, type Diagnostic, type Setting, type Severity } from "./core/diagnostics.ts";
export { UsageError } from "./core/usage-error.ts";
export type { Protection } from "./outputs/pdf/index.ts";
export type { Made } from "./pipeline/build.ts";
export type { DeckSummary } from "./pipeline/cache/whole.ts";
export { type Checked, type CheckOptions, check } from "./pipeline/check.ts";
export { checkFull, type FullCheckOptions } from "./pipeline/check-full.ts";
export { type CheckedPdf, checkPdfs } from "./pipeline/check-pdf.ts";
export type { Circulation } from "./pipeline/circulation.ts";
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
  type Added,
  type AddOptions,
  addSource,
  type Doubt,
  diffSource,
  type Revision,
  type RevisionOptions,
  type Updated,
  updateSource,
} from "./pipeline/source.ts";
export { type Verified, type VerifyOptions, verifyBriefing } from "./pipeline/verify.ts";
export { type Preview, type PreviewOptions, serve } from "./preview/index.ts";
