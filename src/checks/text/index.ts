/** The gates that read: time, argument, language. They need no browser. */
import type { Deck } from "../../audience/deck.ts";
import type { Briefing } from "../../content/briefing.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { contentAgreementDiagnostics, slideAgreementDiagnostics } from "./agreement.ts";
import { judgementDiagnostics, restatedDiagnostics } from "./likelihood.ts";
import { numberDiagnostics } from "./numbers.ts";
import { quotable } from "./quotable.ts";
import { askDiagnostics, reachDiagnostics } from "./reach.ts";
import type { LabelsIn } from "./scheme-terms.ts";
import { spellingDiagnostics } from "./spelling.ts";
import { timeDiagnostics } from "./time.ts";
import { titleDiagnostics } from "./titles.ts";

/**
 * Of a briefing as a whole, in each language that its decks are in.
 * @param decks all those selected of one briefing
 * @param labels the template's words by language, for the terms of the likelihood scheme
 */
export async function briefingTextDiagnostics(
  decks: readonly Deck[],
  labels: LabelsIn,
): Promise<Diagnostic[]> {
  const briefings = [...new Set(decks.map(({ briefing }) => briefing))];
  const may = (briefing: Briefing) => quotable(briefing, decks);
  const spelling = await Promise.all(
    briefings.map((briefing) => spellingDiagnostics(briefing, may(briefing))),
  );
  return [
    ...spelling.flat(),
    ...briefings.flatMap((briefing) => judgementDiagnostics(briefing, labels, may(briefing))),
    ...briefings.flatMap((briefing) =>
      contentAgreementDiagnostics(briefing, labels, may(briefing)),
    ),
    ...reachDiagnostics(decks),
  ];
}

/** Of one deck. */
export const deckTextDiagnostics = async (deck: Deck, labels: LabelsIn): Promise<Diagnostic[]> => [
  ...timeDiagnostics(deck),
  ...(await titleDiagnostics(deck)),
  ...restatedDiagnostics(deck, labels),
  ...slideAgreementDiagnostics(deck, labels),
  ...numberDiagnostics(deck),
  ...askDiagnostics(deck),
];
