/**
 * Briefdeck as a library: what its commands do, as functions. Options that have a usual value may be left out; faults are thrown as values with their lines.
 *
 * @module
 */

export type { BatchOptions } from "./batch/run.ts";
export type { Tally } from "./batch/tally.ts";
export type { DeckReport, GateOutcome, Report } from "./checks/report.ts";
export { defineConfig } from "./config/define.ts";
export type { Config } from "./config/schema.ts";
export { jsonSchemas } from "./content/json-schema.ts";
export { CODES, type Code, GATES, type Gate, type Rule } from "./core/codes.ts";
export { ContentError, type Diagnostic, type Setting, type Severity } from "./core/diagnostics.ts";
export { UsageError } from "./core/usage-error.ts";
export {
  build,
  check,
  checkFull,
  convert,
  type Given,
  runBatch,
  serve,
  type UsualOption,
  verifyBriefing,
} from "./library.ts";
export type { Protection } from "./outputs/pdf/index.ts";
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
} from "./pipeline/briefing/source.ts";
export type { Verified, VerifyOptions } from "./pipeline/briefing/verify.ts";
export type { Made } from "./pipeline/build.ts";
export type { DeckSummary } from "./pipeline/cache/whole.ts";
export type { Checked, CheckOptions } from "./pipeline/check.ts";
export type { FullCheckOptions } from "./pipeline/check-full.ts";
export { type CheckedPdf, checkPdfs } from "./pipeline/check-pdf.ts";
export type { Converted, ConvertOptions, ConvertResult } from "./pipeline/convert/convert.ts";
export type { Circulation } from "./pipeline/deck/circulation.ts";
export {
  type BuildOptions,
  type MakeOptions,
  ownTemplate,
  type Progress,
} from "./pipeline/options.ts";
export type { Rebuilt } from "./pipeline/rebuild.ts";
export type { DeckChoice } from "./pipeline/select-decks.ts";
export type { Preview, PreviewOptions } from "./preview/index.ts";
