/** What PDF and PPTX both need to know of a deck beyond its page. */
import { type Deck, deckDate } from "../../audience/deck.ts";
import type { DeckProperties } from "../../outputs/deck-properties.ts";
import { fileDate } from "../file-date.ts";

export function deckProperties(deck: Deck): DeckProperties {
  const { briefing } = deck.briefing.content;
  return {
    title: briefing.title,
    author: briefing.author,
    subject: `${briefing.occasion} · ${deck.audience.name}`,
    keywords: briefing.keywords,
    language: deck.language,
    marking: deck.marking.label,
    embargo: deck.embargo,
    date: fileDate(deckDate(deck)),
  };
}

/** Per slide its title, and its section where the audience sees that. */
export function titledSlides(deck: Deck): { title: string; section?: string }[] {
  const sections = new Map(deck.sections.map(({ id, title }) => [id, title]));
  return deck.slides.map(({ slide }) => {
    const section = slide.section === undefined ? undefined : sections.get(slide.section);
    return { title: slide.title, ...(section === undefined ? {} : { section }) };
  });
}
