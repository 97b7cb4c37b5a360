/** `node --import tsx scripts/bench-pptx.ts [PAGE.html] [TIMES]`: how long a PPTX takes beyond the loaded page, in ms a slide. */
import { readFileSync } from "node:fs";
import { launchBrowser } from "../src/browser/launch.ts";
import type { PptxDeck } from "../src/outputs/pptx/deck.ts";
import { extract } from "../src/outputs/pptx/extract/index.ts";
import { photograph } from "../src/outputs/pptx/extract/photograph.ts";
import { present, rasterTargets } from "../src/outputs/pptx/map/index.ts";
import { write } from "../src/outputs/pptx/write/index.ts";
import { sampleDeck } from "../tests/outputs/pptx/sample.ts";

const [file = "out/japan-russia-2017/full.html", times = "5"] = process.argv.slice(2);
const browser = await launchBrowser();
const { page, close } = await browser.open(readFileSync(file, "utf8"));
const count = await page.evaluate(() => document.querySelectorAll("svg[data-marpit-svg]").length);
const slide = { title: "A title", notes: "Notes.\n\nMore notes." };
const deck: PptxDeck = { ...sampleDeck, slides: Array.from({ length: count }, () => slide) };
console.log(`${file}: ${count} slides; ms a slide`);
for (let run = 1; run <= Number(times); run++) {
  const marks = [performance.now()];
  const mark = () => marks.push(performance.now());
  const boxes = await extract(page);
  mark();
  const photos = await photograph(page, rasterTargets(boxes.slides));
  mark();
  const model = present(boxes, deck, photos);
  mark();
  const { length } = write(model, deck);
  mark();
  const [read, shot, map, wrote] = marks.slice(1).map((t, i) => (t - (marks[i] ?? 0)) / count);
  const whole = ((marks.at(-1) ?? 0) - (marks[0] ?? 0)) / count;
  const parts = Object.entries({ read, shot, map, wrote });
  const told = parts.map(([name, ms = 0]) => `${name} ${ms.toFixed(2)}`).join(", ");
  console.log(`run ${run}: ${whole.toFixed(2)} (${told}), ${Math.round(length / 1024)} KB`);
}
await close();
await browser.close();
