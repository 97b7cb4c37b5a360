/** Finds the one briefing that a command works on, and loads it. */
import { join, relative } from "node:path";
import type { Briefing } from "../../content/briefing.ts";
import { loadBriefing } from "../../content/load.ts";
import { briefingNames } from "../../content/names.ts";
import { readBriefing } from "../../content/read.ts";
import { ContentError } from "../../core/diagnostics.ts";
import { didYouMean } from "../../core/nearest.ts";
import { UsageError } from "../../core/usage-error.ts";
import type { BriefingTexts } from "../select-decks.ts";

export interface BriefingChoice {
  /** The folder that holds one folder a briefing. */
  readonly content: string;
  /** Its name; may be left out where there is only one. */
  readonly briefing?: string | undefined;
}

/** @throws UsageError where there is none, or more than one and no name. */
export async function findBriefing({ content, briefing }: BriefingChoice): Promise<BriefingTexts> {
  const names = await briefingNames(content);
  const name = briefing ?? names[0];
  if (!name) throw new UsageError(`${content}: there is no briefing`);
  if (!briefing && names.length > 1)
    throw new UsageError(
      `${content}: there are ${names.length} briefings`,
      `name one with --briefing: ${names.join(", ")}`,
    );
  if (!names.includes(name))
    throw new UsageError(`there is no briefing \`${name}\` in ${content}`, didYouMean(name, names));
  const path = join(content, name);
  return { folder: relative(process.cwd(), path) || path, texts: await readBriefing(path) };
}

/** @throws ContentError where it is at fault. */
export function loaded({ folder, texts }: BriefingTexts): Briefing {
  const { briefing, diagnostics } = loadBriefing(folder, texts);
  if (!briefing) throw new ContentError(diagnostics);
  return briefing;
}
