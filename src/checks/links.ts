/** Links that lead nowhere: whoever follows one in a meeting stands before a dead end. */
import type { Page } from "puppeteer-core";
import type { Deck } from "../audience/deck.ts";
import { deckDiagnostic } from "../audience/deck-diagnostic.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { parsePointer } from "../core/pointer.ts";

/** A link as the page has it. */
export interface BrokenLink {
  /** From 0; absent where it is on no slide. */
  readonly slide?: number | undefined;
  /** `data-content` of the nearest element that has one. */
  readonly content: string | undefined;
  readonly text: string;
  /** Where it should lead, as written. */
  readonly href: string;
}

/** Only what leads to a place in the document itself is judged: nothing is asked of the web. */
export const measureLinks = (page: Page): Promise<BrokenLink[]> =>
  page.evaluate(() => {
    const isThere = (id: string) => {
      try {
        const name = decodeURIComponent(id);
        return document.getElementById(name) ?? document.getElementsByName(name)[0];
      } catch {
        return undefined;
      }
    };
    const slides = [...document.querySelectorAll("svg[data-marpit-svg]")];
    return [...document.querySelectorAll("a[href]")].flatMap((link) => {
      const href = link.getAttribute("href") ?? "";
      const outside = /^(https?:\/\/|mailto:)./i.test(href);
      if (outside || (href.startsWith("#") && href.length > 1 && isThere(href.slice(1)))) return [];
      const slide = slides.findIndex((one) => one.contains(link));
      return [
        {
          slide: slide < 0 ? undefined : slide,
          content: link.closest("[data-content]")?.getAttribute("data-content") ?? undefined,
          text: (link.textContent ?? "").trim().slice(0, 60),
          href,
        },
      ];
    });
  });

/** One for each link, at the line of the text that it is in, else at its slide's. */
export const linkDiagnostics = (links: readonly BrokenLink[], deck: Deck): Diagnostic[] =>
  links.map(({ slide, content, text, href }) =>
    deckDiagnostic(
      deck,
      slide === undefined ? undefined : deck.slides[slide],
      {
        code: "LINK_BROKEN",
        severity: "error",
        message: `the link “${text}” leads to ${href || "nothing"}, which is not there`,
        hint: "name a slide of this deck; a template's own links need an element with that id",
      },
      content ? parsePointer(content) : undefined,
    ),
  );
