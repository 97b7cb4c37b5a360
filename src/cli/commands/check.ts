/** `briefdeck check`: asks the gates that need no browser, with `--full` all; or looks at finished PDFs. */

import { Command } from "commander";
import { deckName } from "../../audience/deck.ts";
import type { Report } from "../../checks/report.ts";
import { ContentError } from "../../core/diagnostics.ts";
import { many } from "../../core/many.ts";
import { type CheckOptions, check } from "../../pipeline/check.ts";
import { checkFull } from "../../pipeline/check-full.ts";
import { checkPdfs } from "../../pipeline/check-pdf.ts";
import { printJson } from "../json.ts";
import { type CacheFlags, cacheOf } from "../options/cache.ts";
import { type ContentFlags, contentOptions, toChoice } from "../options/content.ts";
import { settings } from "../options/settings.ts";
import { withOptions } from "../options/with-options.ts";
import { countDiagnostics, formatDiagnostics } from "../reports/diagnostics.ts";
import { progressReport } from "../reports/progress.ts";
import { type CommonFlags, debugOf, type Terminal } from "../terminal.ts";

interface CheckFlags extends ContentFlags, CacheFlags, CommonFlags {
  readonly template: string;
  readonly pdf?: readonly string[];
  readonly full?: boolean;
  readonly browser?: string;
}

export const checkCommand = ({ signal }: Terminal): Command =>
  withOptions(
    contentOptions(new Command("check")),
    settings(["template", "browser", "cache"], {
      browser: "for --full, a Chrome, Chromium or Edge of your own",
    }),
  )
    .description("Ask the gates of content and audiences. Starts no browser, but with --full.")
    .addHelpText(
      "after",
      "\nExamples:\n  briefdeck check\n  briefdeck check --full --audience press\n  briefdeck check --json | jq .passed\n  briefdeck check --pdf out/*/*.pdf",
    )
    .option("--full", "ask every gate: makes all decks in memory, and writes nothing")
    .option("--pdf <file...>", "instead, whether these PDFs, of ours or not, are accessible")
    .action(async (flags: CheckFlags) => {
      const start = performance.now();
      if (flags.pdf) return reportPdfs(flags.pdf, flags.json ?? false);
      const onReport = flags.json ? (report: Report) => printJson(report) : undefined;
      const options = {
        ...toChoice(flags),
        template: flags.template,
        cache: cacheOf(flags),
        onReport,
      };
      const { decks, diagnostics } = flags.full
        ? await fullCheck(options, flags, signal)
        : await check(options);
      if (flags.json) return;
      if (diagnostics.length) console.log(`${formatDiagnostics(diagnostics)}\n`);
      if (flags.quiet) return;
      for (const deck of decks)
        console.log(
          `${deck.briefing.id}/${deckName(deck)}: ${many(deck.slides.length, "slide")}, ${many(deck.claims.length, "claim")}, ${deck.marking.label}`,
        );
      console.log(
        `${countDiagnostics(diagnostics)} in ${Math.round(performance.now() - start)} ms`,
      );
    });

async function fullCheck(options: CheckOptions, flags: CheckFlags, signal: AbortSignal) {
  const progress = progressReport(flags.quiet ?? flags.json ?? false);
  const { decks, diagnostics } = await checkFull({
    ...options,
    browser: flags.browser,
    signal,
    onProgress: progress.show,
    onDownload: progress.download,
    debug: debugOf(flags),
  }).finally(progress.stop);
  return { decks: decks.map(({ deck }) => deck), diagnostics };
}

/** @throws ContentError with all that keeps any of them from being accessible. */
async function reportPdfs(files: readonly string[], json: boolean): Promise<void> {
  const checked = await checkPdfs(files);
  if (json) printJson(checked);
  for (const { file, diagnostics } of json ? [] : checked)
    console.log(`${file}: ${countDiagnostics(diagnostics)}`);
  const faults = checked.flatMap(({ diagnostics }) => diagnostics);
  if (faults.length) throw new ContentError(faults);
}
