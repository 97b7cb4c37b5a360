/** `diff --html`: screenshots of both slides side by side, in Chromium, with the present template. */
import type { Deck } from "../../audience/deck.ts";
import { type DeckBrowser, launchBrowser } from "../../browser/launch.ts";
import type { DeckChange, SlideChange } from "../../compare/model.ts";
import { comparisonHtml, type SlideScreenshots, screenshotKey } from "../../outputs/diff/page.ts";
import { type Screenshot, slideScreenshots } from "../../outputs/diff/screenshots.ts";
import { type Spot, spotsOf } from "../../outputs/diff/spots.ts";
import { loadTemplate, type Template } from "../../template/template.ts";
import { layOut } from "../deck/lay-out.ts";
import { type Compared, pairKey } from "./compare.ts";

export interface PageOptions {
  /** Of both sides: what is compared is the content. */
  readonly template: string;
  readonly browser?: string | undefined;
  readonly onDownload?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** @returns one HTML document that needs nothing but itself; the same for the same content and browser. */
export async function comparisonPage(
  { comparison, pairs }: Compared,
  options: PageOptions,
): Promise<string> {
  const screenshots = new Map<string, Screenshot>();
  const wanted = comparison.briefings.flatMap(({ briefing, decks }) =>
    decks.flatMap((change) => {
      const pair = pairs.get(pairKey(briefing, change.deck));
      return change.slides.some(isShown) && pair ? [{ briefing, change, pair }] : [];
    }),
  );
  if (wanted.length) {
    const template = await loadTemplate(options.template);
    const { browser: path, onDownload, signal } = options;
    const browser = await launchBrowser({ path, onDownload, signal });
    try {
      for (const { briefing, change, pair } of wanted)
        for (const side of ["before", "after"] as const) {
          const deck = pair[side];
          if (!deck) continue;
          const own = await shoot(change, deck, side, template, browser);
          for (const [number, screenshot] of own)
            screenshots.set(screenshotKey(briefing, change.deck, side, number), screenshot);
        }
    } finally {
      await browser.close();
    }
  }
  return comparisonHtml(comparison, screenshots satisfies SlideScreenshots);
}

/** What reads otherwise where it can be seen: a note cannot. */
const isShown = ({ change, fields, things }: SlideChange): boolean =>
  change === "added" ||
  change === "dropped" ||
  things.length > 0 ||
  fields.some(({ name }) => name !== "notes");

async function shoot(
  change: DeckChange,
  deck: Deck,
  side: "before" | "after",
  template: Template,
  browser: DeckBrowser,
): Promise<ReadonlyMap<number, Screenshot>> {
  const spots = new Map<number, readonly Spot[]>();
  for (const slide of change.slides.filter(isShown)) {
    const there = slide[side];
    const deckSlide = deck.slides.find(({ number }) => number === there?.number);
    if (there?.whole && deckSlide) spots.set(there.number, spotsOf(slide, deck, deckSlide, side));
  }
  if (!spots.size) return new Map();
  const { page, slides, close } = await layOut(
    deck,
    template,
    async () => browser,
    () => undefined,
  );
  try {
    return await slideScreenshots(page, slides.size, spots);
  } finally {
    await close();
  }
}
