/** Every text field of every layout, fed with anything, shows those very characters in Chromium and changes nothing around them. */
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { parseRich } from "../../src/content/rich-text.ts";
import { LAYOUTS } from "../../src/content/schema/layout-fields.ts";
import { slide as slideSchema } from "../../src/content/schema/layouts.ts";
import { leaves } from "../../src/content/walk.ts";
import { formatPointer } from "../../src/core/pointer.ts";
import { htmlDocument } from "../../src/slides/document.ts";
import { renderSlides } from "../../src/slides/render.ts";
import { themeCss } from "../../src/slides/theme.ts";
import { compose, themeName } from "../../src/template/compose.ts";
import { loadTemplate, type Template } from "../../src/template/template.ts";
import { type Files, load } from "../fixtures/briefing.ts";
import { sharedBrowser } from "../fixtures/browser.ts";
import { anyText, HOSTILE } from "../fixtures/hostile.ts";

const browser = await sharedBrowser();
let template: Template;
beforeAll(async () => {
  template = await loadTemplate(join(import.meta.dirname, "..", "..", "templates", "briefdeck"));
});
interface Field {
  readonly pointer: string;
  readonly slide: number;
  readonly rich: boolean;
  readonly value: string;
}

/** What a reader sees of the page: the texts by pointer, the titles, and the skeleton of elements of each slide. */
async function shown(change: (data: Files) => void) {
  const { briefing, diagnostics } = load(change);
  if (!briefing) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
  const { deck } = select(briefing, "all");
  const css = themeCss(themeName(deck), template.themes.get("briefdeck-light") ?? "", deck.marking);
  const slides = renderSlides(await compose(deck, template), css);
  const html = htmlDocument({
    title: "t",
    author: "a",
    description: "d",
    language: "en",
    fonts: "",
    css: slides.css,
    slides: slides.html,
    size: slides.size,
  });
  const { page, refused, close } = await browser.open(html);
  const seen = await page.evaluate(() => {
    const folded = (element: Element) => (element.textContent ?? "").replace(/\s+/g, " ").trim();
    // A name on a map that finds no room beside its dot stands in the key.
    const names = ".map > div:has(> p[data-content]), .policy > .key[data-content]";
    const kept = (c: Element) => !/^(STRONG|EM|A|STYLE)$/i.test(c.tagName) && !c.matches(names);
    // A chart lays its words out by their length, and beside sources stands what has no room below them; what they are
    // made of stays the same.
    const parts = (plot: Element): string =>
      [...plot.querySelectorAll("*")]
        .filter(kept)
        .map(({ tagName }) => tagName)
        .sort()
        .join();
    const skeleton = (element: Element): string =>
      `${element.tagName}.${element.getAttribute("class") ?? ""}(${
        element.matches(".plot, section.sources")
          ? parts(element)
          : [...element.children].filter(kept).map(skeleton).join("")
      })`;
    const whole = (section: Element): string =>
      `${skeleton(section)} and ${section.querySelectorAll(names).length} names on maps`;
    // References stand in the text that they belong to, and are the template's.
    const withoutReferences = (element: Element): Element => {
      const copy = element.cloneNode(true) as Element;
      for (const reference of copy.querySelectorAll("sup[data-role=source]")) reference.remove();
      return copy;
    };
    const sections = [...document.querySelectorAll("svg[data-marpit-svg] section")];
    return {
      titles: sections.map((section) => folded(section.querySelector("h1") ?? section)),
      skeletons: sections.map(whole),
      texts: [...document.querySelectorAll("[data-content]")].map(
        (e) => [e.getAttribute("data-content") ?? "", folded(withoutReferences(e))] as const,
      ),
      scripts: document.querySelectorAll(
        "script, iframe, object, embed, img:not(.shot), link[href]:not([href='data:,'])",
      ).length,
    };
  });
  await close();
  const fields = deck.slides.flatMap(({ slide, origin, number }): Field[] =>
    [...leaves(slideSchema, slide)]
      .filter(({ meta, path }) => meta.text && !SILENT.has(String(path[0])))
      .map(({ value, path, meta }) => ({
        value,
        pointer: path[0] === "title" ? "title" : formatPointer(origin(path)),
        slide: number - 1,
        rich: meta.rich ?? false,
      })),
  );
  return { ...seen, fields, refused, notes: slides.comments };
}
/** Keys that no slide shows as text. */
const SILENT = new Set(["id", "layout", "notes"]);

const folded = (text: string) => text.replace(/\s+/g, " ").trim();
const expected = ({ value, rich }: Field) =>
  folded(
    rich
      ? parseRich(value)
          .map(({ text }) => text)
          .join("")
      : value,
  );

/** Puts texts into every text field of every slide of the fixture, in turn. */
function fill(data: Files, texts: readonly string[]): void {
  let next = 0;
  for (const slide of data["storyline.yaml"].slides) {
    // Collected first: filling changes what is walked.
    for (const { path, meta } of [...leaves(slideSchema, slide)]) {
      if (!meta.text || SILENT.has(String(path[0]))) continue;
      let at: unknown = slide;
      for (const key of path.slice(0, -1)) at = (at as Record<string, unknown>)[key];
      (at as Record<string, unknown>)[path.at(-1) ?? ""] = texts[next++ % texts.length];
    }
  }
}

/** `plain` is left out where texts are so long that figures have no room for their lesser parts. */
async function showsAsWritten(
  texts: readonly string[],
  plain?: Awaited<ReturnType<typeof shown>>,
): Promise<void> {
  const page = await shown((data) => fill(data, texts));
  expect(page.refused).toEqual([]);
  expect(page.scripts).toBe(0);
  if (plain) expect(page.skeletons).toEqual(plain.skeletons);
  for (const field of page.fields) {
    const where = `${field.pointer} of slide ${field.slide + 1}`;
    if (field.pointer === "title") expect(page.titles[field.slide], where).toBe(expected(field));
    else
      expect(
        page.texts.filter(([pointer]) => pointer === field.pointer).map(([, text]) => text),
        where,
      ).toContain(expected(field));
  }
}

/** The schema takes one line where a field stands on one line, and no link but those allowed. */
const allowed = (text: string) => text.replace(/\n/g, " ").replaceAll("](", "] (");

describe("content on slides", () => {
  let plain: Awaited<ReturnType<typeof shown>>;
  beforeAll(async () => {
    plain = await shown(() => undefined);
  });

  it("is used by every layout", async () => {
    const layouts = new Set(load().briefing?.content.storyline.slides.map(({ layout }) => layout));
    expect([...layouts].sort()).toEqual(Object.keys(LAYOUTS).sort());
  });

  it("shows plain words in every field, with the place where they were written", async () => {
    await showsAsWritten(["x", "plain words"], plain);
  });

  it("shows hostile and odd strings as they are", async () => {
    const texts = HOSTILE.map(allowed).filter((text) => text.trim());
    // Three rounds, so that each string meets other fields.
    for (const shift of [0, 1, 2])
      await showsAsWritten([...texts.slice(shift * 37), ...texts.slice(0, shift * 37)], plain);
  });

  it("shows 10,000 characters", async () => {
    await showsAsWritten(["a#b*c_ ".repeat(1430)]);
  });

  it("shows any text as it is", async () => {
    const texts = fc.array(
      anyText()
        .map(allowed)
        .filter((text) => text.trim() !== ""),
      { minLength: 80, maxLength: 80 },
    );
    await fc.assert(
      fc.asyncProperty(texts, (list) => showsAsWritten(list, plain)),
      { numRuns: 8, endOnFailure: true },
    );
  });
});
