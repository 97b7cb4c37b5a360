/** The gates that read: time, argument, language. They need no browser. */
import type { Deck } from "../../audience/deck.ts";
import type { Briefing } from "../../content/briefing.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { contentDisagreements, slideDisagreements } from "./agreement.ts";
import { reachFaults, unasked } from "./claims.ts";
import { judgementFaults, type Labels, restatedFaults } from "./likelihood.ts";
import { numberFaults } from "./numbers.ts";
import { quotable } from "./quotable.ts";
import { spellingFaults } from "./spelling.ts";
import { timeFaults } from "./time.ts";
import { titleFaults } from "./titles.ts";

/**
 * Of a briefing as a whole, in each language that its decks are in.
 * @param decks all those selected of one briefing
 * @param labels the template's words by language, for the terms of the likelihood scheme
 */
export async function briefingTextFaults(
  decks: readonly Deck[],
  labels: Labels,
): Promise<Diagnostic[]> {
  const languages = [...new Set(decks.map(({ briefing }) => briefing))];
  const may = (briefing: Briefing) => quotable(briefing, decks);
  const spelling = await Promise.all(
    languages.map((briefing) => spellingFaults(briefing, may(briefing))),
  );
  return [
    ...spelling.flat(),
    ...languages.flatMap((briefing) => judgementFaults(briefing, labels, may(briefing))),
    ...languages.flatMap((briefing) => contentDisagreements(briefing, labels, may(briefing))),
    ...reachFaults(decks),
  ];
}

/** Of one deck. */
export const deckTextFaults = async (deck: Deck, labels: Labels): Promise<Diagnostic[]> => [
  ...timeFaults(deck),
  ...(await titleFaults(deck)),
  ...restatedFaults(deck, labels),
  ...slideDisagreements(deck, labels),
  ...numberFaults(deck),
  ...unasked(deck),
];
