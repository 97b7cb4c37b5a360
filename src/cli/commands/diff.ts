/** `briefdeck diff`: tells what is other in one version than in another, or in one audience's deck than in another's. */
import { writeFile } from "node:fs/promises";
import { Command } from "commander";
import { differs } from "../../compare/model.ts";
import { json } from "../../outputs/diff/json.ts";
import { markdown } from "../../outputs/diff/markdown.ts";
import { terminal } from "../../outputs/diff/terminal.ts";
import { compare } from "../../pipeline/compare/compare.ts";
import { comparisonPage } from "../../pipeline/compare/page.ts";
import { onErr, onOut } from "../colours.ts";
import { printJson } from "../json.ts";
import { settings } from "../options/settings.ts";
import { several } from "../options/several-values.ts";
import { withOptions } from "../options/with-options.ts";
import { progressReport } from "../reports/progress.ts";
import type { CommonFlags, Terminal } from "../terminal.ts";

interface DiffFlags extends CommonFlags {
  readonly content: string;
  readonly briefing: readonly string[];
  readonly language: readonly string[];
  readonly audience?: string;
  readonly html?: string;
  readonly markdown?: string | true;
  readonly all?: boolean;
  readonly exitCode?: boolean;
  readonly template: string;
  readonly browser?: string;
}

const HELP = `
A and B are git revisions, content folders or two audiences. A name is looked for among the audiences,
then the folders, then the revisions; audience:press, rev:main and dir:old-content say which is meant,
\`now\` is the content as it is. Without B, A is compared with that; without A, HEAD is.

Examples:
  briefdeck diff                          what has not been committed
  briefdeck diff HEAD~3                   since three commits ago
  briefdeck diff v1.0 v1.1 --html changes.html
  briefdeck diff main...HEAD --markdown   for a pull request
  briefdeck diff old-content/ content/
  briefdeck diff minister press           what one is shown and the other is not
  briefdeck diff HEAD~3 --audience press  nothing but what the press may see`;

const WIDTH = 100;
const MOST = 25;

export const diffCommand = ({ leave, signal }: Terminal): Command =>
  withOptions(new Command("diff"), [
    ...settings(["content"]),
    several("-b, --briefing <name>", "only this briefing", "all"),
    several("-l, --language <tag>", "only decks in this language", "all"),
    ...settings(["template", "browser"], {
      template: "for --html, the template of both sides",
      browser: "for --html, a Chrome, Chromium or Edge of your own",
    }),
  ])
    .description("Tell what changed between two versions, or what differs between two audiences.")
    .argument("[A]", "before: a revision, a folder, an audience (default: HEAD)")
    .argument("[B]", "after (default: the content as it is now)")
    .option("-a, --audience <id>", "only what this audience's deck shows, and it may see")
    .option("--html <file>", "write a page with both slides side by side and the changes boxed")
    .option("--markdown [file]", "write Markdown for a pull request (default: print it)")
    .option("--all", `tell lesser changes, too (default: the first ${MOST})`)
    .option("--exit-code", "exit with 1 where anything differs")
    .addHelpText("after", HELP)
    .action(async (before: string | undefined, after: string | undefined, flags: DiffFlags) => {
      const compared = await compare({
        content: flags.content,
        briefings: flags.briefing,
        languages: flags.language,
        audience: flags.audience,
        before,
        after,
        note: (line) => console.error(`${onErr.cyan("note:")} ${line}`),
      });
      const { comparison } = compared;
      if (flags.html) {
        const progress = progressReport(true);
        const page = await comparisonPage(compared, {
          template: flags.template,
          browser: flags.browser,
          signal,
          onDownload: progress.download,
        }).finally(progress.stop);
        await writeFile(flags.html, page);
      }
      if (typeof flags.markdown === "string") await writeFile(flags.markdown, markdown(comparison));
      const written = [flags.html, flags.markdown].filter((file) => typeof file === "string");
      if (flags.json) printJson(JSON.parse(json(comparison)));
      else if (flags.markdown === true) console.log(markdown(comparison));
      else if (written.length) console.log(`${written.join(" and ")} written`);
      else
        console.log(
          terminal(comparison, {
            width: process.stdout.columns ?? WIDTH,
            most: flags.all ? Number.POSITIVE_INFINITY : MOST,
            colours: { ...onOut, on: onOut.isColorSupported },
          }),
        );
      if (flags.exitCode && differs(comparison)) leave(1);
    });
