/** Lays out one slide of a small briefing, and tells what the checks of a page find in it. */
import { stringify } from "yaml";
import { select } from "../../../src/audience/select.ts";
import type { DeckBrowser } from "../../../src/browser/launch.ts";
import { measureDeck, pageDiagnostics } from "../../../src/checks/page/index.ts";
import { loadBriefing } from "../../../src/content/load.ts";
import { ownTemplate } from "../../../src/pipeline/options.ts";
import { htmlDocument } from "../../../src/slides/document.ts";
import { fontCss } from "../../../src/slides/fonts.ts";
import { renderSlides } from "../../../src/slides/render.ts";
import { themeCss } from "../../../src/slides/theme.ts";
import { compose, themeName } from "../../../src/template/compose.ts";
import { loadTemplate, type Template } from "../../../src/template/template.ts";
import { filesWith } from "../../fixtures/briefing.ts";

export interface Case {
  /** The `id` of the fixture's slide, and what it has otherwise. */
  readonly id: string;
  readonly slide?: object;
  readonly audience?: object;
  /** After the theme's own. */
  readonly css?: string;
}

export interface Told {
  readonly code: string;
  readonly message: string;
  /** As `storyline.yaml:12:9`. */
  readonly at: string;
}

/** `find` tells where a text of the YAML begins, as `Told.at` has it. */
export interface Diagnosed {
  readonly told: readonly Told[];
  find(words: string): string;
}

const own = loadTemplate(ownTemplate());

async function withCss(css: string): Promise<Template> {
  const template = await own;
  const themes = [...template.themes].map(([name, theme]) => [name, `${theme}\n${css}`] as const);
  return { ...template, themes: new Map(themes) };
}

export async function diagnose(
  browser: DeckBrowser,
  { id, slide, audience, css = "" }: Case,
): Promise<Diagnosed> {
  const data = filesWith(id);
  const slides = data["storyline.yaml"].slides.map((each) => ({ ...each, ...slide }));
  Object.assign(data["storyline.yaml"], { slides });
  Object.assign(data["audiences/all.yaml"], audience);
  // Long texts stay on one line, so that tests find them.
  const yaml = new Map(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === "string" ? value : stringify(value, { lineWidth: 0 }),
    ]),
  );
  const { briefing, diagnostics } = loadBriefing("fixture", yaml);
  if (!briefing) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  const { deck } = select(briefing, "all");
  const template = await withCss(css);
  const theme = template.themes.get(deck.audience.theme) ?? "";
  const markdown = await compose(deck, template);
  const rendered = renderSlides(markdown, themeCss(themeName(deck), theme, deck.marking));
  const fonts = await fontCss(template.fonts, briefing.characters + markdown);
  const about = { title: "", language: deck.language, description: "", author: "" };
  const html = htmlDocument({
    ...about,
    fonts: fonts.css,
    css: rendered.css,
    slides: rendered.html,
    size: rendered.size,
  });
  const { page, close } = await browser.open(html);
  const found = pageDiagnostics(await measureDeck(page), deck, template);
  await close();
  return {
    told: found.map(({ code, message, file, line, column }) => ({
      code,
      message,
      at: `${file?.replace("fixture/", "")}:${line}:${column}`,
    })),
    find: (words) => {
      const at = [...yaml].flatMap(([name, text]) =>
        text.split("\n").flatMap((line, i) => {
          const column = line.indexOf(words);
          return column < 0 ? [] : [`${name}:${i + 1}:${column + 1}`];
        }),
      );
      if (at.length !== 1) throw new Error(`“${words}” stands ${at.length} times in the fixture`);
      return at[0] ?? "";
    },
  };
}
