/** `briefdeck completion`: a script for a shell, and the words that the script asks for. */
import { Argument, Command } from "commander";
import { audienceNames, briefingNames } from "../../content/names.ts";
import { FORMATS } from "../../content/schema/audience.ts";
import { HANDOUTS } from "../../content/schema/handout.ts";
import { LAYOUTS } from "../../content/schema/layout-fields.ts";
import { CODES } from "../../core/codes.ts";
import { themeNames } from "../../template/theme-names.ts";
import { SCRIPTS, SHELLS } from "../completion/scripts.ts";
import { completions, type Names } from "../completion/words.ts";
import { printJson } from "../json.ts";
import { settings } from "../options/settings.ts";
import { withOptions } from "../options/with-options.ts";
import type { CommonFlags, Terminal } from "../terminal.ts";

interface CompletionFlags extends CommonFlags {
  readonly content: string;
  readonly template: string;
}

const EXAMPLES = `
With \`words\`, prints what may follow the words after \`--\`; the scripts ask for that.

Examples:
  briefdeck completion bash > ~/.local/share/bash-completion/completions/briefdeck
  briefdeck completion zsh > ~/.zfunc/_briefdeck
  briefdeck completion fish > ~/.config/fish/completions/briefdeck.fish
  briefdeck completion words -- build --audience ""`;

export const completionCommand = ({ program }: Terminal): Command =>
  withOptions(new Command("completion"), settings(["content", "template"]))
    .description("Print a script that lets a shell complete commands, flags and names with Tab.")
    .addArgument(new Argument("<shell>", "whose script").choices([...SHELLS, "words"]))
    .argument("[words...]", "after `words --`: what is typed so far, the last one in part")
    .addHelpText("after", EXAMPLES)
    .action(async (shell: string, words: readonly string[], flags: CompletionFlags) => {
      const script = SHELLS.find((one) => one === shell);
      const found = script
        ? [SCRIPTS[script]]
        : await completions(await program(words), words, namesFor(flags));
      if (flags.json) printJson(found);
      else if (found.length) console.log(found.join("\n"));
    });

const namesFor = ({ content, template }: CompletionFlags): Names => ({
  briefing: () => briefingNames(content),
  audience: () => audienceNames(content),
  theme: () => themeNames(template),
  format: async () => FORMATS,
  handout: async () => HANDOUTS,
  "explain code": async () => Object.keys(CODES),
  "list name": async () => Object.keys(LAYOUTS),
  "diff A": () => audienceNames(content),
  "diff B": () => audienceNames(content),
});
