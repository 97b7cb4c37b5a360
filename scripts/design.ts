/**
 * `npm run design`: the figures and pictures of `docs/design-language.md`. Writes the tables between its markers, and
 * pictures of twelve slides of the example as they look now to `docs/design/`. `-- --before DECK.pdf…` is how the pictures of
 * the looks before were made, from PDFs that were kept.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { launchBrowser } from "../src/browser/launch.ts";
import { ownTemplate } from "../src/pipeline/options.ts";
import { palette } from "../src/template/palette.ts";
import { loadTemplate } from "../src/template/template.ts";
import { angleTable, contrastTable, separationTable } from "./design/tables.ts";
import { halved, paletted } from "./layouts/png.ts";

const root = join(import.meta.dirname, "..");
const page = join(root, "docs", "design-language.md");
const pictures = join(root, "docs", "design");

/** Of the example: the deck, the layout, and which of its slides of that layout, from 0. */
const SHOWN: readonly (readonly [deck: string, layout: string, at?: number])[] = [
  ["full", "cover"],
  ["full", "bottom-line"],
  ["full", "statement"],
  ["full", "section"],
  ["full", "two-sides"],
  ["full", "obstacles"],
  ["full", "quotation"],
  ["full", "implications", 1],
  ["full", "questions"],
  ["full", "sources"],
  ["full", "indicators"],
  ["minister", "cover"],
];

const template = await loadTemplate(ownTemplate());
const themes = [...template.themes].map(([name, css]) => ({
  name: name.replace("briefdeck-", ""),
  color: palette(name, css),
}));
let text = readFileSync(page, "utf8");
for (const [name, table] of [
  ["contrast", contrastTable(themes)],
  ["separation", separationTable(themes)],
  ["angles", angleTable()],
] as const)
  text = text.replace(
    new RegExp(`(<!-- ${name} -->)[^]*?(<!-- /${name} -->)`),
    (_, start: string, end: string) => `${start}\n\n${table}\n\n${end}`,
  );
writeFileSync(page, text);

mkdirSync(pictures, { recursive: true });
const browser = await launchBrowser();
for (const deck of new Set(SHOWN.map(([name]) => name))) {
  const html = readFileSync(join(root, "out", "japan-russia-2017", `${deck}.html`), "utf8");
  const { page: shown, close } = await browser.open(html, { width: 1280, height: 720 });
  for (const [, layout, at = 0] of SHOWN.filter(([name]) => name === deck)) {
    const slide = (await shown.$$(`svg[data-marpit-svg]:has(section.${layout})`))[at];
    if (!slide) throw new Error(`${deck} has no ${layout}; run npm run build first`);
    const bytes = Buffer.from(await slide.screenshot({ type: "png" }));
    const file = join(pictures, `${deck}-${layout}-after.png`);
    writeFileSync(file, paletted(halved(PNG.sync.read(bytes))));
    console.log(file);
  }
  await close();
}
await browser.close();
