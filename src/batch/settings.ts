/** What all decks of a batch share: plain data, so that it can travel to another machine. */
import type { MakeOptions } from "../pipeline/options.ts";
import type { BriefingTexts, DeckChoice } from "../pipeline/select-decks.ts";

export interface BatchSettings
  extends Pick<DeckChoice, "audiences" | "languages">,
    Pick<MakeOptions, "formats" | "handouts" | "paper" | "embedFonts" | "circulation"> {
  /** How the list of recipients is named to people. */
  readonly list: string;
}

/** A briefing with its template and settings, as they were when the batch began. */
export interface Snapshot {
  readonly briefing: BriefingTexts;
  /** The template's folder. */
  readonly template: string;
  readonly settings: BatchSettings;
}
