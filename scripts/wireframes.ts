/** `npm run wireframes`: each layout in characters, for `briefdeck list layouts`, from where Chromium put things in the reference's pictures. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "../src/browser/launch.ts";
import { render } from "../src/pipeline/deck/lay-out.ts";
import { ownTemplate } from "../src/pipeline/options.ts";
import { loadTemplate } from "../src/template/template.ts";
import { exampleDeck } from "./reference/example-deck.ts";
import { exampleSamples } from "./reference/samples.ts";
import { wireframe } from "./wireframes/draw.ts";
import { measureSlides } from "./wireframes/measure.ts";

const SMALL = { columns: 32, rows: 9, named: false };
const LARGE = { columns: 64, rows: 18, named: true };

const deck = await exampleDeck();
const browser = await launchBrowser();
const { page } = await browser.open(
  (await render(deck, await loadTemplate(ownTemplate()))).measured,
);
const measured = await measureSlides(page);
await browser.close();

const entries = [...(await exampleSamples())].map(([name, { id, yaml }]) => {
  const slide = measured[deck.slides.findIndex((one) => one.slide.id === id)];
  if (!slide) throw new Error(`the slide ${id} is in no deck`);
  return [name, { small: wireframe(slide, SMALL), large: wireframe(slide, LARGE), yaml }];
});
const text = `/** Made by \`npm run wireframes\`: each layout (and type of chart) in characters, small and large, and a slide of it as YAML. */\nexport const SHOWN: Readonly<Record<string, { small: string; large: string; yaml: string }>> = ${JSON.stringify(Object.fromEntries(entries), null, 2)};\n`;
await writeFile(
  join(import.meta.dirname, "..", "src", "cli", "list", "layouts-shown.generated.ts"),
  text,
);
