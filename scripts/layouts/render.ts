/** One deck of the gallery in Chromium: a picture of each slide, and what does not fit on it. */
import { PNG } from "pngjs";
import type { Deck } from "../../src/audience/deck.ts";
import { select } from "../../src/audience/select.ts";
import type { DeckBrowser } from "../../src/browser/launch.ts";
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

/** The page of a deck, to be measured and photographed. */
export const pageOf = async (deck: Deck, template: Template): Promise<string> =>
  (await render(deck, template)).measured;

/** What does not fit on a deck's slides. @param html as `pageOf` gives it */
export async function unfitting(
  html: string,
  deck: Deck,
  browser: DeckBrowser,
): Promise<readonly Diagnostic[]> {
  const { page, close } = await browser.open(html);
  const faults = overflowDiagnostics(await measureOverflow(page), deck);
  await close();
  return faults;
}

export async function drawDeck(
  theme: Theme,
  length: Length,
  template: Template,
  browser: DeckBrowser,
): Promise<Drawn[]> {
  const deck = galleryDeck(theme, length);
  const html = await pageOf(deck, template);
  const faults = await unfitting(html, deck, browser);
  const pictures = await photograph(html, deck, browser);
  return deck.slides.map(({ slide }, i) => {
    const picture = pictures.get(slide.id) ?? new PNG(SIZE);
    const fault = faults.find(({ message }) => message.includes(`slide ${i + 1} (`));
    return { name: slide.id, theme, length, picture, fault };
  });
}

/** Pictures of a deck's slides, by id. @param html as `pageOf` gives it */
export async function photograph(
  html: string,
  deck: Deck,
  browser: DeckBrowser,
): Promise<ReadonlyMap<string, PNG>> {
  const { page, close } = await browser.open(html, SIZE);
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
  await close();
  return new Map(
    deck.slides.map(({ slide }, i) => {
      const picture = new PNG(SIZE);
      PNG.bitblt(whole, picture, 0, SIZE.height * i, SIZE.width, SIZE.height, 0, 0);
      return [slide.id, picture];
    }),
  );
}
