/** What Chromium prints of a page. */
import type { Page } from "puppeteer-core";
import type { PageLink } from "./links.ts";
import { keepSpaces, releaseSpaces } from "./wrapped-words.ts";

export interface Printed {
  readonly bytes: Uint8Array;
  /** Every link that is printed, in the order of the document. */
  readonly links: readonly PageLink[];
}

/** @param outline whether Chromium shall make one of the headings. */
export async function printPage(page: Page, { outline = false } = {}): Promise<Printed> {
  const links = await page.evaluate(prepare);
  await keepSpaces(page);
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline,
    timeout: 0,
    waitForFonts: false,
  });
  await releaseSpaces(page);
  return { bytes, links };
}

/**
 * Runs in the page. What a page repeats at its edges is no content but furniture: what is hidden from readers comes out
 * without a tag. The first slide's marking stays, for those who only listen.
 */
function prepare(): PageLink[] {
  for (const [i, edge] of [
    ...document.querySelectorAll("section > header, section > footer"),
  ].entries())
    if (i > 0 || edge.localName === "footer") edge.setAttribute("aria-hidden", "true");
  // Marp's backgrounds: decoration, unless someone wrote what they show.
  for (const figure of document.querySelectorAll(
    "[data-marpit-advanced-background=background] figure",
  )) {
    const words = figure.querySelector("figcaption")?.textContent?.trim();
    figure.setAttribute("role", words ? "img" : "presentation");
    if (words) figure.setAttribute("aria-label", words);
    else figure.setAttribute("aria-hidden", "true");
  }
  return [...document.querySelectorAll("a[href]")]
    .filter((link) => !link.closest("[aria-hidden=true]"))
    .map((link) => ({
      text: link.getAttribute("title") || (link.textContent ?? "").replace(/\s+/g, " ").trim(),
      href: link.getAttribute("href") ?? "",
      content: link.closest("[data-content]")?.getAttribute("data-content") ?? undefined,
    }));
}
