/** The flags that say what is made of a deck, and how; the same whether it is made here or on a queue. */
import { type Command, Option } from "commander";
import type { Format } from "../../content/schema/audience.ts";
import type { Handout, Paper } from "../../content/schema/handout.ts";
import { type ContentFlags, contentOptions, toChoice } from "./content.ts";
import { settings } from "./settings.ts";
import { withOptions } from "./with-options.ts";

export interface DeckFlags extends ContentFlags {
  readonly format: readonly Format[];
  readonly handout: readonly Handout[];
  readonly paper?: Paper;
  readonly stamp?: string;
  readonly attach?: boolean;
  readonly template: string;
  readonly embedFonts?: boolean;
}

export const deckOptions = (command: Command): Command =>
  withOptions(contentOptions(command), [
    ...settings(["format", "handout", "paper"]),
    new Option(
      "--stamp <text>",
      "print this at the foot of every slide and sheet: for whom, which copy",
    ),
    new Option("--attach", "put the deck's Markdown and theme into the PDF"),
    ...settings(["template", "embedFonts"]),
  ]);

export const toDecks = (flags: DeckFlags) => ({
  ...toChoice(flags),
  template: flags.template,
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
