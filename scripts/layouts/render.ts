/** One deck of the gallery in Chromium: a picture of each slide, and what does not fit on it. */
import { PNG } from "pngjs";
import type { Page } from "puppeteer-core";
import type { Deck } from "../../src/audience/deck.ts";
import { select } from "../../src/audience/select.ts";
import type { DeckBrowser, OpenPage } from "../../src/browser/launch.ts";
import { measureOverflow, overflowDiagnostics } from "../../src/checks/overflow.ts";
import type { Diagnostic } from "../../src/core/diagnostics.ts";
import { render } from "../../src/pipeline/deck/lay-out.ts";
import type { Template } from "../../src/template/template.ts";
import { galleryBriefing, type Theme } from "./briefing.ts";
import type { Length } from "./words.ts";

/** Px of a slide's picture. */
export const SIZE = { width: 640, height: 360 } as const;

export interface Drawn {
  readonly name: string;
  readonly theme: Theme;
  readonly length: Length;
  readonly picture: PNG;
  /** With the line of the content at fault. */
  readonly fault: Diagnostic | undefined;
}

/** A slide of each layout. @throws Error where the content made for a layout is not valid. */
export function galleryDeck(theme: Theme, length: Length): Deck {
  const { briefing, diagnostics } = galleryBriefing(length);
  if (briefing) return select(briefing, theme).deck;
  throw new Error(diagnostics.map(({ file, message }) => `${file}: ${message}`).join("\n"));
}

/** A deck's page at the size of pictures, to be measured and then photographed. */
export const openDeck = async (
  deck: Deck,
  template: Template,
  browser: DeckBrowser,
): Promise<OpenPage> => browser.open((await render(deck, template)).measured, SIZE);

/** What does not fit on a deck's slides. */
export const unfitting = async (page: Page, deck: Deck): Promise<readonly Diagnostic[]> =>
  overflowDiagnostics(await measureOverflow(page), deck);

export async function drawDeck(
  theme: Theme,
  length: Length,
  template: Template,
  browser: DeckBrowser,
): Promise<Drawn[]> {
  const deck = galleryDeck(theme, length);
  const { page, close } = await openDeck(deck, template, browser);
  const faults = await unfitting(page, deck);
  const pictures = await photograph(page, deck);
  await close();
  return deck.slides.map(({ slide }, i) => {
    const picture = pictures.get(slide.id) ?? new PNG(SIZE);
    const fault = faults.find(({ message }) => message.includes(`slide ${i + 1} (`));
    return { name: slide.id, theme, length, picture, fault };
  });
}

/** Pictures of a deck's slides, by id. @param page as `openDeck` gives it; it is not put back as it was */
export async function photograph(page: Page, deck: Deck): Promise<ReadonlyMap<string, PNG>> {
  await page.addStyleTag({
    content: `html{scroll-snap-type:none}svg[data-marpit-svg]{width:${SIZE.width}px!important;height:${SIZE.height}px!important}`,
  });
  const whole = PNG.sync.read(
    Buffer.from(
      await page.screenshot({
        clip: { x: 0, y: 0, width: SIZE.width, height: SIZE.height * deck.slides.length },
        captureBeyondViewport: true,
      }),
    ),
  );
  return new Map(
    deck.slides.map(({ slide }, i) => {
      const picture = new PNG(SIZE);
      PNG.bitblt(whole, picture, 0, SIZE.height * i, SIZE.width, SIZE.height, 0, 0);
      return [slide.id, picture];
    }),
  );
}
