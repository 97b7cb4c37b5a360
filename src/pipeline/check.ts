/** All that can be said of content and template without a browser. */
import { ContentError, hasErrors } from "../core/diagnostics.ts";
import { figureFaults } from "../template/compose.ts";
import { loadTemplate, type Template } from "../template/template.ts";
import { themeFaults } from "../template/theme-faults.ts";
import { type DeckChoice, type SelectedDecks, selectDecks } from "./select-decks.ts";

export interface CheckOptions extends DeckChoice {
  /** The template's folder. */
  readonly template: string;
}

export interface Checked extends SelectedDecks {
  readonly template: Template;
}

/** @throws ContentError with every fault found, UsageError for unknown names. */
export async function check(options: CheckOptions): Promise<Checked> {
  const [{ decks, diagnostics }, template] = await Promise.all([
    selectDecks(options),
    loadTemplate(options.template),
  ]);
  const all = [...diagnostics, ...decks.flatMap((deck) => themeFaults(deck, template))];
  if (hasErrors(all)) throw new ContentError(all);
  const faults = (await Promise.all(decks.map((deck) => figureFaults(deck, template)))).flat();
  if (hasErrors(faults)) throw new ContentError([...all, ...faults]);
  return { decks, template, diagnostics: [...all, ...faults] };
}
