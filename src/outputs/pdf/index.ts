/** PDF: what Chromium prints of the loaded page, one page a slide, made accessible, described and the same every time. */
import type { Page } from "puppeteer-core";
import type { PdfDeck } from "./deck.ts";
import { finish } from "./finish.ts";
import type { PageLink } from "./links.ts";
import { type Printing, startPrinting } from "./print.ts";

export type { Attachment } from "./attachments.ts";
export type { PdfDeck } from "./deck.ts";
export { type Printing, startPrinting } from "./print.ts";
export { FORBIDDABLE, type Forbiddable, isProtected, type Protection, protect } from "./protect.ts";

export interface Pdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Links that lead nowhere. */
  readonly broken: readonly PageLink[];
  /** What its text is drawn in, by PostScript names: `Carlito-Bold`; empty for a font that tells none. */
  readonly fonts: ReadonlySet<string>;
}

/** The page's own `@page` size holds. */
export const pdf = async (page: Page, deck: PdfDeck): Promise<Pdf> =>
  finished(await startPrinting(page, { outline: !deck.slides.length }), deck);

/** What was printed, with all that Chromium does not know of it. */
export const finished = async ({ bytes, links }: Printing, deck: PdfDeck): Promise<Pdf> =>
  finish(await bytes, deck, links);
