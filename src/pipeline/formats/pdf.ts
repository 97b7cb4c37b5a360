/** PDF: what Chromium prints of the page, and what it needs to know of a deck beyond that. */
import { type Deck, deckName } from "../../audience/deck.ts";
import { areShipped } from "../../checks/fallback.ts";
import { linkDiagnostics } from "../../checks/links.ts";
import { finished, type PdfDeck, startPrinting } from "../../outputs/pdf/index.ts";
import { attachments } from "../deck/circulation.ts";
import { deckProperties, titledSlides } from "../deck/deck-properties.ts";
import { manifestFile } from "../deck/manifests.ts";
import type { MakeFormat } from "./format.ts";

export const pdf: MakeFormat = async (laid) => {
  const { deck, template, markdown, css, manifests, circulation, fallbacks } = laid;
  const printing = await startPrinting(laid.page);
  return async () => {
    const { bytes, broken, fonts } = await finished(printing, {
      ...pdfDeck(deck),
      attachments: [
        ...attachments(circulation, deckName(deck), { markdown, css }),
        manifestFile(manifests.pdf()),
      ],
    });
    const families = template.fonts.map(({ family }) => family);
    return {
      files: [{ ending: "pdf", bytes }],
      diagnostics: [
        ...linkDiagnostics(broken, deck),
        ...(areShipped(fonts, families) ? [] : await fallbacks()),
      ],
      ran: [],
    };
  };
};

export function pdfDeck(deck: Deck): PdfDeck {
  const properties = deckProperties(deck);
  return {
    ...properties,
    title: `${properties.title} (${deck.audience.name})`,
    slides: titledSlides(deck),
  };
}
