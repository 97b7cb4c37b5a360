/** What PDF needs to know of a deck beyond its page. */
import type { Deck } from "../../audience/deck.ts";
import type { PdfDeck } from "../../outputs/pdf/index.ts";
import { deckProperties, titledSlides } from "./deck-properties.ts";

export function pdfDeck(deck: Deck): PdfDeck {
  const properties = deckProperties(deck);
  return {
    ...properties,
    title: `${properties.title} (${deck.audience.name})`,
    slides: titledSlides(deck),
  };
}
