/** Decks of any length to measure with: slides of real ones, repeated in turn. */
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import type { PptxDeck } from "../../src/outputs/pptx/index.ts";
import { check } from "../../src/pipeline/check.ts";
import { deckFacts } from "../../src/pipeline/convert/convert.ts";
import { pageTheme } from "../../src/pipeline/convert/page-theme.ts";
import { settlePage } from "../../src/pipeline/convert/settle-page.ts";
import { pptxDeck } from "../../src/pipeline/formats/pptx.ts";
import { ownTemplate } from "../../src/pipeline/options.ts";
import { htmlDocument } from "../../src/slides/document.ts";
import { fontCss } from "../../src/slides/fonts.ts";
import { renderMarpDeck } from "../../src/slides/marp-deck.ts";
import { renderSlides } from "../../src/slides/render.ts";
import { themeCss } from "../../src/slides/theme.ts";
import { compose, themeName } from "../../src/template/compose.ts";

export interface BenchDeck {
  readonly html: string;
  /** What the pipeline does with the loaded page before it asks for a PPTX: it counts, too. */
  readonly prepare: (page: Page) => Promise<PptxDeck>;
}

const repeat = <T>(list: readonly T[], count: number): T[] =>
  Array.from({ length: count }, (_, i) => list[i % list.length] as T);

/** Our own layouts: the longest deck of a briefing. */
async function ours(count: number): Promise<BenchDeck> {
  const choice = { content: "content", briefings: ["japan-russia-2017"], languages: [] };
  const { decks, template } = await check({
    ...choice,
    audiences: ["full"],
    template: ownTemplate(),
  });
  const [deck] = decks;
  if (deck === undefined) throw new Error("the briefing has no deck for the audience “full”");
  const theme = template.themes.get(deck.audience.theme) ?? "";
  const css = themeCss(themeName(deck), theme, deck.marking);
  const markdown = await compose(deck, template);
  const slides = renderSlides(markdown, css);
  const fonts = await fontCss(template.fonts, deck.briefing.characters + markdown);
  const about = { title: "Bench", language: deck.language, description: "", author: "" };
  const html = htmlDocument({
    ...about,
    fonts: fonts.css,
    css: slides.css,
    slides: repeat(slides.html, count),
    size: slides.size,
  });
  const told = pptxDeck(deck, template, css, []);
  return { html, prepare: async () => ({ ...told, slides: repeat(told.slides, count) }) };
}

const PLAIN = ["default-basics", "lists", "tables", "long-text", "quotes", "links", "notes"];

/** Plain Marp with its default theme: headings, lists, tables, text. */
async function marp(count: number): Promise<BenchDeck> {
  const bodies = PLAIN.map((name) =>
    readFileSync(`tests/fixtures/marp/${name}.md`, "utf8")
      .replace(/^---\n[\s\S]*?\n---\n/, "")
      .trim(),
  );
  const markdown = `---\npaginate: true\n---\n\n${bodies.join("\n\n---\n\n")}\n`;
  const deck = await renderMarpDeck({
    markdown,
    themes: [],
    folder: "tests/fixtures/marp",
    file: "-",
  });
  const many = {
    ...deck,
    html: repeat(deck.html, count),
    comments: repeat(deck.comments, count),
  };
  return {
    html: htmlDocument({ ...many, fonts: "", slides: many.html }),
    prepare: async (page) => {
      const facts = await deckFacts(many, page);
      await settlePage(page);
      return { ...facts, theme: await pageTheme(page) };
    },
  };
}

export const DECKS = { ours, marp } as const;
export type DeckName = keyof typeof DECKS;
