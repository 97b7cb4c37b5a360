/** What a handout holds: the deck's slides and notes, what they rest on, and in a memo what it leaves out. */
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { loadBriefing } from "../../src/content/load.ts";
import { readBriefing } from "../../src/content/read.ts";
import type { Handout } from "../../src/content/schema/handout.ts";
import { composeHandout } from "../../src/template/handout.ts";
import { loadTemplate, type Template } from "../../src/template/template.ts";

const root = join(import.meta.dirname, "..", "..");
const folder = join(root, "content", "japan-russia-2017");
let template: Template;
beforeAll(async () => {
  template = await loadTemplate(join(root, "templates", "briefdeck"));
});

const { briefing } = loadBriefing(folder, await readBriefing(folder));
if (!briefing) throw new Error("the briefing is at fault");
const { deck } = select(briefing, "minister");
const slides = deck.slides.map(({ number }) => `<svg data-marpit-svg id="s${number}"></svg>`);
const made = (kind: Handout, judgements = 100, positions = 100) =>
  composeHandout(kind, deck, template, slides, { judgements, positions });
const count = (html: string, what: string) => html.split(what).length - 1;
const paragraphs = deck.slides.flatMap(({ slide }) => slide.notes?.split(/\n\s*\n/) ?? []);

describe("composeHandout", () => {
  it("gives each slide a page, with its notes paragraph by paragraph and its claims", async () => {
    const html = await made("notes");
    expect(count(html, '<article class="page">')).toBe(deck.slides.length);
    expect(count(html, "<svg data-marpit-svg")).toBe(deck.slides.length);
    const notes = html.match(/<section class="said">[\s\S]*?<\/section>/g) ?? [];
    expect(count(notes.join(""), "<p>")).toBe(paragraphs.length);
    expect(count(html, "<li>")).toBe(
      deck.slides.reduce((sum, { claims }) => sum + claims.length, 0),
    );
  });

  it.each([
    ["3", 3],
    ["6", 2],
  ] as const)("lays %s slides on a sheet, each once", async (kind, sheets) => {
    const html = await made(kind);
    expect(deck.slides).toHaveLength(7);
    expect(count(html, '<article class="page')).toBe(sheets);
    for (const slide of slides) expect(count(html, slide)).toBe(1);
  });

  it("writes a memo with the ask, the judgements and their confidence, and says how many it leaves out", async () => {
    const kinds = new Map(briefing.content.claims.claims.map(({ id, kind }) => [id, kind]));
    const judged = deck.claims.filter((id) => /assessment|forecast/.test(kinds.get(id) ?? ""));
    const section = (html: string, title: string) =>
      html.split(`<h2>${title}</h2>`)[1]?.split("</section>")[0] ?? "";
    const all = section(await made("brief"), "Key judgements");
    expect(count(all, "<li>")).toBe(judged.length);
    expect(all).not.toContain("More in the deck");
    const few = section(await made("brief", 3), "Key judgements");
    expect(count(few, "<li>")).toBe(3);
    expect(few).toContain(`More in the deck: ${judged.length - 3}`);
    expect(few).toMatch(/High confidence|Moderate confidence/);
    expect(await made("brief")).toContain("Agree to say nothing in public");
  });
});
