import { describe, expect, it } from "vitest";
import { select } from "../../src/audience/select.ts";
import { measureOverflow, overflowDiagnostics } from "../../src/checks/overflow.ts";
import { load } from "../fixtures/briefing.ts";
import { sharedBrowser } from "../fixtures/browser.ts";

const browser = await sharedBrowser();

const STYLE =
  "<style>body{margin:0}svg{display:block;width:1280px;height:720px}section{width:1280px;height:720px;position:relative;font:20px sans-serif}section>footer{position:absolute;bottom:10px;left:60px}</style>";
const slide = (inside: string) =>
  `<svg data-marpit-svg viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section>${inside}<footer>For all</footer></section></foreignObject></svg>`;

async function measured(...slides: string[]) {
  const { page, close } = await browser.open(STYLE + slides.map(slide).join(""));
  const found = await measureOverflow(page);
  await close();
  return found.map(({ slide: at, kind, content, px }) => ({
    slide: at,
    kind,
    content,
    px: Math.round(px),
  }));
}

const at = (style: string, inside: string, attributes = "") =>
  `<div ${attributes} style="position:absolute;${style}">${inside}</div>`;
const text = (words: string) =>
  `<span data-content="storyline.yaml#/slides/0/title">${words}</span>`;
const content = "storyline.yaml#/slides/0/title";

describe("measuring overflow", () => {
  it("finds nothing where all fits", async () => {
    expect(
      await measured(
        at("left:60px;top:60px;width:500px", text("short")),
        '<ul style="margin:0"><li>one</li></ul>',
      ),
    ).toEqual([]);
  });

  it("finds text beyond each edge of its slide, and only there", async () => {
    const wide = at("left:1200px;top:60px;white-space:nowrap", text("words that run on and on"));
    const low = at("left:600px;top:710px", text("low"));
    const found = await measured("fits", wide, low);
    expect(found.map((f) => [f.slide, f.kind, f.content])).toEqual([
      [1, "slide", content],
      [2, "slide", content],
    ]);
  });

  it("finds text over what a style sheet prints on the slide", async () => {
    const label =
      '<style>section::before{content:"TLP:RED";position:absolute;right:64px;bottom:16px;width:96px;height:32px}</style>';
    const found = await measured(
      label + at("left:1150px;top:660px", text("over")),
      at("left:1000px;top:660px", text("beside")),
    );
    expect(found.map(({ slide: on, kind }) => [on, kind])).toEqual([[0, "margin"]]);
  });

  it("finds text over the footer, and leaves text beside it alone", async () => {
    expect(
      await measured(
        at("left:60px;top:680px", text("over")),
        at("left:600px;top:680px", text("beside")),
      ),
    ).toMatchObject([{ slide: 0, kind: "margin", content }]);
  });

  it("finds text that leaves its card or cell", async () => {
    const card = at(
      "left:60px;top:60px;width:100px;height:30px;white-space:nowrap",
      text("much wider than the card"),
      'data-role="card"',
    );
    const cell = `<table style="table-layout:fixed;width:60px"><tr><td style="white-space:nowrap">${text("wider than the cell")}</td></tr></table>`;
    expect((await measured(card, cell)).map(({ kind }) => kind)).toEqual(["box", "box"]);
  });

  it("finds text that is cut off", async () => {
    expect(
      await measured(
        at(
          "left:60px;top:60px;width:80px;height:20px;overflow:hidden;white-space:nowrap",
          text("cut off here"),
        ),
      ),
    ).toMatchObject([{ kind: "cut", content }]);
  });

  it("finds text over text, and leaves lines that only touch alone", async () => {
    const under = at("left:60px;top:100px;width:400px", "underneath");
    const over = at("left:60px;top:104px;width:400px", text("longer text on top"));
    const touching = at("left:60px;top:120px;width:400px", "touches");
    expect(await measured(under + over, under + touching)).toMatchObject([
      { slide: 0, kind: "text", content },
    ]);
  });

  it("measures at 1280 × 720 whatever the size shown", async () => {
    const { page, close } = await browser.open(
      STYLE.replaceAll(
        "svg{display:block;width:1280px;height:720px}",
        "svg{display:block;width:640px;height:360px}",
      ) + slide(at("left:600px;top:720px", text("low"))),
    );
    const [found] = await measureOverflow(page);
    expect(found?.px).toBeGreaterThan(15);
    expect(found?.px).toBeLessThan(40);
    await close();
  });

  it("reports the YAML line of the field, and a title's for a heading", async () => {
    const { briefing } = load();
    if (!briefing) throw new Error("the fixture is broken");
    const { deck } = select(briefing, "all");
    const overflow = { slide: 4, px: 12.3, kind: "slide" as const, text: "Too long", length: 8 };
    const [field, heading] = [
      overflowDiagnostics(
        [{ ...overflow, content: "storyline.yaml#/slides/4/lead", heading: false }],
        deck,
      ),
      overflowDiagnostics([{ ...overflow, content: undefined, heading: true }], deck),
    ].map(([diagnostic]) => diagnostic);
    expect(field).toMatchObject({
      code: "OVERFLOW",
      severity: "error",
      ...briefing.locate({ file: "storyline.yaml", path: ["slides", 4, "lead"] }),
    });
    expect(field?.message).toMatch(
      /all, slide 5 \(`statement`\): “Too long” leaves the slide by 13 px/,
    );
    expect(heading).toMatchObject(
      briefing.locate({ file: "storyline.yaml", path: ["slides", 4, "title"] }),
    );
    expect(
      overflowDiagnostics(
        [overflow, overflow].map((o) => ({ ...o, content: undefined, heading: true })),
        deck,
      ),
    ).toHaveLength(1);
  });
});
