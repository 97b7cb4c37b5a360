/**
 * `npm run fidelity -- FILE.pptx…`: each PPTX through LibreOffice against its HTML in Chromium, slide by slide.
 * `npm run fidelity -- --fixtures [NAME…]`: the Marp decks of the tests, converted first.
 * Writes `out/fidelity/index.html` (both pictures of each slide) and prints a table; exit code 1 under the bars.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { type DeckBrowser, launchBrowser } from "../src/browser/launch.ts";
import { type Slides, sizeOf } from "../src/slides/render.ts";
import { convertFixtures } from "./fidelity/fixtures.ts";
import { officeMissing, pagesOf, renderInOffice } from "./fidelity/office.ts";
import { type Likeness, likeness } from "./fidelity/pictures.ts";
import { compareWords, type WordComparison, wordsOf } from "./fidelity/words.ts";

const names = process.argv.slice(2).filter((name) => name !== "--fixtures");
const fixtures = process.argv.includes("--fixtures");

/** Of any Marp deck, and of our own (issue 3). */
const BARS = fixtures
  ? { mean: 0.965, worst: 0.93, ink: 0.72 }
  : { mean: 0.975, worst: 0.955, ink: 0.78 };

const missing = officeMissing();
if (missing || !(names.length || fixtures)) {
  console.log(missing ? `skipped: ${missing}` : "usage: npm run fidelity -- --fixtures|FILE.pptx…");
  process.exit(missing ? 0 : 2);
}

interface SlideResult extends Likeness {
  readonly words: WordComparison;
  readonly chart: boolean;
}

const folder = join("out", "fidelity");
mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
const rows: { deck: string; slides: SlideResult[] }[] = [];
const sections: string[] = [];
const files = fixtures ? await convertFixtures(browser, names) : names;
const rendered = await renderInOffice(files);
for (const [i, file] of files.entries()) {
  const { slides, html } = await compareDeck(file, rendered[i] ?? "", browser);
  rows.push({ deck: basename(file, ".pptx"), slides });
  sections.push(html);
}
await browser.close();
writeFileSync(
  join(folder, "index.html"),
  `<!DOCTYPE html><meta charset="utf-8"><title>Fidelity</title><style>body{font:14px sans-serif}img{width:48%}figure{margin:1em 0}</style>${sections.join("")}`,
);
report();

async function compareDeck(
  file: string,
  office: string,
  browser: DeckBrowser,
): Promise<{ slides: SlideResult[]; html: string }> {
  const deck = basename(file, ".pptx");
  const page = readFileSync(file.replace(/\.pptx$/, ".html"), "utf8");
  const size = sizeOf(page.slice(page.indexOf("<main>")));
  const chromium = await slidesInChromium(page, size, browser);
  const pictures = pagesOf(office, size);
  const [ours, theirs] = [wordsOf(file.replace(/\.pptx$/, ".pdf")), wordsOf(office)];
  const slides = chromium.map(({ picture, chart }, i): SlideResult => {
    const other = pictures[i];
    if (!other) throw new Error(`${file}: LibreOffice shows no slide ${i + 1}`);
    writeFileSync(join(folder, `${deck}-${i + 1}-a.png`), picture);
    writeFileSync(join(folder, `${deck}-${i + 1}-b.png`), other);
    return {
      ...likeness(picture, other),
      chart,
      words: compareWords(ours[i] ?? [], theirs[i] ?? []),
    };
  });
  const html = slides
    .map(
      (s, i) =>
        `<figure><figcaption>${deck} ${i + 1}: SSIM ${s.ssim.toFixed(3)}, ink ${s.ink.toFixed(2)}, words ${s.words.found}/${s.words.words}, breaks changed ${s.words.broken}, shift ${median(s.words.shifts).toFixed(1)} px</figcaption><img src="${deck}-${i + 1}-a.png"> <img src="${deck}-${i + 1}-b.png"></figure>`,
    )
    .join("");
  return { slides, html };
}

async function slidesInChromium(
  html: string,
  size: Slides["size"],
  browser: DeckBrowser,
): Promise<{ picture: Buffer; chart: boolean }[]> {
  const { page, close } = await browser.open(html, { ...size, scripts: true });
  const slides = await page.$$("svg[data-marpit-svg]");
  const out: { picture: Buffer; chart: boolean }[] = [];
  for (const slide of slides) {
    const chart = (await slide.$("[data-chart]")) !== null;
    out.push({ chart, picture: Buffer.from(await slide.screenshot({ type: "png" })) });
  }
  await close();
  return out;
}

function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

function report(): void {
  const mean = (list: readonly number[]) =>
    list.reduce((sum, x) => sum + x, 0) / (list.length || 1);
  const total = (slides: readonly SlideResult[], pick: (w: WordComparison) => number) =>
    slides.reduce((sum, { words }) => sum + pick(words), 0);
  const line = (deck: string, slides: readonly SlideResult[]) => {
    // LibreOffice lays charts out its own way: they are judged by data and by eye, and listed apart.
    const plain = slides.filter(({ chart }) => !chart);
    const worst = Math.min(...plain.map((s) => s.ssim));
    return {
      deck,
      slides: slides.length,
      "SSIM mean": mean(plain.map((s) => s.ssim)).toFixed(3),
      "SSIM worst": `${worst.toFixed(3)} (${slides.findIndex((s) => s.ssim === worst) + 1})`,
      "ink mean": mean(plain.map((s) => s.ink)).toFixed(3),
      "words found": `${((100 * total(plain, (w) => w.found)) / total(plain, (w) => w.words)).toFixed(1)} %`,
      "breaks changed": `${total(plain, (w) => w.broken)} of ${total(plain, (w) => w.pairs)}`,
      "shift px": median(plain.flatMap((s) => s.words.shifts)).toFixed(2),
      "charts SSIM": slides
        .filter(({ chart }) => chart)
        .map((s) => s.ssim.toFixed(2))
        .join(" "),
    };
  };
  const all = rows.flatMap(({ slides }) => slides);
  console.table([...rows.map(({ deck, slides }) => line(deck, slides)), line("all", all)]);
  const plain = all.filter(({ chart }) => !chart);
  const met =
    mean(plain.map((s) => s.ssim)) >= BARS.mean &&
    Math.min(...plain.map((s) => s.ssim)) >= BARS.worst &&
    mean(plain.map((s) => s.ink)) >= BARS.ink;
  console.log(
    `bars: mean ≥ ${BARS.mean}, worst ≥ ${BARS.worst}, ink ≥ ${BARS.ink}: ${met ? "met" : "not met"}. Pictures: ${folder}/index.html`,
  );
  if (process.env["FIDELITY_STRICT"] && !met) process.exitCode = 1;
}
