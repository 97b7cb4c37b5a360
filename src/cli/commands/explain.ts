/** `briefdeck explain`: what a code means, why it matters and what to do. */
import { Command } from "commander";
import { CODES, type Code } from "../../core/codes.ts";
import { didYouMean } from "../../core/nearest.ts";
import { UsageError } from "../../core/usage-error.ts";
import { EXPLANATIONS } from "../explanations/index.ts";
import { explanationText } from "../explanations/text.ts";
import { printJson } from "../json.ts";
import type { CommonFlags } from "../terminal.ts";

const EXAMPLES = `
Examples:
  briefdeck explain ORPHAN
  briefdeck explain MARKING_CEILING --json
  briefdeck list codes               all there are`;

export const explainCommand = (): Command =>
  new Command("explain")
    .description("Tell what a diagnostic means, why it matters and what to do, with an example.")
    .argument("<code>", "as it stands after `error` or `warning`")
    .addHelpText("after", EXAMPLES)
    .action((word: string, { json }: CommonFlags) => {
      const code = known(word);
      if (json) printJson({ code, ...CODES[code], ...EXPLANATIONS[code] });
      else console.log(explanationText(code));
    });

/** Case and hyphens make no difference. @throws UsageError */
function known(word: string): Code {
  const codes = Object.keys(CODES) as Code[];
  const code = codes.find((one) => one === word.toUpperCase().replaceAll("-", "_"));
  if (code) return code;
  throw new UsageError(
    `there is no code \`${word}\``,
    didYouMean(word, codes) ?? "briefdeck list codes tells all there are",
  );
}
