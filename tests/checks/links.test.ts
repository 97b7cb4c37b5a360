/** A link that leads nowhere is told at the line of its text, whether the page or only the paper lacks its end. */
import { describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { linkDiagnostics, measureLinks } from "../../src/checks/links.ts";
import { pdf } from "../../src/outputs/pdf/index.ts";
import { load } from "../fixtures/briefing.ts";
import { sharedBrowser } from "../fixtures/browser.ts";

const browser = await sharedBrowser();

const slide = (id: number, inside: string) =>
  `<svg data-marpit-svg viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section id="${id}">${inside}</section></foreignObject></svg>`;
const at = (key: string, inside: string) =>
  `<p data-content="storyline.yaml#/slides/1/${key}">${inside}</p>`;
const facts = {
  title: "T",
  author: "",
  subject: "",
  keywords: [],
  language: "en",
  date: new Date(0),
  slides: [{ title: "One" }, { title: "Two" }],
};

describe("links", () => {
  it("are judged by whether what they lead to is there", async () => {
    const { page, close } = await browser.open(
      `<!DOCTYPE html><html lang="en"><title>T</title>${slide(1, '<a href="#2">on</a><a href="https://example.org/">web</a><a href="mailto:a@example.org">mail</a>')}${slide(2, `${at("title", '<a href="#1">back</a> <a href="#9">lost</a>')}<a href="#">nothing</a>`)}`,
    );
    const found = await measureLinks(page);
    await close();
    expect(found).toEqual([
      { slide: 1, content: "storyline.yaml#/slides/1/title", text: "lost", href: "#9" },
      { slide: 1, content: undefined, text: "nothing", href: "#" },
    ]);
  });

  it("that paper has no place for are found in the PDF", async () => {
    const { page, close } = await browser.open(
      `<!DOCTYPE html><html lang="en"><title>T</title><style>@media print{.gone{display:none}}</style>${slide(1, at("takeaway", '<a href="#there">kept</a> <a href="#gone">lost</a>'))}${slide(2, '<p id="there">x</p><p class="gone" id="gone">y</p>')}`,
    );
    expect(await measureLinks(page)).toEqual([]);
    const { broken } = await pdf(page, facts);
    await close();
    expect(broken).toEqual([
      { text: "lost", href: "#gone", content: "storyline.yaml#/slides/1/takeaway" },
    ]);
  });

  it("are told at the line of their text, else of their slide", () => {
    const { briefing } = load();
    if (!briefing) throw new Error("the fixture is at fault");
    const { deck } = select(briefing, "all");
    const place = (path: (string | number)[]) => briefing.locate({ file: "storyline.yaml", path });
    const told = linkDiagnostics(
      [
        { slide: 1, content: "storyline.yaml#/slides/1/takeaway", text: "lost", href: "#9" },
        { slide: 2, content: undefined, text: "", href: "" },
      ],
      deck,
    );
    expect(told[0]).toMatchObject({
      code: "LINK_BROKEN",
      severity: "error",
      message: "all, slide 2 (`bottom`): the link “lost” leads to #9, which is not there",
      ...place(["slides", 1, "takeaway"]),
    });
    expect(told[1]).toMatchObject(place(["slides", 2]));
  });
});
