/** The flags that say which decks are meant; the same for every command. */
import type { Command } from "commander";
import type { DeckChoice } from "../../pipeline/select-decks.ts";
import { settings } from "./settings.ts";
import { several } from "./several-values.ts";
import { withOptions } from "./with-options.ts";

export interface ContentFlags {
  readonly content: string;
  readonly briefing: readonly string[];
  readonly audience: readonly string[];
  readonly language: readonly string[];
}

export const contentOptions = (command: Command): Command =>
  withOptions(command, [
    ...settings(["content"]),
    several("-b, --briefing <name>", "only this briefing", "all"),
    several("-a, --audience <id>", "only this audience", "all"),
    several("-l, --language <tag>", "only this language", "all"),
  ]);

export const toChoice = ({ content, briefing, audience, language }: ContentFlags): DeckChoice => ({
  content,
  briefings: briefing,
  audiences: audience,
  languages: language,
});
