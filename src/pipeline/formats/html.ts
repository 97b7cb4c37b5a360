/** HTML: the page with its viewer, and what that needs to know of a deck beyond its slides. */
import type { Deck } from "../../audience/deck.ts";
import { type HtmlDeck, html as write } from "../../outputs/html/index.ts";
import { sources } from "../../outputs/html/sources.ts";
import { bibliographyOf } from "../../template/references/cited.ts";
import type { Template } from "../../template/template.ts";
import { type MakeFormat, utf8 } from "./format.ts";

export const html: MakeFormat =
  async ({ deck, template, slides, parts, manifests }) =>
  async () => {
    const page = write({
      ...parts,
      ...(await htmlDeck(deck, template, slides.html)),
      manifest: manifests.html(),
    });
    return { files: [{ ending: "html", bytes: utf8(page) }], diagnostics: [], ran: [] };
  };

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
