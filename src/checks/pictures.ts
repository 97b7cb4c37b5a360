/** Pictures that are shown larger than they are: what looks sharp on a desk looks soft on a wall. */
import type { Deck } from "../audience/deck.ts";
import { deckDiagnostic } from "../audience/deck-diagnostic.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { parsePointer } from "../core/pointer.ts";
import type { SlideFacts } from "./page/facts.ts";

/** At a slide of 1280 × 720 px. */
const MOST = 2;

/** One warning for each picture, at its line. */
export function pictureDiagnostics(slides: readonly SlideFacts[], deck: Deck): Diagnostic[] {
  const pictures = slides.flatMap(({ pictures }) => pictures);
  const worst = new Map<string, number>();
  for (const { content, scale } of pictures)
    worst.set(content, Math.max(scale, worst.get(content) ?? 0));
  return [...worst].flatMap(([content, scale]): Diagnostic[] => {
    const pointer = parsePointer(content);
    if (scale <= MOST || !pointer) return [];
    const message = `this picture is shown at ${scale.toFixed(1)} times its size`;
    const hint = "take one with more pixels";
    const fault = { code: "PICTURE_SMALL", severity: "warning", message, hint } as const;
    return [deckDiagnostic(deck, undefined, fault, pointer)];
  });
}
