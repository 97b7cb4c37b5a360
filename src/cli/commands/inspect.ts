/** `briefdeck inspect`: says of finished files what they are and whether they still are what was built. */
import { Command, Option } from "commander";
import { ContentError, type Diagnostic } from "../../core/diagnostics.ts";
import { type Inspected, inspect } from "../../pipeline/inspect/inspect.ts";
import { printJson } from "../json.ts";
import { settings } from "../options/settings.ts";
import { withOptions } from "../options/with-options.ts";
import { inspectReport } from "../reports/inspect.ts";
import type { CommonFlags } from "../terminal.ts";

interface InspectFlags extends CommonFlags {
  readonly content: string;
  readonly template: string;
  readonly password?: string;
}

const EXAMPLES = `
Examples:
  briefdeck inspect out/japan-russia-2017/press.pptx
  briefdeck inspect returned.pptx message.eml --content ~/briefings
  briefdeck inspect --json *.pdf | jq '.[] | {file, verdict}'

Exit codes: 0 every file is as built; 1 one was edited since, is not ours or cannot be read; 2 wrong usage; 3 something broke.`;

export const inspectCommand = (): Command =>
  withOptions(new Command("inspect"), settings(["content", "template"]))
    .description(
      "Say of HTML, PDF and PPTX what they are, whether they still are what was built, and what has changed since.",
    )
    .argument(
      "<file...>",
      "decks and handouts, whatever they are called; mails that hold them, too",
    )
    .addOption(
      new Option("--password <word>", "opens PDFs that are locked").env("BRIEFDECK_PASSWORD"),
    )
    .addHelpText("after", EXAMPLES)
    .action(async (files: readonly string[], flags: InspectFlags) => {
      const found = await inspect({
        files,
        content: flags.content,
        template: flags.template,
        password: flags.password,
      });
      if (flags.json) printJson(found);
      else
        for (const one of found.filter(({ verdict }) => verdict !== "unknown"))
          console.log(`${inspectReport(one)}\n`);
      const faults = found.flatMap((one) => [...one.diagnostics, ...edited(one)]);
      if (faults.length) throw new ContentError(faults);
    });

const edited = ({ file, verdict }: Inspected): Diagnostic[] =>
  verdict === "edited since"
    ? [{ code: "FILE_EDITED", severity: "error", file, message: "this file is not what was built" }]
    : [];
