/**
 * `npm run bench-pdf`: how long a PDF takes against Chromium alone printing the same loaded page (alternating, medians),
 * and where that goes; how large it is beside stock Marp's of the same Markdown; a deck of 1,000 slides, with the memory that it takes.
 * `-- --thousand`: that deck alone. Needs `npm run build` first.
 */
import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { type DeckBrowser, launchBrowser } from "../src/browser/launch.ts";
import { finished, type PdfDeck, pdf, startPrinting } from "../src/outputs/pdf/index.ts";
import { marp } from "./bench/commands.ts";
import { type Peak, watchMemory } from "./bench/memory.ts";
import { median } from "./fidelity/figures.ts";

const FOLDER = join("out", "japan-russia-2017");
const DECKS = ["minister", "parliament", "full"];
const ROUNDS = 9;

/** What a deck of 1,000 slides may take, in MB (2^20 bytes): Node and Chromium together. */
const MOST_MB = 1500;

const thousand = repeated(readFileSync(join(FOLDER, "full.html"), "utf8"), 1000);
// First, as in a build of its own: a browser and a heap keep what earlier prints made them take.
const memory = await memoryOf(thousand);
const rows = process.argv.includes("--thousand") ? [] : await decks();
const browser = await launchBrowser();
const times = await measure(browser, thousand, 1);
await browser.close();
console.table([...rows, { deck: "1,000 slides", ...times }]);
if (!memory) console.log("memory: measured on Linux only");
else {
  const [node, chromium, together] = [memory.node, memory.children, memory.together].map(
    Math.round,
  );
  console.log(
    `1,000 slides, memory at its highest: Node ${node} MB, Chromium ${chromium} MB, at one moment ${together} MB; may be ${MOST_MB} MB`,
  );
  if (memory.together > MOST_MB) process.exitCode = 1;
}

/** Of one print from the start of the browser to the finished file. */
async function memoryOf(html: string): Promise<Peak | undefined> {
  const peak = watchMemory();
  const browser = await launchBrowser();
  const { page } = await browser.open(html);
  await pdf(page, factsOf(1000));
  const found = await peak?.();
  await browser.close();
  return found;
}

/** In a browser that is gone before the large deck is measured. */
async function decks() {
  const browser = await launchBrowser();
  const rows = [];
  for (const deck of DECKS) {
    const html = readFileSync(join(FOLDER, `${deck}.html`), "utf8");
    const figures = await measure(browser, html, ROUNDS);
    // As it is handed out: with its manifest, which Marp has nothing like.
    const built = statSync(join(FOLDER, `${deck}.pdf`)).size;
    rows.push({ deck, ...figures, "as built": built, "stock Marp": stockMarp(deck) });
  }
  await browser.close();
  return rows;
}

async function measure(browser: DeckBrowser, html: string, rounds: number) {
  const alone: number[] = [];
  const ours: number[] = [];
  const parts: Record<Part, number[]> = { preparing: [], printing: [], finishing: [] };
  const sizes = [0, 0];
  let slides = 0;
  for (let i = 0; i < rounds; i++) {
    const { page, close } = await browser.open(html);
    slides = await page.evaluate(() => document.querySelectorAll("svg[data-marpit-svg]").length);
    const facts = factsOf(slides);
    // Whichever prints first finds a colder page: they take turns.
    for (const which of i % 2 ? [0, 1] : [1, 0]) {
      const start = performance.now();
      const bytes = which ? await inParts(page, facts, parts) : await chromium(page);
      (which ? ours : alone).push(performance.now() - start);
      sizes[which] = bytes.length;
    }
    await close();
  }
  return {
    slides,
    "Chromium alone ms": Math.round(median(alone)),
    "ours ms": Math.round(median(ours)),
    ratio: (median(ours) / median(alone)).toFixed(2),
    ...Object.fromEntries(
      Object.entries(parts).map(([part, times]) => [`${part} ms`, Math.round(median(times))]),
    ),
    "Chromium bytes": sizes[0] ?? 0,
    "ours bytes": sizes[1] ?? 0,
  };
}

/** The page is told what it is told for printing; Chromium prints it; its tags are mended and all is packed anew. */
type Part = "preparing" | "printing" | "finishing";

/** As `pdf` does. */
async function inParts(page: Page, facts: PdfDeck, parts: Record<Part, number[]>) {
  let last = performance.now();
  const ended = (part: Part) => {
    const now = performance.now();
    parts[part].push(now - last);
    last = now;
  };
  const printing = await startPrinting(page);
  ended("preparing");
  await printing.bytes;
  ended("printing");
  const { bytes } = await finished(printing, facts);
  ended("finishing");
  return bytes;
}

/** What `page.pdf` does for a tagged document with an outline, and no more. */
function chromium(page: Page): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
    waitForFonts: false,
  });
}

function factsOf(slides: number): PdfDeck {
  return {
    title: "Benchmark",
    author: "Briefdeck",
    subject: "",
    keywords: [],
    language: "en-GB",
    date: new Date(0),
    slides: Array.from({ length: slides }, (_, i) => ({
      title: `Slide ${i + 1}`,
      section: `Part ${Math.floor(i / 10)}`,
    })),
  };
}

/** Bytes of the PDF that marp-cli makes, with the same Chromium. */
function stockMarp(deck: string): number {
  const out = join(mkdtempSync(join(tmpdir(), "briefdeck-bench-")), "deck.pdf");
  const name = join(FOLDER, deck);
  marp({ markdown: `${name}.md`, theme: `${name}.css` }, out);
  return statSync(out).size;
}

function repeated(html: string, count: number): string {
  const open = '<main><div class="marpit">';
  const [head = "", rest = ""] = html.split(open);
  const [slides = "", tail = ""] = rest.split("</div></main>");
  const list = slides.split(/(?=<svg [^>]*data-marpit-svg)/).filter((slide) => slide.trim());
  const all = Array.from({ length: count }, (_, i) => list[i % list.length] ?? "");
  return `${head}${open}${all.join("")}</div></main>${tail}`;
}
