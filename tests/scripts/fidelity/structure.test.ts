/** Each measure of structure is whole for a good file, and falls when a part is taken out of it. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { judge, OUR_BARS } from "../../../scripts/fidelity/bars.ts";
import { type PageSlide, readPage } from "../../../scripts/fidelity/page.ts";
import { structureOf } from "../../../scripts/fidelity/structure.ts";
import { pageFacts, pptx } from "../../../src/outputs/pptx/index.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";
import { sampleDeck, samplePage } from "../../outputs/pptx/sample.ts";

const browser = await sharedBrowser();
let bytes: Uint8Array;
let page: PageSlide[];
const notes = sampleDeck.slides.map((slide) => slide.notes);

beforeAll(async () => {
  const open = await browser.open(samplePage());
  page = await readPage(open.page);
  bytes = (await pptx(await pageFacts(open.page), sampleDeck)).value;
  await open.close();
});

/** The same file with one part changed. */
function changed(path: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [path]: strToU8(after) });
}

const slide = (n: number) => `ppt/slides/slide${n}.xml`;

describe("structure", () => {
  it("is whole in a good file", () => {
    const whole = structureOf(bytes, page, notes);
    expect(whole.missing).toEqual([]);
    expect(whole).toMatchObject({ titles: [7, 7], notes: [2, 2], tables: [2, 2] });
    expect(whole.words[0]).toBe(whole.words[1]);
    expect(whole.words[1]).toBeGreaterThan(80);
    expect(whole).toMatchObject({ picturesOfText: 0, lint: 0 });
  });

  it("misses a word, a title, notes, an alt text, a table", () => {
    const of = (path: string, change: (xml: string) => string) =>
      structureOf(changed(path, change), page, notes).missing;
    expect(of(slide(3), (xml) => xml.replace("Wants the islands", "Wants islands"))).toEqual([
      "slide 3: “the” is in no run",
    ]);
    expect(of(slide(3), (xml) => xml.replace('type="title"', 'type="body"'))).toContain(
      "slide 3: no heading is the title",
    );
    expect(
      of("ppt/notesSlides/notesSlide5.xml", (xml) => xml.replace("Second paragraph", "")),
    ).toEqual([expect.stringMatching(/notes are not all there/)]);
    expect(of(slide(8), (xml) => xml.replace('descr="Tokyo 3, Moscow 1"', ""))).toEqual([
      expect.stringMatching(/has no alt text/),
    ]);
    expect(of(slide(3), (xml) => xml.replace(/a:tbl>/g, "a:tlb>"))).toContain(
      "slide 3: a table is no native one",
    );
  });

  it("knows a picture of text", () => {
    const over = `<p:pic><p:nvPicPr><p:cNvPr id="999" name="Shot" descr="All of it"/></p:nvPicPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="12192000" cy="6858000"/></a:xfrm></p:spPr></p:pic></p:spTree>`;
    const shot = changed(slide(3), (xml) =>
      xml.replace("Wants the islands", "").replace("</p:spTree>", over),
    );
    expect(structureOf(shot, page, notes).picturesOfText).toBe(1);
  });

  it("decides the bars", () => {
    const alike = {
      ssim: 0.98,
      ink: 0.9,
      chart: false,
      breaks: { pairs: 9, changed: [], unfound: 0 },
      shifts: { px: [0, 0.2, 0.4], unfound: 0 },
    };
    const missed = (slides: (typeof alike)[], file = bytes) =>
      judge([{ deck: "sample", slides, structure: structureOf(file, page, notes) }], OUR_BARS)
        .filter(({ verdict }) => verdict === "missed")
        .map(({ measure }) => measure)
        // The sample writes into its drawings as no deck of ours does.
        .filter((measure) => measure !== "text shapes per text block");
    expect(missed([alike])).toEqual([]);
    expect(missed([alike, { ...alike, ssim: 0.95 }])).toEqual(["SSIM, mean", "SSIM, worst slide"]);
    expect(missed([{ ...alike, shifts: { px: [0, -0.6, -0.7], unfound: 0 } }])).toEqual([
      "median vertical shift",
    ]);
    const wordless = changed(slide(3), (xml) => xml.replace("Wants the islands", ""));
    expect(missed([alike], wordless)).toEqual(["visible words in runs"]);
  });
});
