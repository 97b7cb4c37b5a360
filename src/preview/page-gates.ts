/** Asks the gates of laid-out pages in a Chromium of our own, which starts when it is first needed and stays warm. */
import type { Deck } from "../audience/deck.ts";
import { oneBrowser } from "../browser/one-browser.ts";
import { glyphDiagnostics } from "../checks/glyphs.ts";
import { judge, settingsOf } from "../checks/judge.ts";
import { measureDeck, pageDiagnostics } from "../checks/page/index.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { htmlDocument } from "../slides/document.ts";
import { fontCss } from "../slides/fonts.ts";
import type { Template } from "../template/template.ts";
import type { PreviewOptions } from "./options.ts";
import type { DeckFacts, ShownSlide } from "./page-state.ts";

export interface PageGates {
  /** Lays out only slides that it has not seen so; @returns undefined where `stale` said that nobody waits any more. */
  ask(page: LaidPage, stale: () => boolean): Promise<readonly Diagnostic[] | undefined>;
  close(): Promise<void>;
}

export interface LaidPage {
  readonly deck: Deck;
  readonly template: Template;
  /** Of the theme. */
  readonly css: string;
  readonly slides: readonly ShownSlide[];
  readonly size: DeckFacts["size"];
}

export function pageGates({
  browser: path,
  signal,
  debug,
}: Pick<PreviewOptions, "browser" | "signal" | "debug">): PageGates {
  const browser = oneBrowser({ path, signal, debug });
  let closed = false;
  /** What was found of a slide, by all that it looks like. */
  let known = new Map<string, readonly Diagnostic[]>();
  return {
    ask: async (page, stale) => {
      const { deck, template, slides } = page;
      const keys = slides.map((slide) => `${page.css}${slide.css}${slide.html}`);
      const fresh = new Set(slides.filter((_, i) => !known.has(keys[i] ?? "")));
      const fonts = await fontCss(
        template.fonts,
        deck.briefing.characters + slides.map(({ html }) => html).join(""),
      );
      if (stale() || closed) return undefined;
      if (fresh.size) {
        const { page: opened, close } = await (await browser.get()).open(
          documentOf(page, fresh, fonts.css),
        );
        try {
          if (stale()) return undefined;
          const measured = await measureDeck(opened);
          if (stale()) return undefined;
          const found = new Map(known);
          for (const [i, slide] of deck.slides.entries()) {
            const shown = slides[i];
            if (shown && fresh.has(shown))
              found.set(
                keys[i] ?? "",
                pageDiagnostics(measured, { ...deck, slides: [slide] }, template),
              );
          }
          known = found;
        } finally {
          await close();
        }
      }
      known = new Map(keys.map((key) => [key, known.get(key) ?? []]));
      const found = [...known.values()].flat();
      return judge(
        [...glyphDiagnostics(fonts.missing, deck), ...found],
        settingsOf(deck.briefing, deck.audienceId),
      );
    },
    close: () => {
      closed = true;
      return browser.close();
    },
  };
}

/** Slides that are known stand in it as empty ones: each is where its number says. */
function documentOf(
  { deck, css, slides, size }: LaidPage,
  fresh: ReadonlySet<ShownSlide>,
  fonts: string,
): string {
  const shown = slides.filter((slide) => fresh.has(slide));
  return htmlDocument({
    title: deck.briefing.content.briefing.title,
    author: "",
    description: "",
    language: deck.language,
    fonts,
    css: [css, ...shown.map((slide) => slide.css)].join("\n"),
    slides: slides.map((slide) =>
      fresh.has(slide)
        ? slide.html
        : `<svg data-marpit-svg="" viewBox="0 0 ${size.width} ${size.height}"></svg>`,
    ),
    size,
  });
}
