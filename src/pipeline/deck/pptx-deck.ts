/** What PPTX needs to know of a deck beyond its page. */
import type { Deck } from "../../audience/deck.ts";
import type { PptxDeck } from "../../outputs/pptx/index.ts";
import type { Template } from "../../template/template.ts";
import { type COLORS, tokens } from "../../template/theme-faults.ts";
import { deckProperties, titledSlides } from "./deck-properties.ts";

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
