/** `briefdeck check`: validates content and audiences, or finished PDFs, without starting a browser. */
import { Command } from "commander";
import { deckName } from "../../audience/deck.ts";
import { ContentError } from "../../core/diagnostics.ts";
import { check } from "../../pipeline/check.ts";
import { checkPdfs } from "../../pipeline/check-pdf.ts";
import { ownTemplate } from "../../pipeline/options.ts";
import { type ContentFlags, contentOptions, toChoice } from "../content-options.ts";
import { countDiagnostics, formatDiagnostics } from "../diagnostics-report.ts";

interface CheckFlags extends ContentFlags {
  readonly template?: string;
  readonly pdf?: readonly string[];
}

export const checkCommand = (): Command =>
  contentOptions(new Command("check"))
    .description("Validate content and audiences. Starts no browser.")
    .addHelpText(
      "after",
      "\nExamples:\n  briefdeck check\n  briefdeck check --audience press\n  briefdeck check --pdf out/*/*.pdf",
    )
    .option(
      "-t, --template <dir>",
      "folder of the template (default: the one that ships with Briefdeck)",
    )
    .option("--pdf <file...>", "instead, whether these PDFs, of ours or not, are accessible")
    .action(async (flags: CheckFlags) => {
      const start = performance.now();
      if (flags.pdf) return reportPdfs(flags.pdf);
      const { decks, diagnostics } = await check({
        ...toChoice(flags),
        template: flags.template ?? ownTemplate(),
      });
      if (diagnostics.length) console.log(`${formatDiagnostics(diagnostics)}\n`);
      for (const deck of decks)
        console.log(
          `${deck.briefing.id}/${deckName(deck)}: ${deck.slides.length} slides, ${deck.claims.length} claims, ${deck.marking.label}`,
        );
      console.log(
        `${countDiagnostics(diagnostics)} in ${Math.round(performance.now() - start)} ms`,
      );
    });

/** @throws ContentError with all that keeps any of them from being accessible. */
async function reportPdfs(files: readonly string[]): Promise<void> {
  const checked = await checkPdfs(files);
  for (const { file, diagnostics } of checked)
    console.log(`${file}: ${countDiagnostics(diagnostics)}`);
  const faults = checked.flatMap(({ diagnostics }) => diagnostics);
  if (faults.length) throw new ContentError(faults);
}
