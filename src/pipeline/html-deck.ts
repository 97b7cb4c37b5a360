/** What the HTML deck needs to know of a deck beyond its slides. */
import type { Deck } from "../audience/deck.ts";
import type { HtmlDeck } from "../outputs/html/index.ts";
import type { Template } from "../template/template.ts";

export function htmlDeck(
  deck: Deck,
  template: Template,
): Pick<HtmlDeck, "ids" | "minutes" | "notes" | "claims" | "labels"> {
  return {
    ids: deck.slides.map(({ slide }) => slide.id),
    minutes: deck.audience.minutes,
    notes: deck.slides.map(({ slide }) => ({
      title: slide.title,
      notes: slide.notes ?? "",
      claims: [],
    })),
    labels: template.labels(deck.language),
  };
}
