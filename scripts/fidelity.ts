/**
 * `npm run fidelity -- FILE.pptx…`: each PPTX through LibreOffice against its HTML in Chromium, slide by slide.
 * `npm run fidelity -- --fixtures [NAME…]`: the Marp decks of the tests, converted first.
 * Prints tables and bars, and writes `out/fidelity/index.html` (fixtures: `out/fidelity/fixtures/index.html`) with the
 * pictures of each slide; with `--strict` a bar that is missed gives exit code 1.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { Marp } from "@marp-team/marp-core";
import { type DeckBrowser, launchBrowser } from "../src/browser/launch.ts";
import { sizeOf } from "../src/slides/render.ts";
import { FIXTURE_BARS, judge, OUR_BARS } from "./fidelity/bars.ts";
import { convertFixtures } from "./fidelity/fixtures.ts";
import { officeMissing, pagesOf, renderInOffice } from "./fidelity/office.ts";
import { slidesInChromium } from "./fidelity/page.ts";
import { likeness, pictureOf } from "./fidelity/pictures.ts";
import { type DeckResult, htmlReport, likenessTable, structureTable } from "./fidelity/report.ts";
import { shiftsOf } from "./fidelity/shift.ts";
import { structureOf } from "./fidelity/structure.ts";
import { compareBreaks, wordsOf } from "./fidelity/words.ts";

const names = process.argv.slice(2).filter((name) => !name.startsWith("--"));
const fixtures = process.argv.includes("--fixtures");

const missing = officeMissing();
if (missing || !(names.length || fixtures)) {
  console.log(missing ? `skipped: ${missing}` : "usage: npm run fidelity -- --fixtures|FILE.pptx…");
  process.exit(missing ? 0 : 2);
}

const folder = fixtures ? join("out", "fidelity", "fixtures") : join("out", "fidelity");
mkdirSync(folder, { recursive: true });
for (const entry of readdirSync(folder, { withFileTypes: true }))
  if (entry.isFile()) rmSync(join(folder, entry.name));
const browser = await launchBrowser();
const files = fixtures ? await convertFixtures(browser, names, folder) : names;
const rendered = await renderInOffice(files);
const decks: DeckResult[] = [];
for (const [i, file] of files.entries())
  decks.push(await compareDeck(file, rendered[i] ?? "", browser));
await browser.close();

const bars = judge(decks, fixtures ? FIXTURE_BARS : OUR_BARS);
console.table(likenessTable(decks));
console.table(structureTable(decks));
for (const { deck, structure, slides } of decks) {
  for (const what of structure.missing) console.log(`${deck}, ${what}`);
  slides.forEach(({ breaks }, i) => {
    for (const pair of breaks.changed)
      console.log(`${deck}, slide ${i + 1}: the line breaks otherwise at “${pair}”`);
  });
}
console.table(bars);
writeFileSync(join(folder, "index.html"), htmlReport(decks, bars));
const missed = bars.filter(({ verdict }) => verdict === "missed");
console.log(`${missed.length} bar(s) missed. Pictures: ${folder}/index.html`);
if (process.argv.includes("--strict") && missed.length > 0) process.exitCode = 1;

/** The HTML and the Markdown lie beside the PPTX. */
async function compareDeck(
  file: string,
  office: string,
  browser: DeckBrowser,
): Promise<DeckResult> {
  const deck = basename(file, ".pptx");
  const beside = (ending: string) => readFileSync(file.replace(/pptx$/, ending), "utf8");
  const html = beside("html");
  const size = sizeOf(html.slice(html.indexOf("<main>")));
  const page = await slidesInChromium(html, size, browser);
  const pictures = pagesOf(office, size);
  const words = wordsOf(office);
  const { comments } = new Marp({ script: false }).render(beside("md"), { htmlAsArray: true });
  const slides = page.map((slide, i) => {
    const shown = pictures[i];
    if (!shown) throw new Error(`${file}: LibreOffice shows no slide ${i + 1}`);
    writeFileSync(join(folder, `${deck}-${i + 1}-a.png`), slide.picture);
    writeFileSync(join(folder, `${deck}-${i + 1}-b.png`), shown);
    const [ours, theirs] = [pictureOf(slide.picture), pictureOf(shown)];
    return {
      ...likeness(ours, theirs),
      chart: slide.chart,
      breaks: compareBreaks(slide.words, words[i] ?? []),
      shifts: shiftsOf(slide.words, ours.grey, theirs.grey),
    };
  });
  const notes = comments.map((slide) => slide.join("\n"));
  return { deck, slides, structure: structureOf(readFileSync(file), page, notes) };
}
