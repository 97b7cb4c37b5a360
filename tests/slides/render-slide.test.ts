/** A slide that is rendered alone is the slide that stands in the deck: of every deck there is, and of any content. */
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Deck } from "../../src/audience/deck.ts";
import { ownTemplate } from "../../src/pipeline/options.ts";
import { selectDecks } from "../../src/pipeline/select-decks.ts";
import { renderSlides } from "../../src/slides/render.ts";
import { renderSlide } from "../../src/slides/render-slide.ts";
import { themeCss } from "../../src/slides/theme.ts";
import { compose, composeSlide, themeName } from "../../src/template/compose.ts";
import { loadTemplate } from "../../src/template/template.ts";
import { wholeDeck } from "../../src/template/whole-deck.ts";

const content = join(import.meta.dirname, "..", "..", "content");
const template = await loadTemplate(ownTemplate());
const found = await selectDecks({ content, briefings: [], audiences: [], languages: [] });
const decks = found.flatMap((briefing) => briefing.decks.map(({ deck }) => deck));

/** Scopes are counted through a deck, or go by the slide's number; and white space between rules is nobody's. */
const unscoped = (text: string) => text.replace(/(data-marpit-scope-)\d+/g, "$1n");
const dense = (css: string) => css.replace(/\s+/g, "");

async function bothWays(deck: Deck) {
  const css = themeCss(
    themeName(deck),
    template.themes.get(deck.audience.theme) ?? "",
    deck.marking,
  );
  const together = renderSlides(await compose(deck, template), css);
  const whole = await wholeDeck(deck);
  const count = deck.slides.length;
  const alone = await Promise.all(
    deck.slides.map(async (slide) => {
      const markdown = await composeSlide(deck, slide, template, whole);
      return renderSlide(markdown, css, { number: slide.number, count });
    }),
  );
  return { together, alone };
}

it.each(decks.map((deck) => [`${deck.briefing.id} ${deck.audienceId} ${deck.language}`, deck]))(
  "%s",
  async (_, deck) => {
    const { together, alone } = await bothWays(deck);
    expect(alone).toHaveLength(together.html.length);
    for (const [i, { html }] of alone.entries())
      expect(unscoped(html)).toBe(unscoped(together.html[i] ?? ""));
    const all = dense(unscoped(together.css));
    for (const { css } of alone) expect(all).toContain(dense(unscoped(css)));
  },
);

it("with any text for a title and a footer", async () => {
  const [deck] = decks;
  if (!deck) throw new Error("no deck");
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.constantFrom('<section id="1">', ' data-marpit-pagination="1"', "---", "$&"),
      ),
      async (text) => {
        const changed: Deck = {
          ...deck,
          audience: { ...deck.audience, handling: text },
          slides: deck.slides.map((one) =>
            one.number === 2 ? { ...one, slide: { ...one.slide, title: text } } : one,
          ),
        };
        const { together, alone } = await bothWays(changed);
        expect(alone.map(({ html }) => unscoped(html))).toEqual(together.html.map(unscoped));
      },
    ),
    { numRuns: 5 },
  );
});
