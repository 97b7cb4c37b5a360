/** One deck, from selection to the bytes that are written: made, or kept from an earlier build. */
import { type Deck, deckName } from "../../audience/deck.ts";
import type { DeckBrowser } from "../../browser/launch.ts";
import { judge, settingsOf } from "../../checks/judge.ts";
import { hasErrors } from "../../core/diagnostics.ts";
import type { Template } from "../../template/template.ts";
import { type Cache, kept } from "../cache/cache.ts";
import type { Progress } from "../options.ts";
import { locked, PLAIN, stamped } from "./circulation.ts";
import { type DeckOptions, formatsOf, type MadeDeck, makeDeck } from "./make-deck.ts";
import { fileLeakDiagnostics } from "./read-back.ts";

export interface DeckFiles extends Omit<MadeDeck, "said"> {
  readonly deck: Deck;
  /** Whether an earlier build made it. */
  readonly kept: boolean;
  /** Of work on this deck. */
  readonly seconds: number;
}

/**
 * Faults come back as diagnostics, then without files. `openBrowser` is called only after the slides are rendered.
 * @param cache and the browser that its decks are made with, if there is one.
 */
export async function deckFiles(
  selected: Deck,
  template: Template,
  options: DeckOptions,
  openBrowser: () => Promise<DeckBrowser>,
  report: (stage: Progress["stage"]) => void,
  cache?: { readonly cache: Cache; readonly browser: string } | undefined,
): Promise<DeckFiles> {
  const start = performance.now();
  const { circulation = PLAIN, embedFonts, handouts, paper, full, gallery } = options;
  const name = [
    "deck",
    cache?.browser,
    template.hash,
    selected.briefing.id,
    deckName(selected),
    formatsOf(selected, options),
    { circulation, embedFonts, handouts, paper, full, gallery },
  ];
  const { product: made, kept: before } = await kept(
    cache?.cache,
    name,
    selected,
    (deck) => makeDeck(deck, template, options, openBrowser, report),
    // What has faults is told of anew, with their places.
    ({ diagnostics }) => !hasErrors(diagnostics),
  );
  if (before) report("kept");
  const deck = stamped(selected, circulation);
  const settings = settingsOf(selected.briefing, selected.audienceId);
  // What must not be said is all that others may read: to keep an answer would be to trust what was secret yesterday.
  const leaks = hasErrors(made.diagnostics)
    ? []
    : judge(fileLeakDiagnostics(deck, template, made.said), settings);
  return {
    deck,
    files: await Promise.all(made.files.map((file) => locked(file, circulation))),
    shown: made.shown,
    diagnostics: [...made.diagnostics, ...leaks],
    ran: new Set([...made.ran, ...(hasErrors(made.diagnostics) ? [] : (["markings"] as const))]),
    kept: before,
    seconds: (performance.now() - start) / 1000,
  };
}
