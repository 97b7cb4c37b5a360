/** What PPTX needs to know of a deck beyond its page. */
import { type Deck, deckDate } from "../audience/deck.ts";
import type { PptxDeck } from "../outputs/pptx/index.ts";
import type { Template } from "../template/template.ts";
import { type COLORS, tokens } from "../template/theme-faults.ts";
import { fileDate } from "./file-date.ts";

export function pptxDeck(deck: Deck, template: Template, css: string): PptxDeck {
  const { content } = deck.briefing;
  const colors = tokens(css);
  const color = (token: (typeof COLORS)[number]) => colors.get(token) ?? "000000";
  const typeface = (role: Template["fonts"][number]["role"]) =>
    template.fonts.find((font) => font.role === role)?.pptx ?? "Calibri";
  const sections = new Map(deck.sections.map(({ id, title }) => [id, title]));
  return {
    title: content.briefing.title,
    author: content.briefing.author,
    subject: `${content.briefing.occasion} · ${deck.audience.name}`,
    keywords: content.briefing.keywords,
    language: deck.language,
    marking: deck.marking.label,
    date: fileDate(deckDate(deck)),
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
    slides: deck.slides.map(({ slide }) => ({
      title: slide.title,
      notes: slide.notes ?? "",
      ...(slide.section && sections.has(slide.section)
        ? { section: sections.get(slide.section) }
        : {}),
    })),
  };
}
