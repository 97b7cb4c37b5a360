/** A deck that asks for something outside itself is at fault: it would look different on another machine. */
import type { Deck } from "../audience/deck.ts";
import { deckDiagnostic } from "../audience/deck-diagnostic.ts";
import type { Diagnostic } from "../core/diagnostics.ts";

export const refusedDiagnostics = (refused: readonly string[], deck: Deck): Diagnostic[] =>
  refused.map((url) =>
    deckDiagnostic(deck, undefined, {
      code: "REQUEST_REFUSED",
      severity: "error",
      message: `the deck asked for ${url}, and a deck may load nothing`,
      hint: "put what it needs into the template, as data",
    }),
  );
