/** What the HTML deck needs to know of a deck beyond its slides. */
import type { Deck } from "../../audience/deck.ts";
import type { HtmlDeck } from "../../outputs/html/index.ts";
import { sources } from "../../outputs/html/sources.ts";
import { bibliographyOf } from "../../template/references/cited.ts";
import type { Template } from "../../template/template.ts";

/** @param slides as rendered */
export async function htmlDeck(
  deck: Deck,
  template: Template,
  slides: readonly string[],
): Promise<Pick<HtmlDeck, "ids" | "minutes" | "notes" | "claims" | "labels">> {
  const labels = template.labels(deck.language);
  const { claims, ofSlides } = sources(deck, slides, labels, await bibliographyOf(deck.briefing));
  return {
    ids: deck.slides.map(({ slide }) => slide.id),
    minutes: deck.audience.minutes,
    notes: deck.slides.map(({ slide }, i) => ({
      title: slide.title,
      notes: slide.notes ?? "",
      claims: ofSlides[i] ?? [],
    })),
    claims,
    labels,
  };
}
