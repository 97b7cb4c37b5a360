/** A deck as one page in Chromium: composed, rendered, with its fonts, and with its type shrunk where slides ask for it. */
import type { Deck } from "../../audience/deck.ts";
import type { DeckBrowser, OpenPage } from "../../browser/launch.ts";
import { type Fits, largestFits, shrinks } from "../../checks/fit.ts";
import { type DocumentParts, htmlDocument } from "../../slides/document.ts";
import { shrinkable, shrinkableStyles } from "../../slides/fit.ts";
import { fontCss } from "../../slides/fonts.ts";
import { renderSlides, type Slides } from "../../slides/render.ts";
import { themeCss } from "../../slides/theme.ts";
import { compose, themeName } from "../../template/compose.ts";
import type { Template } from "../../template/template.ts";

/** A deck before any browser has seen it. */
export interface Rendered {
  readonly markdown: string;
  /** The theme that the Markdown names; without fonts. */
  readonly css: string;
  readonly slides: Slides;
  readonly parts: DocumentParts;
  /** The document that is measured, printed and read out. */
  readonly measured: string;
  /** Characters that no shipped font has. */
  readonly missing: readonly string[];
}

export interface LaidOut extends Rendered, OpenPage {
  readonly browser: DeckBrowser;
}

/** `openBrowser` is called only after the slides are rendered. @param composed is told then. */
export async function layOut(
  deck: Deck,
  template: Template,
  openBrowser: () => Promise<DeckBrowser>,
  composed: () => void,
): Promise<LaidOut> {
  const rendered = await render(deck, template);
  composed();
  const browser = await openBrowser();
  const opened = await browser.open(rendered.measured);
  if (!shrinks(deck)) return { ...rendered, ...opened, browser };
  const fits = await largestFits(opened.page, deck);
  await opened.close();
  // Composed anew: what is measured and printed is what the Markdown says.
  const shrunk = await render(deck, template, fits);
  return { ...shrunk, ...(await browser.open(shrunk.measured)), browser };
}

/** What a browser is given, and what the files besides are made of. @param fits where type was shrunk to fit. */
export async function render(deck: Deck, template: Template, fits?: Fits): Promise<Rendered> {
  const { content } = deck.briefing;
  const theme = template.themes.get(deck.audience.theme) ?? "";
  const follow = shrinks(deck);
  const css = themeCss(themeName(deck), follow ? shrinkable(theme) : theme, deck.marking);
  const composed = await compose(deck, template, fits);
  const markdown = follow ? shrinkableStyles(composed) : composed;
  const slides = renderSlides(markdown, css);
  const fonts = await fontCss(template.fonts, deck.briefing.characters + markdown, {
    whole: content.briefing.recipients !== undefined,
  });
  const parts = {
    title: `${content.briefing.title} (${deck.audience.name})`,
    author: content.briefing.author,
    description: deck.audience.purpose,
    language: deck.language,
    fonts: fonts.css,
    css: slides.css,
    slides: slides.html,
    size: slides.size,
  };
  return {
    markdown,
    css,
    slides,
    parts,
    measured: htmlDocument(parts),
    missing: fonts.missing,
  };
}
