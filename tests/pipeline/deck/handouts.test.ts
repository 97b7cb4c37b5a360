/** Handouts through the whole way: on paper of the size asked for, marked on every sheet, a memo of two pages. */
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { select } from "../../../src/audience/select.ts";
import { readPdf } from "../../../src/checks/read-back/pdf.ts";
import { paragraphsOf } from "../../../src/content/citations.ts";
import { loadBriefing } from "../../../src/content/load.ts";
import { readBriefing } from "../../../src/content/read.ts";
import { HANDOUTS } from "../../../src/content/schema/handout.ts";
import { handoutFiles } from "../../../src/pipeline/deck/handouts.ts";
import { handoutDocument } from "../../../src/slides/handout.ts";
import { loadTemplate } from "../../../src/template/template.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";
import { openPdf, outlineOf, type ReadTag, tagsOf } from "../../outputs/pdf/read-back.ts";

const root = join(import.meta.dirname, "..", "..", "..");
const folder = join(root, "content", "japan-russia-2017");
const { briefing } = loadBriefing(folder, await readBriefing(folder));
if (!briefing) throw new Error("the briefing is at fault");
const template = await loadTemplate(join(root, "templates", "briefdeck"));
const rendered = {
  title: "T",
  language: "en",
  description: "",
  author: "",
  fonts: "",
  css: "",
};

const browser = await sharedBrowser();

const make = async (audience: string, paper: "a4" | "letter" = "a4") => {
  const { deck } = select(briefing, audience);
  const cited = paragraphsOf(briefing.content.source).map(({ id }) => `<i id="cite_${id}"></i>`);
  const slides = deck.slides.map(
    ({ slide }) =>
      `<svg data-marpit-svg viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section><h1>${slide.id}</h1>${slide.layout === "sources" ? cited.join("") : ""}</section></foreignObject></svg>`,
  );
  const made = await handoutFiles(
    deck,
    template,
    { handouts: HANDOUTS, paper },
    { ...rendered, slides },
    browser,
    "deck",
  );
  expect(made.diagnostics).toEqual([]);
  return { deck, files: new Map(made.files.map(({ name, bytes }) => [name, bytes])) };
};

describe("handoutFiles", () => {
  it("prints a page a slide, on the paper asked for, tagged", async () => {
    const { deck, files } = await make("minister", "letter");
    expect([...files.keys()]).toEqual(HANDOUTS.map((kind) => `deck.handout-${kind}.pdf`));
    const notes = await openPdf(files.get("deck.handout-notes.pdf") ?? new Uint8Array());
    // Long notes run on to a second sheet rather than be cut.
    expect(notes.getPageCount()).toBeGreaterThanOrEqual(deck.slides.length);
    expect(notes.getPage(0).getSize()).toEqual({ width: 612, height: 792 });
    expect(outlineOf(tagsOf(notes))).toMatch(/^Document\(Sect\(.*H1.*H2.*L\(LI\(LBody/);
  });

  it("holds its own tags and no others: Chromium's are numbered by what its process did before", async () => {
    const { files } = await make("defence");
    for (const bytes of files.values()) {
      const made = await openPdf(bytes);
      const elements = made.context
        .enumerateIndirectObjects()
        .filter(([, one]) => String(one).includes("/StructElem"));
      expect(elements).toHaveLength(count(tagsOf(made)));
      for (const [, one] of elements) expect(String(one)).not.toMatch(/node\d/);
    }
  });

  it("keeps the space where a claim's line wraps", async () => {
    const { files } = await make("parliament");
    const read = readPdf("notes", files.get("deck.handout-notes.pdf") ?? new Uint8Array());
    const said = JSON.stringify(read.parts());
    for (const text of [
      "with Kola at one end and the Kurils at",
      "economic interest can help instead.",
    ])
      expect(said).toContain(text);
    expect(said).not.toMatch(/theKurils|helpinstead/);
  });

  it("fits any deck's memo on two pages", async () => {
    const { files } = await make("full");
    const memo = await openPdf(files.get("deck.handout-brief.pdf") ?? new Uint8Array());
    expect(memo.getPageCount()).toBe(2);
  });
});

describe("handoutDocument", () => {
  it("writes any marking and handling as the very same characters, and as nothing else", async () => {
    const hostile = `"}\\</style><b>x{}'\n#é日`;
    const html = handoutDocument({
      ...rendered,
      handoutCss: "",
      paper: "a4",
      body: "<p>body</p>",
      marking: { label: hostile, color: "#000000", background: "#FFFFFF" },
      handling: hostile,
    });
    const { page, close } = await browser.open(html);
    const [bold, rules] = await page.evaluate(
      () =>
        [
          document.querySelectorAll("b").length,
          [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]).map((r) => r.cssText),
        ] as const,
    );
    await close();
    expect(bold).toBe(0);
    expect(rules).toHaveLength(1);
  });
});

const count = (tag: ReadTag): number =>
  tag.kids.reduce<number>((sum, kid) => sum + (typeof kid === "object" ? count(kid) : 0), 1);
