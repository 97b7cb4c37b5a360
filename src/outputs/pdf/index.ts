/** PDF: what Chromium prints of the loaded page, one page a slide, made accessible, described and the same every time. */
import type { Page } from "puppeteer-core";
import type { PdfDeck } from "./deck.ts";
import { finish, type Pdf } from "./finish.ts";
import { type Printing, startPrinting } from "./print.ts";

export type { Attachment } from "./attachments.ts";
export type { PdfDeck } from "./deck.ts";
export type { Pdf } from "./finish.ts";
export { type Printing, startPrinting } from "./print.ts";
export { FORBIDDABLE, type Forbiddable, isProtected, type Protection, protect } from "./protect.ts";

/** The page's own `@page` size holds. */
export const pdf = async (page: Page, deck: PdfDeck): Promise<Pdf> =>
  finished(await startPrinting(page, { outline: !deck.slides.length }), deck);

/** What was printed, with all that Chromium does not know of it. */
export const finished = async ({ bytes, links }: Printing, deck: PdfDeck): Promise<Pdf> =>
  finish(await bytes, deck, links);
