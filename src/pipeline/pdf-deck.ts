/** What PDF needs to know of a deck beyond its page. */
import { type Deck, deckDate } from "../audience/deck.ts";
import type { PdfDeck } from "../outputs/pdf/index.ts";
import { fileDate } from "./file-date.ts";

export function pdfDeck(deck: Deck): PdfDeck {
  const { briefing } = deck.briefing.content;
  const sections = new Map(deck.sections.map(({ id, title }) => [id, title]));
  return {
    title: `${briefing.title} (${deck.audience.name})`,
    author: briefing.author,
    subject: `${briefing.occasion} · ${deck.audience.name}`,
    keywords: briefing.keywords,
    language: deck.language,
    marking: deck.marking.label,
    date: fileDate(deckDate(deck)),
    slides: deck.slides.map(({ slide }) => {
      const section = slide.section && sections.get(slide.section);
      return { title: slide.title, ...(section ? { section } : {}) };
    }),
  };
}
