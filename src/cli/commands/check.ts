/** `briefdeck check`: validates content and audiences without starting a browser. */
import { Command } from "commander";
import { selectDecks } from "../../pipeline/select-decks.ts";
import { type ContentFlags, contentOptions, toChoice } from "../content-options.ts";
import { countDiagnostics, formatDiagnostics } from "../diagnostics-report.ts";

export const checkCommand = (): Command =>
  contentOptions(new Command("check"))
    .description("Validate content and audiences. Starts no browser.")
    .addHelpText("after", "\nExamples:\n  briefdeck check\n  briefdeck check --audience press")
    .action(async (flags: ContentFlags) => {
      const start = performance.now();
      const { decks, diagnostics } = await selectDecks(toChoice(flags));
      if (diagnostics.length) console.log(`${formatDiagnostics(diagnostics)}\n`);
      for (const deck of decks)
        console.log(
          `${deck.briefing.id}/${deck.audienceId}: ${deck.slides.length} slides, ${deck.claims.length} claims, ${deck.marking.label}`,
        );
      console.log(
        `${countDiagnostics(diagnostics)} in ${Math.round(performance.now() - start)} ms`,
      );
    });
