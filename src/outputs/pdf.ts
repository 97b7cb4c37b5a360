/** PDF: what Chromium prints of the loaded page, one page a slide, tagged and with an outline. */
import type { Page } from "puppeteer";

/** Returns PDF bytes. The page's own `@page` size holds. */
export const pdf = (page: Page): Promise<Uint8Array> =>
  page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
    waitForFonts: false,
  });
