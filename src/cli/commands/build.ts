/** `briefdeck build`: makes every deck, or those asked for. */
import { Command, Option } from "commander";
import { FORBIDDABLE, type Forbiddable } from "../../outputs/pdf/index.ts";
import { type Rebuilt, rebuild } from "../../pipeline/rebuild.ts";
import { buildForRecipients } from "../build-for-recipients.ts";
import { printJson } from "../json.ts";
import { type CacheFlags, cacheOf } from "../options/cache.ts";
import { type DeckFlags, deckOptions, toDecks } from "../options/deck.ts";
import { settings } from "../options/settings.ts";
import { collect } from "../options/several-values.ts";
import { withOptions } from "../options/with-options.ts";
import { countDiagnostics, formatDiagnostics } from "../reports/diagnostics.ts";
import { progressReport } from "../reports/progress.ts";
import { table } from "../reports/table.ts";
import { type CommonFlags, debugOf, type Terminal } from "../terminal.ts";

interface BuildFlags extends DeckFlags, CacheFlags, CommonFlags {
  readonly since?: string;
  readonly password?: string;
  readonly ownerPassword?: string;
  readonly forbid: readonly Forbiddable[];
  readonly out: string;
  readonly gallery?: boolean;
  readonly recipients?: string;
  readonly resume?: boolean;
  readonly browser?: string;
}

const EXAMPLES = `
Examples:
  briefdeck build
  briefdeck build --audience minister --format pdf --out /tmp/decks
  briefdeck build --briefing japan-russia-2017 --audience press,full
  briefdeck build --since v1.0
  briefdeck build --recipients people.csv --audience minister --resume`;

export const buildCommand = ({ signal }: Terminal): Command =>
  withOptions(deckOptions(new Command("build")), settings(["out", "gallery", "browser", "cache"]))
    .description("Make the decks: HTML, PDF, PPTX and Marp Markdown, one set for each audience.")
    .option(
      "--since <rev>",
      "add a slide that tells what changed for each audience since a git revision, or a folder",
    )
    .addOption(
      new Option("--password <word>", "ask for it when a PDF is opened").env("BRIEFDECK_PASSWORD"),
    )
    .addOption(
      new Option("--owner-password <word>", "lifts what is forbidden").env(
        "BRIEFDECK_OWNER_PASSWORD",
      ),
    )
    .addOption(
      new Option(
        "--forbid <what>",
        `ask readers of a PDF not to: ${FORBIDDABLE.join(", ")} (repeats, or a,b)`,
      )
        .argParser(collect("permission", FORBIDDABLE))
        .default([], "nothing"),
    )
    .option(
      "--recipients <file>",
      "make one deck for each row of a CSV, JSON or JSONL file (docs/batch.md)",
    )
    .option("--resume", "leave the decks of rows that an earlier run has made")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: BuildFlags) => {
      if (flags.recipients !== undefined)
        return buildForRecipients(flags.recipients, flags, { ...buildOptions(flags), signal });
      const progress = progressReport(flags.quiet ?? flags.json ?? false);
      const options = buildOptions(flags);
      const built = await rebuild({
        ...options,
        signal,
        cache: cacheOf(flags),
        since: flags.since,
        // What is made for one reader, or locked, is not shown to all.
        gallery: flags.gallery ?? !(flags.stamp || options.circulation.protection.password),
        onReport: flags.json ? (report) => printJson(report) : undefined,
        onProgress: progress.show,
        onDownload: progress.download,
      }).finally(progress.stop);
      if (flags.json) return;
      if (built.diagnostics.length)
        console.error(
          `${formatDiagnostics(built.diagnostics)}\n\n${countDiagnostics(built.diagnostics)}\n`,
        );
      if (!flags.quiet) console.log(closingTable(built, flags.out));
    });

/** With what is for a build in this process alone: where decks go, and how they are locked. */
const buildOptions = (flags: BuildFlags) => {
  const { circulation, ...decks } = toDecks(flags);
  const protection = {
    password: flags.password,
    ownerPassword: flags.ownerPassword,
    forbid: flags.forbid,
  };
  return {
    ...decks,
    circulation: { ...circulation, protection },
    out: flags.out,
    browser: flags.browser,
    debug: debugOf(flags),
  };
};

function closingTable({ decks, made, gallery, seconds }: Rebuilt, out: string): string {
  const rows = decks.map(({ name, slides, marking, files }) => [
    name,
    String(slides),
    marking,
    files
      .filter((file) => !file.name.endsWith(".css"))
      .map((file) => `${kindOf(file.name)} ${Math.ceil(file.bytes / 1024)}`)
      .join(", "),
    made.includes(name) ? "made" : "as it was",
  ]);
  const files = decks.reduce((sum, deck) => sum + deck.files.length, 0);
  return `${table([["deck", "slides", "marking", "formats and KB", ""], ...rows], { right: [1] })}\n\n${files} files in ${out}/, and what the gates say in ${out}/report.html, after ${seconds.toFixed(1)} s${gallery ? `\nall decks: ${gallery}` : ""}`;
}

/** `pdf`, or `notes` for `…handout-notes.pdf`. */
const kindOf = (name: string) => name.match(/handout-(\w+)\.pdf$/)?.[1] ?? name.split(".").at(-1);
