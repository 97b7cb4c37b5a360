/** `briefdeck check`: validates content and audiences without starting a browser. */
import { Command } from "commander";
import { deckName } from "../../audience/deck.ts";
import { check } from "../../pipeline/check.ts";
import { ownTemplate } from "../../pipeline/options.ts";
import { type ContentFlags, contentOptions, toChoice } from "../content-options.ts";
import { countDiagnostics, formatDiagnostics } from "../diagnostics-report.ts";

export const checkCommand = (): Command =>
  contentOptions(new Command("check"))
    .description("Validate content and audiences. Starts no browser.")
    .addHelpText("after", "\nExamples:\n  briefdeck check\n  briefdeck check --audience press")
    .option(
      "-t, --template <dir>",
      "folder of the template (default: the one that ships with Briefdeck)",
    )
    .action(async (flags: ContentFlags & { readonly template?: string }) => {
      const start = performance.now();
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
