/** PDF: what Chromium prints of the loaded page, one page a slide, made accessible, described and the same every time. */
import type { Page } from "puppeteer";
import type { PdfDeck } from "./deck.ts";
import { finish } from "./finish.ts";
import { printPage } from "./print.ts";

export type { PdfDeck } from "./deck.ts";

/** Returns PDF bytes. The page's own `@page` size holds. */
export async function pdf(page: Page, deck: PdfDeck): Promise<Uint8Array> {
  const { bytes, links } = await printPage(page);
  return finish(bytes, deck, links);
}
