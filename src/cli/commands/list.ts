/** `briefdeck list`: what there is to choose from. */
import { Argument, Command } from "commander";
import { UsageError } from "../../core/usage-error.ts";
import { printJson } from "../json.ts";
import { type Listed, listAudiences, listBriefings, listCodes, listThemes } from "../list/lists.ts";
import { settings } from "../options/settings.ts";
import { withOptions } from "../options/with-options.ts";
import type { CommonFlags } from "../terminal.ts";

interface ListFlags extends CommonFlags {
  readonly content: string;
  readonly template: string;
}

const LISTS: Readonly<
  Record<string, (flags: ListFlags, name: string | undefined) => Listed | Promise<Listed>>
> = {
  briefings: ({ content }) => listBriefings(content),
  audiences: ({ content }) => listAudiences(content),
  layouts: async (_, name) => (await import("../list/layouts.ts")).listLayouts(name),
  themes: ({ template }) => listThemes(template),
  codes: () => listCodes(),
};

const EXAMPLES = `
Examples:
  briefdeck list
  briefdeck list audiences --json
  briefdeck list layouts             each in characters, with the fields that it takes
  briefdeck list layouts statement   one of them larger, with a slide of it as YAML`;

export const listCommand = (): Command =>
  withOptions(new Command("list"), settings(["content", "template"]))
    .description("List what there is to choose from: briefings, audiences, layouts, themes, codes.")
    .addArgument(
      new Argument("[what]", "of which kind").choices(Object.keys(LISTS)).default("briefings"),
    )
    .argument("[name]", "of one layout, to see more of it")
    .addHelpText("after", EXAMPLES)
    .action(async (what: string, name: string | undefined, flags: ListFlags) => {
      if (name !== undefined && what !== "layouts")
        throw new UsageError(
          `${what} are listed as a whole`,
          what === "codes" ? `briefdeck explain ${name}` : "only layouts can be named",
        );
      const listed = await LISTS[what]?.(flags, name);
      if (flags.json) printJson(listed?.records);
      else console.log(listed?.text);
    });
