/** From folders to decks: finds briefings, loads each, and selects for every audience that was asked for. */
import { stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Selected, select } from "../audience/select.ts";
import type { Briefing } from "../content/briefing.ts";
import { loadBriefing } from "../content/load.ts";
import { briefingNames } from "../content/names.ts";
import { readBriefing } from "../content/read.ts";
import { ContentError, type Diagnostic } from "../core/diagnostics.ts";
import { nearOrAll } from "../core/nearest.ts";
import { UsageError } from "../core/usage-error.ts";
import { withContinuations } from "../template/references/pages.ts";

/** Which decks: of which briefings, for whom, in which languages. */
export interface DeckChoice {
  /** The folder that holds one folder a briefing. */
  readonly content: string;
  /** Names of briefings; all where empty. */
  readonly briefings: readonly string[];
  /** Ids of audiences; all where empty. */
  readonly audiences: readonly string[];
  /** Language tags; all that an audience wants where empty. */
  readonly languages: readonly string[];
}

/** For whom, in which languages. */
export type ReaderChoice = Pick<DeckChoice, "audiences" | "languages">;

/** An audience and a language that a deck is for. */
export interface Target {
  readonly audience: string;
  readonly language: string;
}

/** The decks of a briefing that are asked for, by audience and then language. */
export function targetsOf({ audiences, language }: Briefing, choice: ReaderChoice): Target[] {
  const asked = (names: readonly string[], name: string) => !names.length || names.includes(name);
  return [...audiences].flatMap(([audience, { languages = [language] }]) =>
    asked(choice.audiences, audience)
      ? languages
          .filter((tag) => asked(choice.languages, tag))
          .map((tag) => ({ audience, language: tag }))
      : [],
  );
}

/** What was found of one briefing, and its decks with what was found of each. */
export interface SelectedDecks {
  /** Undefined where the briefing cannot be read for its faults. */
  readonly briefing: Briefing | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly decks: readonly Selected[];
}

/** A briefing before it is read: how its folder is named to people, and its texts. */
export interface BriefingTexts {
  readonly folder: string;
  readonly texts: ReadonlyMap<string, string>;
}

/** By briefing, faults and all. @throws UsageError where a name is unknown. */
export async function selectDecks(choice: DeckChoice): Promise<SelectedDecks[]> {
  return selectFrom(await readBriefings(choice), choice);
}

/** The texts of the briefings chosen. @throws UsageError where there are none, or a name is unknown. */
export async function readBriefings(
  choice: Pick<DeckChoice, "content" | "briefings">,
): Promise<BriefingTexts[]> {
  const folders = await briefingFolders(choice);
  return Promise.all(
    folders.map(async (folder) => ({
      folder: relative(process.cwd(), folder) || ".",
      texts: await readBriefing(folder),
    })),
  );
}

/** As `selectDecks`, of texts from anywhere. */
export async function selectFrom(
  briefings: readonly BriefingTexts[],
  choice: ReaderChoice,
): Promise<SelectedDecks[]> {
  const selected = await Promise.all(
    briefings.map(({ folder, texts }) => selectOf(folder, texts, choice)),
  );
  const known = new Set(
    selected.flatMap(({ briefing }) => [...(briefing?.audiences.keys() ?? [])]),
  );
  const unknown = choice.audiences.find((id) => !known.has(id));
  // Where a briefing is at fault, its audiences are not known.
  if (unknown && selected.every(({ briefing }) => briefing))
    throw unknownName("audience", unknown, [...known]);
  return selected;
}

/** As `selectFrom`, of texts that must be without fault. @throws ContentError with every error found */
export async function selectSound(
  briefings: readonly BriefingTexts[],
  choice: ReaderChoice,
): Promise<SelectedDecks[]> {
  const selected = await selectFrom(briefings, choice);
  const errors = selected
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ severity }) => severity === "error");
  if (errors.length) throw new ContentError(errors);
  return selected;
}

/** The decks of one briefing: it is loaded once in each language that an audience wants. */
async function selectOf(
  folder: string,
  texts: ReadonlyMap<string, string>,
  choice: ReaderChoice,
): Promise<SelectedDecks> {
  const first = loadBriefing(folder, texts);
  const diagnostics: Diagnostic[] = [...first.diagnostics];
  const decks: Selected[] = [];
  const loaded = new Map<string, Briefing | undefined>();
  const briefingIn = (language: string): Briefing | undefined => {
    if (language === first.briefing?.language) return first.briefing;
    if (!loaded.has(language)) {
      const translated = loadBriefing(folder, texts, language);
      loaded.set(language, translated.briefing);
      // The base's own faults and warnings are told already.
      diagnostics.push(...translated.diagnostics.filter(({ code }) => code !== "FILE_UNKNOWN"));
    }
    return loaded.get(language);
  };
  for (const { audience, language } of first.briefing ? targetsOf(first.briefing, choice) : []) {
    const briefing = briefingIn(language);
    if (!briefing) continue;
    const { deck, diagnostics: found } = select(briefing, audience);
    decks.push({ deck: await withContinuations(deck), diagnostics: found });
  }
  return { briefing: first.briefing, diagnostics, decks };
}

async function briefingFolders({
  content,
  briefings,
}: Pick<DeckChoice, "content" | "briefings">): Promise<string[]> {
  const there = await stat(content).catch(() => undefined);
  if (!there?.isDirectory())
    throw new UsageError(`there is no content folder ${content}`, "give one with --content");
  const names = await briefingNames(content);
  const unknown = briefings.find((name) => !names.includes(name));
  if (unknown) throw unknownName("briefing", unknown, names);
  if (!names.length)
    throw new UsageError(`${content} holds no briefing`, "each briefing is a folder of YAML files");
  return names
    .filter((name) => !briefings.length || briefings.includes(name))
    .map((name) => join(content, name));
}

const unknownName = (what: string, name: string, known: readonly string[]) =>
  new UsageError(`there is no ${what} \`${name}\``, nearOrAll(name, known));
