/** What a check says of a deck, or of one of its slides: which it is, before the fault, and where it was written. */
import type { Diagnostic } from "../core/diagnostics.ts";
import type { Pointer } from "../core/pointer.ts";
import type { Deck, DeckSlide } from "./deck.ts";

/** A fault in words; deck, slide and place are still to be told. */
export type DeckFault = Pick<Diagnostic, "code" | "severity" | "message" | "hint">;

/**
 * @param slide undefined where the fault is on none of them.
 * @param pointer to what is at fault; where left out, to the slide.
 */
export function deckDiagnostic(
  deck: Deck,
  slide: DeckSlide | undefined,
  fault: DeckFault,
  pointer: Pointer | undefined = slide?.origin([]),
): Diagnostic {
  const on = slide ? `, slide ${slide.number} (\`${slide.slide.id}\`)` : "";
  return {
    ...fault,
    message: `${deck.audienceId}${on}: ${fault.message}`,
    ...(pointer && deck.briefing.locate(pointer)),
  };
}
