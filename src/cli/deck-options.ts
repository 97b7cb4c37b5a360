/** The flags that say what is made of a deck, and how; the same whether it is made here or on a queue. */
import { type Command, Option } from "commander";
import { FORMATS, type Format } from "../content/schema/audience.ts";
import { HANDOUTS, type Handout, PAPERS, type Paper } from "../content/schema/handout.ts";
import { UsageError } from "../core/usage-error.ts";
import { ownTemplate } from "../pipeline/options.ts";
import { type ContentFlags, contentOptions, toChoice } from "./content-options.ts";

export interface DeckFlags extends ContentFlags {
  readonly format: readonly Format[];
  readonly handout: readonly Handout[];
  readonly paper?: Paper;
  readonly stamp?: string;
  readonly attach?: boolean;
  readonly template?: string;
  readonly embedFonts?: boolean;
}

export const deckOptions = (command: Command): Command =>
  contentOptions(command)
    .addOption(
      new Option(
        "-f, --format <format>",
        `only this format: ${FORMATS.join(", ")} (repeats, or a,b)`,
      )
        .argParser(collect("format", FORMATS))
        .default([], "all"),
    )
    .addOption(
      new Option("--handout <kind>", `also this on paper: ${HANDOUTS.join(", ")} (repeats, or a,b)`)
        .argParser(collect("handout", HANDOUTS))
        .default([], "the audience's own"),
    )
    .addOption(
      new Option("--paper <size>", "of handouts (default: the audience's own)").choices(PAPERS),
    )
    .option(
      "--stamp <text>",
      "print this at the foot of every slide and sheet: for whom, which copy",
    )
    .option("--attach", "put the deck's Markdown and theme into the PDF")
    .option(
      "-t, --template <dir>",
      "folder of the template (default: the one that ships with Briefdeck)",
    )
    .option("--embed-fonts", "let each PPTX carry its fonts, for readers who have not got them");

export const toDecks = (flags: DeckFlags) => ({
  ...toChoice(flags),
  template: flags.template ?? ownTemplate(),
  formats: flags.format,
  embedFonts: flags.embedFonts,
  handouts: flags.handout,
  paper: flags.paper,
  circulation: {
    stamp: flags.stamp,
    attach: flags.attach ?? false,
    protection: { forbid: [] },
  },
});

/** Names from a list, by commas or by repeating the flag. */
export const collect =
  <T extends string>(what: string, known: readonly T[]) =>
  (value: string, before: readonly T[]): T[] => [
    ...before,
    ...value
      .split(",")
      .filter(Boolean)
      .map((name) => {
        const found = known.find((one) => one === name);
        if (found) return found;
        throw new UsageError(`there is no ${what} \`${name}\``, `${what}s are ${known.join(", ")}`);
      }),
  ];
