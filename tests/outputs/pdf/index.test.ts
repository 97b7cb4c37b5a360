/** What people and their readers find in a PDF, read back with another library. */
import { PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, it } from "vitest";
import { type PdfDeck, pdf } from "../../../src/outputs/pdf/index.ts";
import { htmlDocument } from "../../../src/slides/document.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";
import { bookmarksOf, openPdf, outlineOf, tagsOf, textOf, xmpOf } from "./read-back.ts";

const deck: PdfDeck = {
  title: "東京 & <Moscow>",
  author: "The (desk)",
  subject: "Summit",
  keywords: ["Japan", "Russia"],
  language: "en-GB",
  marking: "TLP:AMBER",
  date: new Date("2017-09-06T00:00:00Z"),
  slides: [
    { title: "Cover" },
    { title: "Steps count", section: "What is new" },
    { title: "Who wants what", section: "What is new" },
  ],
};

const slide = (inner: string) =>
  `<svg data-marpit-svg viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section style="background:#eee">${inner}</section></foreignObject></svg>`;

const html = htmlDocument({
  ...deck,
  description: "",
  fonts: "",
  css: "@page{size:1280px 720px;margin:0}section{width:1280px;height:720px}li{list-style:none}",
  size: { width: 1280, height: 720 },
  slides: [
    slide(
      "<header>TLP:AMBER</header><h1>Cover</h1><div><div>Loose text</div></div><footer>Handle with care</footer>",
    ),
    slide(
      `<header>TLP:AMBER</header><h1>Steps count</h1><ul><li><p>First <strong>strong</strong></p><div>fact</div></li></ul><a href="https://example.org/">An address</a>`,
    ),
    slide(
      `<header>TLP:AMBER</header><h1>Who wants what</h1><table><tr><th scope="col">A</th><th scope="col">B</th></tr><tr><td>1</td><td>2</td></tr></table><div role="img" aria-label="Two bars"><div style="width:9px;height:9px;background:red">3</div></div>`,
    ),
  ],
});

const browser = await sharedBrowser();
let bytes: Uint8Array;
let made: PDFDocument;

const print = async () => {
  const { page, close } = await browser.open(html);
  const printed = (await pdf(page, deck)).bytes;
  await close();
  return printed;
};

beforeAll(async () => {
  bytes = await print();
  made = await openPdf(bytes);
});

const entry = (of: PDFDict, key: string) => of.lookup(PDFName.of(key));

describe("pdf", () => {
  it("has a section a slide, with headings, lists, tables and figures in them", () => {
    const { kids } = tagsOf(made);
    expect(kids.map((kid) => typeof kid === "object" && kid.title)).toEqual([
      "Cover",
      "Steps count",
      "Who wants what",
    ]);
    expect(outlineOf(tagsOf(made))).toBe(
      "Document(Sect(P H1 P) Sect(H1 L(LI(LBody(P(Strong) P))) P(Link(@))) Sect(H1 Table(TR(TH TH) TR(TD TD)) Figure(P)))",
    );
  });

  it("says what types of PDF 2.0 stand for", () => {
    const root = made.catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
    expect(String(entry(root, "RoleMap"))).toContain("/Strong /Span");
  });

  it("describes itself twice alike, in any script", () => {
    const info = made.context.lookup(made.context.trailerInfo.Info);
    expect(info).toBeInstanceOf(PDFDict);
    const told = (key: string) => textOf(entry(info as PDFDict, key));
    expect([told("Title"), told("Author"), told("Keywords"), told("Marking")]).toEqual([
      "東京 & <Moscow>",
      "The (desk)",
      "Japan, Russia",
      "TLP:AMBER",
    ]);
    const xmp = xmpOf(made);
    for (const part of [
      "東京 &amp; &lt;Moscow&gt;",
      "<rdf:li>The (desk)</rdf:li>",
      "<rdf:li>en-GB</rdf:li>",
      "TLP:AMBER",
      "<pdfuaid:part>1</pdfuaid:part>",
      "<xmp:CreateDate>2017-09-06T00:00:00Z</xmp:CreateDate>",
    ])
      expect(xmp).toContain(part);
  });

  it("shows its title, labels its pages, and has an outline by section", () => {
    expect(String(entry(made.catalog, "ViewerPreferences"))).toContain("/DisplayDocTitle true");
    expect(textOf(entry(made.catalog, "Lang"))).toBe("en-GB");
    expect(made.catalog.has(PDFName.of("PageLabels"))).toBe(true);
    expect(bookmarksOf(made)).toEqual([
      "Cover",
      "What is new",
      "  Steps count",
      "  Who wants what",
    ]);
  });

  it("describes links, and has the tabulator follow the tags", () => {
    const page = made.getPage(1).node;
    expect(String(entry(page, "Tabs"))).toBe("/S");
    const area = page.Annots()?.lookup(0, PDFDict);
    expect(area && textOf(entry(area, "Contents"))).toBe("An address");
  });

  it("has the same bytes each time", async () => {
    expect(Buffer.compare(await print(), bytes)).toBe(0);
  });
});
