/** From what was measured on a page back to the YAML line of whoever wrote it. */
import type { Deck, DeckSlide } from "../../audience/deck.ts";
import { type DeckFault, deckDiagnostic } from "../../audience/deck-diagnostic.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { parsePointer } from "../../core/pointer.ts";
import type { Owner, SlideFacts } from "./facts.ts";

/** A diagnostic at the field that an element shows; at the slide, where it shows none. */
export function ownerDiagnostic(
  deck: Deck,
  slide: DeckSlide,
  owner: Pick<Owner, "content" | "heading">,
  fault: DeckFault,
): Diagnostic {
  const field = owner.content ? parsePointer(owner.content) : undefined;
  return deckDiagnostic(deck, slide, fault, field ?? slide.origin(owner.heading ? ["title"] : []));
}

/** Each slide of a deck with what was measured of it. */
export const measured = (
  deck: Deck,
  facts: readonly SlideFacts[],
): { readonly slide: DeckSlide; readonly facts: SlideFacts }[] =>
  deck.slides.flatMap((slide) => {
    const own = facts[slide.number - 1];
    return own ? [{ slide, facts: own }] : [];
  });

/** The first of each by a key, so that one fault is told once. */
export const firstOf = <T>(list: readonly T[], key: (item: T) => unknown): T[] => {
  const seen = new Set<unknown>();
  return list.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
};
