/** PPTX: what is read off the page as slides to edit, and what it needs to know of a deck beyond that. */
import type { Deck } from "../../audience/deck.ts";
import { type PptxDeck, pageFacts, pptx as write } from "../../outputs/pptx/index.ts";
import { fontFiles } from "../../slides/font-files.ts";
import { type COLORS, tokens } from "../../template/palette.ts";
import type { Template } from "../../template/template.ts";
import { deckProperties, titledSlides } from "../deck/deck-properties.ts";
import type { MakeFormat } from "./format.ts";

export const pptx: MakeFormat = async (laid) => {
  const { deck, template, markdown, css, notes, manifests, embedFonts } = laid;
  const facts = await pageFacts(laid.page);
  return async () => {
    const { value, diagnostics } = await write(facts, {
      ...pptxDeck(deck, template, css, notes),
      manifest: manifests.pptx,
      fontFile: embedFonts
        ? fontFiles({ fonts: template.fonts, css, characters: markdown })
        : undefined,
    });
    return { files: [{ ending: "pptx", bytes: value }], diagnostics, ran: ["outputs"] };
  };
};

/** @param notes what is said on each slide, and what it rests on */
export function pptxDeck(
  deck: Deck,
  template: Template,
  css: string,
  notes: readonly string[],
): PptxDeck {
  const colors = tokens(css);
  const color = (token: (typeof COLORS)[number]) => colors.get(token) ?? "000000";
  const typeface = (role: Template["fonts"][number]["role"]) =>
    template.fonts.find((font) => font.role === role)?.pptx ?? "Calibri";
  return {
    ...deckProperties(deck),
    theme: {
      name: deck.audience.theme,
      colors: {
        lt1: color("paper"),
        dk1: color("ink"),
        lt2: color("paper-2"),
        dk2: color("ink-2"),
        accent1: color("accent-1"),
        accent2: color("accent-2"),
        accent3: color("accent-3"),
        accent4: color("accent-4"),
        accent5: color("accent-5"),
        accent6: color("accent-6"),
        hlink: color("link"),
        folHlink: color("link-visited"),
      },
      fonts: {
        heading: typeface("heading"),
        body: typeface("body"),
        eastAsian: typeface("east-asian"),
      },
    },
    slides: titledSlides(deck).map((slide, i) => ({
      ...slide,
      notes: notes[i] ?? "",
    })),
  };
}
