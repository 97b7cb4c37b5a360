/**
 * `npm run layouts`: every layout in every theme with short, typical, long and extreme content, as `out/layouts/index.html`;
 * exit code 1 where one looks otherwise than its picture in `tests/layouts/`, or where content that should fit does not.
 * `npm run layouts -- --update [NAME…]`: takes the present looks as right.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { PNG } from "pngjs";
import { launchBrowser } from "../src/browser/launch.ts";
import { ownTemplate } from "../src/pipeline/options.ts";
import { loadTemplate } from "../src/template/template.ts";
import { THEMES } from "./layouts/briefing.ts";
import { fileOf, galleryPage } from "./layouts/page.ts";
import { differences, FOLDER, sheet } from "./layouts/references.ts";
import { type Drawn, drawDeck } from "./layouts/render.ts";
import { LENGTHS } from "./layouts/words.ts";

const update = process.argv.includes("--update");
const only = process.argv.slice(2).filter((name) => name !== "--update");
const out = join("out", "layouts");
mkdirSync(out, { recursive: true });
mkdirSync(FOLDER, { recursive: true });

const template = await loadTemplate(ownTemplate());
const browser = await launchBrowser();
const layouts = new Map<string, Drawn[]>();
for (const theme of THEMES)
  for (const length of LENGTHS)
    for (const drawn of await drawDeck(theme, length, template, browser)) {
      layouts.set(drawn.name, [...(layouts.get(drawn.name) ?? []), drawn]);
      writeFileSync(join(out, fileOf(drawn)), PNG.sync.write(drawn.picture));
    }
await browser.close();
writeFileSync(join(out, "index.html"), galleryPage(layouts));

const all = [...layouts.values()].flat();
const faults = all.filter(({ length, fault }) => fault && length !== "extreme");
const changed: string[] = [];
for (const [name, drawn] of layouts) {
  const picture = sheet(drawn);
  if (!update) changed.push(...differences(name, picture));
  else if (!only.length || only.includes(name)) writeFileSync(join(FOLDER, `${name}.png`), picture);
}
if (update)
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".png")))
    if (!layouts.has(file.slice(0, -4))) rmSync(join(FOLDER, file));

for (const { theme, length, fault } of faults)
  console.log(`${theme}, ${length}: ${fault?.message}`);
for (const line of changed) console.log(line);
const refused = all.filter(({ fault }) => fault).length - faults.length;
console.log(
  `${layouts.size} layouts, ${all.length} slides: ${faults.length} do not fit, ${changed.length} look otherwise; of the extreme ones ${refused} are refused with their line. ${relative(".", join(out, "index.html"))}`,
);
if (faults.length || changed.length) process.exitCode = 1;
