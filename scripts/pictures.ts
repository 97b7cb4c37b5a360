/**
 * `npm run pictures [-- DECK.html…]`: one PNG sheet a deck, all slides in three columns, for the README.
 * Without arguments: the minister's and the defence staff's decks, as `npm run build` left them in `out/`, and the gallery.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { launchBrowser } from "../src/browser/launch.ts";
import { photographGallery } from "./pictures/gallery.ts";

const root = join(import.meta.dirname, "..");
const target = join(root, "docs", "pictures");
const WIDTH = 1600;
const COLUMNS = 3;

/** Px between slides and around them. */
const GAP = 16;
const SLIDE_WIDTH = (WIDTH - GAP * (COLUMNS + 1)) / COLUMNS;
const SLIDE_HEIGHT = (SLIDE_WIDTH * 9) / 16;
const SHEET = `
  html { background: #8a8f96; scroll-snap-type: none }
  .marpit { display: grid; grid-template-columns: repeat(${COLUMNS}, ${SLIDE_WIDTH}px); gap: ${GAP}px; padding: ${GAP}px }
  .marpit > svg[data-marpit-svg] { width: ${SLIDE_WIDTH}px; height: ${SLIDE_HEIGHT}px }`;

const given = process.argv.slice(2);
const decks = given.length
  ? given
  : ["minister", "defence"].map((name) => join(root, "out", "japan-russia-2017", `${name}.html`));
const lacking = decks.filter((deck) => !existsSync(deck));
if (lacking.length) {
  console.error(`not there: ${lacking.join(", ")}; run \`npm run build\` first`);
  process.exit(2);
}

await mkdir(target, { recursive: true });
const browser = await launchBrowser();
for (const deck of decks) {
  const html = await readFile(deck, "utf8");
  const { page, close } = await browser.open(html, { width: WIDTH, height: 900 });
  await page.addStyleTag({ content: SHEET });
  const slides = (await page.$$(".marpit > svg[data-marpit-svg]")).length;
  const height = Math.ceil(slides / COLUMNS) * (SLIDE_HEIGHT + GAP) + GAP;
  const path = join(target, `${basename(deck, ".html")}.png`);
  const bytes = await page.screenshot({ clip: { x: 0, y: 0, width: WIDTH, height } });
  await writeFile(path, bytes);
  console.log(`${relative(process.cwd(), path)}: ${Math.ceil(bytes.length / 1024)} KB`);
  await close();
}
await browser.close();
if (!given.length) await photographGallery(join(root, "out", "index.html"), target);
