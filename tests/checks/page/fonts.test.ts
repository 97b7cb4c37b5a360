/** Fonts of the machine, and axe: what needs a real page. */
import { expect, it } from "vitest";
import { select } from "../../../src/audience/select.ts";
import { axeDiagnostics } from "../../../src/checks/axe.ts";
import { areShipped, fallbackDiagnostics, measureFallbacks } from "../../../src/checks/fallback.ts";
import { pdf } from "../../../src/outputs/pdf/index.ts";
import { ownTemplate } from "../../../src/pipeline/options.ts";
import { fontCss } from "../../../src/slides/fonts.ts";
import { loadTemplate } from "../../../src/template/template.ts";
import { load } from "../../fixtures/briefing.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";
import { PLAIN_PDF } from "../../fixtures/pdf-deck.ts";

const browser = await sharedBrowser();

const { briefing } = load();
if (!briefing) throw new Error("the fixture is broken");
const { deck } = select(briefing, "all");
const place = (...path: (string | number)[]) => briefing.locate({ file: "storyline.yaml", path });

const page = (inside: string) =>
  `<!DOCTYPE html><html lang="en"><title>A deck</title><main><h1>A deck</h1>${inside}</main></html>`;
const slides = (inside: string) =>
  `<svg data-marpit-svg viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section>${inside}</section></foreignObject></svg>`;

it("tells of a text in a font of the machine, at its line, and not of those beside it", async () => {
  const { fonts } = await loadTemplate(ownTemplate());
  const { css } = await fontCss(fonts, "beside it");
  const own = "storyline.yaml#/slides/0/subtitle";
  const open = await browser.open(
    `<style>${css}.own{font-family:Carlito}</style>${slides(`<p data-content="${own}">by the <b>machine</b></p><p class="own">beside it</p><p>\u200b</p>`)}${slides('<p class="own">beside it</p>')}`,
  );
  const found = await measureFallbacks(open.page);
  await open.close();
  expect(found.map(({ slide, text }) => [slide, text])).toEqual([
    [0, "by the"],
    [0, "machine"],
  ]);
  expect(fallbackDiagnostics(found, [], deck)).toEqual([
    expect.objectContaining({ code: "GLYPH_FALLBACK", ...place("slides", 0, "subtitle") }),
  ]);
});

it("tells of a text however deep it stands, on every slide", async () => {
  const deep = slides("<div><div><ul><li><p>by the machine</p></li></ul></div></div>");
  const open = await browser.open(`${deep}${deep}`);
  const found = await measureFallbacks(open.page);
  expect(await open.page.$$("[data-briefdeck-asked]")).toEqual([]);
  await open.close();
  expect(found.map(({ slide, text }) => [slide, text])).toEqual([
    [0, "by the machine"],
    [1, "by the machine"],
  ]);
});

it("hears from the PDF of a page whether any of it is drawn by the machine", async () => {
  const { fonts } = await loadTemplate(ownTemplate());
  const families = fonts.map(({ family }) => family);
  const { css } = await fontCss(fonts, "brought, beside it 日本");
  const printed = async (text: string) => {
    const open = await browser.open(`<style>${css}p{font-family:${families}}</style>${text}`);
    const { fonts: used } = await pdf(open.page, PLAIN_PDF);
    await open.close();
    return used;
  };
  const brought = await printed("<p>brought, <b>beside it</b>, 日本</p>");
  expect(brought.size).toBe(3);
  expect(areShipped(brought, families)).toBe(true);
  expect(areShipped(await printed("<p>brought, <i>beside it</i></p>"), families)).toBe(true);
  const strange = await printed(
    "<p>brought</p><p style='font-family:monospace'>by the machine</p>",
  );
  expect(areShipped(strange, families)).toBe(false);
});

it("does not tell twice of a character that no font has", () => {
  const found = { slide: 0, content: undefined, heading: true, text: "A 𓀀 title", font: "Noto" };
  expect(fallbackDiagnostics([found], ["𓀀"], deck)).toEqual([]);
});

it("tells what axe objects to, at the line of the text", async () => {
  const image = (alt: string) =>
    `<p data-content="storyline.yaml#/slides/0/subtitle"><img src="data:," ${alt}></p>`;
  const axe = async (inside: string) => {
    const open = await browser.open(page(inside), { scripts: true });
    const found = await axeDiagnostics(open.page, deck);
    await open.close();
    return found;
  };
  expect(await axe(image(""))).toMatchObject([
    { code: "HTML_ACCESS", message: /image-alt/, ...place("slides", 0, "subtitle") },
  ]);
  expect(await axe(image('alt="A harbour"'))).toEqual([]);
});
