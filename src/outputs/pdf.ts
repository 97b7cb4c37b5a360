/** PDF: what Chromium prints of the loaded page, one page a slide, tagged and with an outline. */
import type { Page } from "puppeteer";

/**
 * Returns PDF bytes. The page's own `@page` size holds.
 * @param date stands as the document's date, and not the clock: the same deck gives the same bytes.
 */
export async function pdf(page: Page, date: Date): Promise<Uint8Array> {
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
    waitForFonts: false,
  });
  return withDate(bytes, date);
}

/** Chromium writes its dates uncompressed, so others of the same length can stand in their place. */
function withDate(bytes: Uint8Array, date: Date): Uint8Array {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const digits = date.toISOString().replace(/[-:T]/g, "").slice(0, 14);
  const dated = latin1.replace(
    /(\/(?:CreationDate|ModDate) \(D:)\d{14}([^)]*\))/g,
    (_, start: string, zone: string) => `${start}${digits}${zone}`,
  );
  return new Uint8Array(Buffer.from(dated, "latin1"));
}
