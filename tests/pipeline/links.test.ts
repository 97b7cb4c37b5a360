/** One deck, whole: every link that the page has is in the PDF and in the PPTX, and leads to the same slide. */
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { PDFArray, PDFDict, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/pipeline/build.ts";
import { files } from "../fixtures/briefing.ts";
import { folderWith, optionsIn } from "../fixtures/build.ts";
import { openPdf, textOf } from "../outputs/pdf/read-back.ts";
import { openPackage, type Package } from "../outputs/pptx/read-back.ts";
import { all } from "../outputs/pptx/xml-tree.ts";

let folder: string;
let html: string;
let pkg: Package;
let pdfLinks: string[];
let slides: number;

beforeAll(async () => {
  const data = files();
  const [statement] = data["storyline.yaml"].slides.filter(({ id }) => id === "statement");
  Object.assign(statement ?? {}, {
    lead: "METI, as *told* in [the matrix](#matrix) and [a book](https://example.org/book)",
  });
  folder = await folderWith(data);
  const { decks } = await build(optionsIn(folder, { handouts: ["notes", "brief"] }));
  slides = decks[0]?.deck.slides.length ?? 0;
  const read = (ending: string) => readFile(join(folder, "out", "fixture", `all.${ending}`));
  html = (await read("html")).toString();
  pkg = openPackage(await read("pptx"));
  pdfLinks = await linksOf(await read("pdf"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Page → page, or → address, each once. */
async function linksOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(bytes);
  const pages = pdf.getPages();
  const found = pages.flatMap(({ node }, i) =>
    (node.Annots()?.asArray() ?? []).map((ref) => {
      const area = pdf.context.lookup(ref, PDFDict);
      const dest = area.lookup(PDFName.of("Dest"));
      const action = area.lookup(PDFName.of("A"));
      const page = dest instanceof PDFArray ? dest.get(0) : undefined;
      const to =
        page instanceof PDFRef
          ? pages.findIndex((one) => one.ref === page) + 1
          : action instanceof PDFDict && textOf(action.lookup(PDFName.of("URI")));
      return `${i + 1} → ${to}`;
    }),
  );
  return [...new Set(found)].sort();
}

/** The same of the page. */
function pageLinks(): string[] {
  const parts =
    html
      .split("</div></main>")[0]
      ?.split(/<svg [^>]*data-marpit-svg/)
      .slice(1) ?? [];
  const slideOf = (id: string) => parts.findIndex((part) => part.includes(` id="${id}"`)) + 1;
  const found = parts.flatMap((part, i) =>
    [...part.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = ""]) => {
      const plain = href.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(+code));
      return `${i + 1} → ${plain.startsWith("#") ? slideOf(plain.slice(1)) : plain}`;
    }),
  );
  return [...new Set(found)].sort();
}

function pptxLinks(): string[] {
  const found = Array.from({ length: slides }, (_, i) => {
    const path = `ppt/slides/slide${i + 1}.xml`;
    const relations = pkg.relations(path);
    return all(pkg.xml(path), "a:hlinkClick").map((click) => {
      const relation = relations.find(({ id }) => id === click.attributes["r:id"]);
      return `${i + 1} → ${relation?.outside ? relation.target : /slide(\d+)\.xml/.exec(relation?.target ?? "")?.[1]}`;
    });
  });
  return [...new Set(found.flat())].sort();
}

describe("links of a deck", () => {
  it("lead to the same places in HTML, PDF and PPTX", () => {
    const links = pageLinks();
    expect(links).toContain("5 → 8");
    expect(links).toContain("5 → https://example.org/book");
    expect(links).toContain(`5 → ${slides}`);
    expect(links).toContain(`5 → ${slides - 1}`);
    expect(links).toContain(`${slides} → https://example.org/a`);
    expect(links.filter((link) => link.startsWith("3 → "))).toEqual(["3 → 4"]);
    expect(links.some((link) => link.endsWith("→ 0"))).toBe(false);
    expect(pdfLinks).toEqual(links);
    expect(pptxLinks()).toEqual(links);
  });

  it("lead to the very paragraph and term in HTML, to their slide in stock Marp", async () => {
    expect(html).toMatch(/<a class="quiet" href="#cite_p1" aria-label="Source \d+"[^>]*>\d+<\/a>/);
    expect(html).toMatch(/<a class="quiet" href="#term_t1" title="A ministry">METI<\/a>/);
    const markdown = await readFile(join(folder, "out", "fixture", "all.md"), "utf8");
    expect(markdown).toMatch(new RegExp(`href="#${slides}" data-to="cite_p1"`));
    for (const id of ["cite_p1", "term_t1"]) expect(html.split(` id="${id}"`)).toHaveLength(2);
  });

  it("leave text in PPTX as it looks: what is clicked lies over it, clear, and says what it is", () => {
    const shapes = all(pkg.xml("ppt/slides/slide5.xml"), "p:sp");
    const term = shapes.find((shape) => all(shape, "p:cNvPr")[0]?.attributes["descr"] === "METI");
    expect(term && all(term, "a:hlinkClick")).toHaveLength(1);
    expect(term && all(term, "a:alpha").map((a) => a.attributes["val"])).toEqual(["0"]);
    const runs = shapes.flatMap((shape) => all(shape, "a:r"));
    const lead = runs.find((run) => all(run, "a:t")[0]?.text.startsWith("METI, as "));
    expect(lead && all(lead, "a:hlinkClick")).toEqual([]);
    const underlined = runs.filter((run) => all(run, "a:rPr")[0]?.attributes["u"] === "sng");
    expect(underlined.map((run) => all(run, "a:t")[0]?.text)).toEqual(["the matrix", "a book"]);
  });

  it("are in handouts too: from notes to the sources slide, in a memo to its own sources", async () => {
    const read = (kind: string) =>
      readFile(join(folder, "out", "fixture", `all.handout-${kind}.pdf`)).then(linksOf);
    const notes = await read("notes");
    expect(notes.length).toBeGreaterThan(pdfLinks.length - 1);
    const memo = await read("brief");
    expect(memo.some((link) => / → [12]$/.test(link))).toBe(true);
    expect(memo.some((link) => link.endsWith("https://example.org/a"))).toBe(true);
    expect([...notes, ...memo].some((link) => /→ (0|undefined|false)$/.test(link))).toBe(false);
  });
});
