/** The flags that say which decks are meant; the same for every command. */
import { type Command, Option } from "commander";
import type { DeckChoice } from "../pipeline/select-decks.ts";

export interface ContentFlags {
  readonly content: string;
  readonly briefing: readonly string[];
  readonly audience: readonly string[];
  readonly language: readonly string[];
}

const collect = (value: string, list: readonly string[]) => [
  ...list,
  ...value.split(",").filter(Boolean),
];

const only = (flags: string, words: string) =>
  new Option(flags, words).argParser(collect).default([], "all");

export const contentOptions = (command: Command): Command =>
  command
    .option("-c, --content <dir>", "folder that holds the briefings", "content")
    .addOption(only("-b, --briefing <name>", "only this briefing (repeats, or a,b)"))
    .addOption(only("-a, --audience <id>", "only this audience (repeats, or a,b)"))
    .addOption(only("-l, --language <tag>", "only this language (repeats, or a,b)"));

export const toChoice = ({ content, briefing, audience, language }: ContentFlags): DeckChoice => ({
  content,
  briefings: briefing,
  audiences: audience,
  languages: language,
});
