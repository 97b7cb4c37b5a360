/** The whole way through a real browser: one varied deck, rendered and read back. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenPage } from "../../../src/browser/launch.ts";
import { pageFacts, pptx } from "../../../src/outputs/pptx/index.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";
import { lint } from "./lint.ts";
import {
  openPackage,
  outsideTheme,
  type Package,
  type SlideText,
  slideTexts,
} from "./read-back.ts";
import { sampleDeck, samplePage } from "./sample.ts";
import { schemaFaults, schemasMissing } from "./schemas.ts";
import { all } from "./xml-tree.ts";

const browser = await sharedBrowser();
let open: OpenPage;
let bytes: Uint8Array;
let warnings: readonly string[];
let pkg: Package;
let slides: SlideText[];

beforeAll(async () => {
  open = await browser.open(samplePage());
  const made = await pptx(await pageFacts(open.page), sampleDeck);
  bytes = made.value;
  warnings = made.diagnostics.map((d) => `${d.code} ${d.message}`);
  pkg = openPackage(bytes);
  slides = slideTexts(pkg);
});
afterAll(() => open.close());

const slideXml = (n: number) => pkg.xml(`ppt/slides/slide${n}.xml`);
const squash = (text: string) => text.replace(/\s+/g, "");

describe("the file", () => {
  it("has no fault that makes Office offer a repair", () => expect(lint(bytes)).toEqual([]));

  it("follows the schemas", ({ skip }) => {
    const missing = schemasMissing();
    if (missing) skip(missing);
    expect(schemaFaults(bytes)).toEqual([]);
  });

  it("is the same, byte for byte, when made again, and leaves the page as it was", async () => {
    const before = await open.page.content();
    const again = await pptx(await pageFacts(open.page), sampleDeck);
    expect(Buffer.compare(Buffer.from(again.value), Buffer.from(bytes))).toBe(0);
    expect(await open.page.content()).toBe(before);
  });

  it("carries the marking and the author", () => {
    expect(pkg.text("docProps/core.xml")).toContain("<cp:contentStatus>TLP:GREEN<");
    expect(pkg.text("docProps/custom.xml")).toContain("TLP:GREEN");
    expect(pkg.text("docProps/core.xml")).toContain("2026-01-02T03:04:05Z");
  });

  it("says which part became a picture, and nothing else did", () => {
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/^PPTX_RASTER slide 6 .*blur/);
  });
});

describe("colours", () => {
  it("are the theme's wherever they can be, so that another set recolours the deck", () => {
    expect(outsideTheme(pkg)).toEqual([]);
    const asked = pkg.names
      .filter((name) => name.startsWith("ppt/slides/slide"))
      .flatMap((name) => all(pkg.xml(name), "a:schemeClr"))
      .map((color) => color.attributes["val"]);
    expect(asked).toEqual(expect.arrayContaining(["accent2", "accent3", "tx1", "tx2"]));
  });
});

describe("text", () => {
  it("is all there, on the right slide", async () => {
    const seen = await open.page.evaluate(() =>
      [...document.querySelectorAll("section")].map(({ innerText }) => innerText.split("\n")),
    );
    expect(slides).toHaveLength(seen.length);
    seen.forEach((lines, i) => {
      const have = squash(slides[i]?.everything ?? "");
      for (const line of lines.flatMap((l) => l.split("\t"))) expect(have).toContain(squash(line));
    });
  });

  it("fills a title on every slide", () => {
    expect(slides.map((s) => s.title)).toEqual([
      "The summit before the summit",
      expect.stringMatching(/^Lists keep their levels, .* its point$/),
      "A table is a table",
      "Cards, columns and an edge between boxes",
      "Languages side by side",
      "Pictures and drawings",
      "A title for readers only",
      "Numbers with a workbook behind them",
    ]);
  });

  it("keeps notes as paragraphs", () => {
    expect(slides[4]?.notes).toEqual([
      "First paragraph of the notes.",
      "Second paragraph <with> & marks.",
    ]);
    expect(slides[0]?.notes).toEqual([]);
  });

  it("keeps a list in one box, with native bullets and levels", () => {
    const boxes = all(slideXml(2), "p:sp").filter((sp) => all(sp, "a:buChar").length > 0);
    expect(boxes).toHaveLength(1);
    const levels = boxes.flatMap((sp) => all(sp, "a:pPr")).map((p) => p.attributes["lvl"] ?? "0");
    expect(levels).toEqual(["0", "0", "1", "2", "0"]);
    expect(all(slideXml(2), "a:buAutoNum").map((b) => b.attributes["type"])).toEqual(
      Array(3).fill("arabicPeriod"),
    );
  });

  it("keeps what runs look like", () => {
    const runs = all(slideXml(2), "a:r").map((r) => ({
      text: r.text,
      ...all(r, "a:rPr")[0]?.attributes,
    }));
    const of = (text: string) => runs.find((r) => r.text === text);
    expect(of("bold")).toMatchObject({ b: "1" });
    expect(of("italic")).toMatchObject({ i: "1" });
    expect(of("underlined")).toMatchObject({ u: "sng" });
    expect(of("gone")).toMatchObject({ strike: "sngStrike" });
    expect(
      runs.filter((r) => r.text === "2").map((r) => ("baseline" in r ? r.baseline : "")),
    ).toEqual(["-20000", "33000"]);
  });

  it("names languages, directions and typefaces", () => {
    const [japanese, arabic] = all(slideXml(5), "a:p").slice(1);
    expect(japanese && all(japanese, "a:rPr")[0]?.attributes["lang"]).toBe("ja-JP");
    expect(japanese && all(japanese, "a:ea")[0]?.attributes["typeface"]).toBe("+mn-ea");
    expect(arabic && all(arabic, "a:pPr")[0]?.attributes).toMatchObject({ rtl: "1" });
    expect(pkg.text("ppt/theme/theme1.xml")).toContain(
      '<a:latin typeface="Calibri"/><a:ea typeface="Yu Gothic"/>',
    );
    expect(pkg.text("ppt/slides/slide5.xml")).toContain('typeface="Cambria"');
  });
});

describe("shapes", () => {
  it("uses the theme's colours", () => {
    expect(all(slideXml(4), "a:schemeClr").map((c) => c.attributes["val"])).toContain("accent2");
  });

  it("makes native tables with headers and spans", () => {
    const [first, second] = all(slideXml(3), "a:tbl");
    expect(first && all(first, "a:tblPr")[0]?.attributes["firstRow"]).toBe("1");
    expect(first && all(first, "a:tc").map((c) => c.text)).toContain("Wants the islands");
    expect(
      second && all(second, "a:tc").map((c) => c.attributes["gridSpan"] ?? c.attributes["rowSpan"]),
    ).toContain("2");
  });

  it("puts a card's text into the card, and groups it with its bar", () => {
    const groups = all(slideXml(4), "p:grpSp").map((g) => all(g, "p:cNvPr")[0]?.attributes);
    expect(groups.map((g) => g?.["name"])).toEqual([
      expect.stringMatching(/^Card/),
      expect.stringMatching(/^Group/),
    ]);
    expect(groups[1]?.["descr"]).toBe("A scale from one to three");
  });

  it("glues connectors to the boxes they join", () => {
    const [connector] = all(slideXml(4), "p:cxnSp");
    const ids = ["a:stCxn", "a:endCxn"].map(
      (n) => connector && all(connector, n)[0]?.attributes["id"],
    );
    const names = ids.map(
      (id) =>
        all(slideXml(4), "p:sp").find((sp) => all(sp, "p:cNvPr")[0]?.attributes["id"] === id)?.text,
    );
    expect(names).toEqual(["Cause", "Effect & more"]);
    expect(connector && all(connector, "a:tailEnd")).toHaveLength(1);
  });

  it("draws charts natively, with what they cannot say beside them", () => {
    const charts = pkg.relations("ppt/slides/slide8.xml").filter((r) => r.type === "chart");
    expect(charts).toHaveLength(2);
    const [bars] = charts.map((r) => pkg.xml(r.target));
    expect(bars && all(bars, "c:layoutTarget")).toHaveLength(1);
    expect(slides[7]?.paragraphs).toContain("by far the most");
    expect(
      all(slideXml(8), "p:graphicFrame").map((f) => all(f, "p:cNvPr")[0]?.attributes["descr"]),
    ).toEqual(["Tokyo 3, Moscow 1", expect.any(String)]);
  });

  it("links to the web and to slides", () => {
    const relations = pkg.relations("ppt/slides/slide2.xml");
    expect(relations.find((r) => r.outside)?.target).toBe("https://example.org/?a=1&b=2");
    expect(relations.find((r) => r.type === "slide")?.target).toBe("ppt/slides/slide4.xml");
  });

  it("keeps sections, page numbers and footers as what they are", () => {
    const names = all(pkg.xml("ppt/presentation.xml"), "p14:section").map(
      (s) => s.attributes["name"],
    );
    expect(names).toEqual(["Opening", "Facts"]);
    const types = all(slideXml(3), "p:ph").map((p) => p.attributes["type"]);
    expect(types).toEqual(["title", "ftr", "sldNum"]);
    expect(all(slideXml(3), "a:fld").map((f) => f.text)).toEqual(["3"]);
  });
});
