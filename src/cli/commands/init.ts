/** `briefdeck init`: a new briefing from a starter, asked for in a terminal or told by flags. */
import { Command, Option } from "commander";
import { type Initialised, initBriefing, STARTERS } from "../../pipeline/briefing/init.ts";
import { printJson } from "../json.ts";
import { settings } from "../options/settings.ts";
import { withOptions } from "../options/with-options.ts";
import { table } from "../reports/table.ts";
import type { CommonFlags } from "../terminal.ts";

interface InitFlags extends CommonFlags {
  readonly content: string;
  readonly template: string;
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
  readonly theme?: string;
  readonly yes?: boolean;
}

const EXAMPLES = `
In a terminal it asks for what no flag says; with --yes, --json or in a pipe it takes the starter's own words.
Nothing that is there is ever overwritten.

Examples:
  briefdeck init
  briefdeck init summit --title "Before the summit" --author "Analysis desk" --yes
  briefdeck init sommet --language fr --theme briefdeck-dark --yes`;

export const initCommand = (): Command =>
  withOptions(new Command("init"), settings(["content", "template"]))
    .description("Begin a new briefing: three slides for two audiences, ready to be built.")
    .argument("[id]", "its folder, and what commands call it (default: briefing)")
    .option("--title <text>", "of the briefing and its cover")
    .option("--author <text>", "a name or a desk")
    .addOption(new Option("--language <tag>", "of the starter").choices(STARTERS))
    .option("--theme <name>", "of its audiences; `briefdeck list themes` shows all")
    .option("-y, --yes", "ask nothing")
    .addHelpText("after", EXAMPLES)
    .action(async (id: string | undefined, flags: InitFlags) => {
      const template = flags.template;
      const asks = process.stdin.isTTY && process.stdout.isTTY && !flags.yes && !flags.json;
      const answers = asks
        ? await (await import("../init-prompts.ts")).ask(id, { ...flags, template })
        : { ...flags, id: id ?? "briefing" };
      const made = await initBriefing({
        content: flags.content,
        id: answers.id,
        title: answers.title,
        author: answers.author,
        language: answers.language ?? "en-GB",
        template,
        theme: answers.theme,
        date: new Date().toISOString().slice(0, 10),
      });
      if (flags.json) printJson(made);
      else if (!flags.quiet) console.log(next(made, answers.id, flags.content));
    });

function next({ folder, files }: Initialised, id: string, content: string): string {
  const where = content === "content" ? "" : ` --content ${content}`;
  const steps = [
    [`briefdeck build --briefing ${id}${where}`, "its decks, into out/"],
    [`briefdeck check --briefing ${id}${where}`, "what is not as it should be"],
    ["briefdeck list layouts", "what slides there are"],
  ];
  return `${files.length} files written: the briefing in ${folder}/, schemas for your editor in .briefdeck/

Next, edit ${folder}/storyline.yaml, and:
${table(steps.map(([command = "", what = ""]) => [`  ${command}`, what]))}`;
}
