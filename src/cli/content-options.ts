/** The flags that say which decks are meant; the same for every command. */
import type { Command } from "commander";
import type { DeckChoice } from "../pipeline/select-decks.ts";

export interface ContentFlags {
  readonly content: string;
  readonly briefing: readonly string[];
  readonly audience: readonly string[];
}

const collect = (value: string, list: readonly string[]) => [
  ...list,
  ...value.split(",").filter(Boolean),
];

export const contentOptions = (command: Command): Command =>
  command
    .option("-c, --content <dir>", "folder that holds the briefings", "content")
    .option("-b, --briefing <name>", "only this briefing (repeats, or a,b)", collect, [])
    .option("-a, --audience <id>", "only this audience (repeats, or a,b)", collect, []);

export const toChoice = ({ content, briefing, audience }: ContentFlags): DeckChoice => ({
  content,
  briefings: briefing,
  audiences: audience,
});
