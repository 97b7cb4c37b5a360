/** What Chromium prints of a page. */
import type { Page } from "puppeteer-core";
import type { PageLink } from "./links.ts";
import { keepSpaces, releaseSpaces } from "./wrapped-words.ts";

/** Names what the page is told for printing alone. */
const MARK = "data-briefdeck-printed";

/** A page that Chromium prints, while Node does something else. */
export interface Printing {
  /** When they are there, the page is as it was. */
  readonly bytes: Promise<Uint8Array>;
  /** Every link that is printed, in the order of the document. */
  readonly links: readonly PageLink[];
}

/** @param outline whether Chromium shall make one of the headings. */
export async function startPrinting(page: Page, { outline = false } = {}): Promise<Printing> {
  const links = await page.evaluate(prepare, MARK);
  await keepSpaces(page);
  const bytes = printed(page, outline);
  // Whoever waits for it is told; until then it is no one's.
  bytes.catch(() => undefined);
  return { bytes, links };
}

/** Asks Chromium at once, before anything is waited for. */
async function printed(page: Page, outline: boolean): Promise<Uint8Array> {
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline,
    timeout: 0,
    waitForFonts: false,
  });
  await releaseSpaces(page);
  await page.evaluate(release, MARK);
  return bytes;
}

/**
 * Runs in the page. What a page repeats at its edges is no content but furniture: what is hidden from readers comes out
 * without a tag. The first slide's marking stays, for those who only listen.
 */
function prepare(mark: string): PageLink[] {
  const say = (element: Element, name: string, value: string) => {
    if (element.hasAttribute(name)) return;
    element.setAttribute(name, value);
    element.setAttribute(mark, `${element.getAttribute(mark) ?? ""} ${name}`);
  };
  for (const [i, edge] of [
    ...document.querySelectorAll("section > header, section > footer"),
  ].entries())
    if (i > 0 || edge.localName === "footer") say(edge, "aria-hidden", "true");
  // Marp's backgrounds: decoration, unless someone wrote what they show.
  for (const figure of document.querySelectorAll(
    "[data-marpit-advanced-background=background] figure",
  )) {
    const words = figure.querySelector("figcaption")?.textContent?.trim();
    say(figure, "role", words ? "img" : "presentation");
    if (words) say(figure, "aria-label", words);
    else say(figure, "aria-hidden", "true");
  }
  return [...document.querySelectorAll("a[href]")]
    .filter((link) => !link.closest("[aria-hidden=true]"))
    .map((link) => ({
      text: link.getAttribute("title") || (link.textContent ?? "").replace(/\s+/g, " ").trim(),
      href: link.getAttribute("href") ?? "",
      content: link.closest("[data-content]")?.getAttribute("data-content") ?? undefined,
    }));
}

/** Runs in the page, when it is printed. */
function release(mark: string): void {
  for (const element of document.querySelectorAll(`[${mark}]`))
    for (const name of [mark, ...(element.getAttribute(mark) ?? "").trim().split(" ")])
      element.removeAttribute(name);
}
