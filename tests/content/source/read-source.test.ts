/** One article in five kinds of file: the same paragraphs come out of each, and what the file says of itself. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSource } from "../../../src/content/source/read-source.ts";
import { sharedBrowser } from "../../fixtures/browser.ts";

const PARAGRAPHS = Array.from(
  { length: 14 },
  (_, i) =>
    `Paragraph ${i + 1}, long-term or pre-existing, tells of the harbour of Norby, of its pre-existing piers and of the long-term understanding between neighbours. ${"It says so at some length, for a paragraph that is only one line long would show nothing of how lines are joined, nor of words that are parted for want of room at the end of a line. ".repeat(2 + (i % 3))}That is number ${i + 1}.`,
);
const html = (
  more = "",
) => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Stone by stone</title>
<meta name="author" content="Eva Lind"><meta property="article:published_time" content="2017-08-02T10:00:00Z">${more}
<style>@page{size:A4;margin:25mm}body{font:11pt/1.4 Carlito,sans-serif;text-align:justify;hyphens:auto}h1{font-size:20pt}p{margin:0 0 9pt}</style></head>
<body><nav><a href="/">Home</a> <a href="/about">About us</a></nav><article><h1>Stone by stone</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n")}</article>
<footer>Our cookies are good cookies.</footer></body></html>`;

let folder: string;
const browser = await sharedBrowser();
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "briefdeck-source-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

const read = async (name: string, content: string | Uint8Array) => {
  const file = join(folder, name);
  await writeFile(file, content);
  return readSource(file);
};

describe("the file of a source", () => {
  it("may be plain text: blocks between blank lines, broken or not", async () => {
    const wrapped = PARAGRAPHS.map((text) => text.replace(/(.{40,70}) /g, "$1\r\n")).join(
      "\r\n\r\n",
    );
    expect((await read("a.txt", wrapped)).paragraphs).toEqual(PARAGRAPHS);
    expect((await read("b.txt", PARAGRAPHS.join("\n"))).paragraphs).toEqual(PARAGRAPHS);
    expect((await read("c.txt", Buffer.from("Café – caf\u00e9", "latin1"))).paragraphs).toEqual([
      expect.stringMatching(/^Café/),
    ]);
  });

  it("may be Markdown, with front matter", async () => {
    const text = `---\ntitle: Stone by stone\nauthor: Eva Lind\ndate: 2017-08-02\n---\n# A heading\n\n${PARAGRAPHS.map((one) => one.replace("harbour", "*harbour*")).join("\n\n")}\n\n\`\`\`\ncode\n\`\`\`\n`;
    const { paragraphs, about } = await read("a.md", text);
    expect(paragraphs).toEqual(PARAGRAPHS);
    expect(about).toEqual({
      title: "Stone by stone",
      author: [{ family: "Lind", given: "Eva" }],
      issued: "2017-08-02",
    });
  });

  it("may be a web page: its article alone, and no script in it is run", async () => {
    const script = `<script>document.querySelector("article").remove()</script><script type="application/ld+json">{"@type":"NewsArticle","headline":"Stone by stone","author":{"name":"Eva Lind"},"publisher":{"name":"The Norby Gazette"},"datePublished":"2017-08-02"}</script>`;
    const { paragraphs, about } = await read("a.html", html(script));
    expect(paragraphs).toEqual(PARAGRAPHS);
    expect(about).toMatchObject({
      type: "article-newspaper",
      title: "Stone by stone",
      author: [{ family: "Lind", given: "Eva" }],
      publisher: "The Norby Gazette",
      issued: "2017-08-02",
      language: "en",
    });
  });

  it("may be a PDF: lines joined, words too, across pages, without running heads and page numbers", async () => {
    const { page, close } = await browser.open(html());
    const pdf = await page.pdf({
      format: "A4",
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate:
        '<div style="font-size:9px;width:100%;text-align:center">The Norby Gazette</div>',
      footerTemplate:
        '<div style="font-size:9px;width:100%;text-align:center"><span class="pageNumber"></span></div>',
    });
    await close();
    const { paragraphs, about } = await read("a.pdf", pdf);
    const article = paragraphs.filter((text) => !/Home|cookies/.test(text));
    expect(article).toEqual(PARAGRAPHS);
    expect(about.title).toBe("Stone by stone");
  });

  it("may be a Word document, with core properties", async () => {
    const xml = (body: string) =>
      strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
    const docx = zipSync({
      "[Content_Types].xml": xml(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      "_rels/.rels": xml(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      "word/document.xml": xml(
        `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${PARAGRAPHS.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("")}</w:body></w:document>`,
      ),
      "docProps/core.xml": xml(
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Stone by stone</dc:title><dc:creator>Eva Lind</dc:creator><dcterms:created>2017-08-02T09:00:00Z</dcterms:created></cp:coreProperties>',
      ),
    });
    const { paragraphs, about } = await read("a.docx", docx);
    expect(paragraphs).toEqual(PARAGRAPHS);
    expect(about).toEqual({
      title: "Stone by stone",
      author: [{ family: "Lind", given: "Eva" }],
      issued: "2017-08-02",
    });
  });

  it.each([
    ["a kind that is not read", "a.odt", "x", /no kind of source/],
    ["no text", "empty.txt", " \n", /holds no text/],
    ["a PDF that is none", "bad.pdf", "x", /cannot be read/],
    ["a Word document that is none", "bad.docx", "x", /cannot be read/],
  ])("is refused where it has %s", async (_, name, content, message) => {
    await expect(read(name, content)).rejects.toThrow(message);
  });
});
