/** All that can be said of content without a browser. */
import { ContentError, hasErrors } from "../core/diagnostics.ts";
import { loadTemplate } from "../template/template.ts";
import { themeFaults } from "../template/theme-faults.ts";
import { type DeckChoice, type SelectedDecks, selectDecks } from "./select-decks.ts";

/** @throws ContentError with every fault found, UsageError for unknown names. */
export async function check(choice: DeckChoice, templateFolder: string): Promise<SelectedDecks> {
  const [selected, template] = await Promise.all([
    selectDecks(choice),
    loadTemplate(templateFolder),
  ]);
  const faults = selected.decks.flatMap((deck) => themeFaults(deck, template));
  if (hasErrors(faults)) throw new ContentError([...selected.diagnostics, ...faults]);
  return selected;
}
