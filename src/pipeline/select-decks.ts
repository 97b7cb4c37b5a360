/** From folders to decks: finds briefings, loads each, and selects for every audience that was asked for. */
import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Deck } from "../audience/deck.ts";
import { select } from "../audience/select.ts";
import { loadBriefing, readBriefing } from "../content/load.ts";
import { ContentError, type Diagnostic, hasErrors } from "../core/diagnostics.ts";
import { didYouMean } from "../core/nearest.ts";
import { UsageError } from "../core/usage-error.ts";

export interface DeckChoice {
  /** The folder that holds one folder a briefing. */
  readonly content: string;
  /** Names of briefings; all where empty. */
  readonly briefings: readonly string[];
  /** Ids of audiences; all where empty. */
  readonly audiences: readonly string[];
}

export interface SelectedDecks {
  readonly decks: readonly Deck[];
  /** Warnings; faults are thrown. */
  readonly diagnostics: readonly Diagnostic[];
}

/** @throws ContentError with every fault of every briefing; UsageError where a name is unknown. */
export async function selectDecks(choice: DeckChoice): Promise<SelectedDecks> {
  const folders = await briefingFolders(choice);
  const diagnostics: Diagnostic[] = [];
  const decks: Deck[] = [];
  const known = new Set<string>();
  for (const folder of folders) {
    const loaded = loadBriefing(relative(process.cwd(), folder) || ".", await readBriefing(folder));
    diagnostics.push(...loaded.diagnostics);
    for (const id of loaded.briefing?.audiences.keys() ?? []) {
      known.add(id);
      if (!loaded.briefing || (choice.audiences.length && !choice.audiences.includes(id))) continue;
      const selected = select(loaded.briefing, id);
      diagnostics.push(...selected.diagnostics);
      decks.push(selected.deck);
    }
  }
  if (hasErrors(diagnostics)) throw new ContentError(diagnostics);
  const unknown = choice.audiences.find((id) => !known.has(id));
  if (unknown) throw unknownName("audience", unknown, [...known]);
  return { decks, diagnostics };
}

async function briefingFolders({ content, briefings }: DeckChoice): Promise<string[]> {
  const there = await stat(content).catch(() => undefined);
  if (!there?.isDirectory())
    throw new UsageError(`there is no content folder ${content}`, "give one with --content");
  const names = (await readdir(content, { withFileTypes: true }))
    .filter((e) => e.isDirectory())
    .map((e) => e.name)
    .sort();
  const unknown = briefings.find((name) => !names.includes(name));
  if (unknown) throw unknownName("briefing", unknown, names);
  if (!names.length)
    throw new UsageError(`${content} holds no briefing`, "each briefing is a folder of YAML files");
  return names
    .filter((name) => !briefings.length || briefings.includes(name))
    .map((name) => join(content, name));
}

const unknownName = (what: string, name: string, known: readonly string[]) =>
  new UsageError(
    `there is no ${what} \`${name}\``,
    didYouMean(name, known) ?? `there are: ${known.join(", ")}`,
  );
