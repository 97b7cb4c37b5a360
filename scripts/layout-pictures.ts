/**
 * `npm run layout-pictures`: a picture of each layout and each type of chart for the reference, as `docs/pictures/layouts/`:
 * the very slides whose YAML stands beside them, in the light theme.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "../src/browser/launch.ts";
import { ownTemplate } from "../src/pipeline/options.ts";
import { loadTemplate } from "../src/template/template.ts";
import { paletted } from "./layouts/png.ts";
import { openDeck, photograph } from "./layouts/render.ts";
import { exampleDeck } from "./reference/example-deck.ts";
import { exampleSamples } from "./reference/samples.ts";

const FOLDER = join(import.meta.dirname, "..", "docs", "pictures", "layouts");

await mkdir(FOLDER, { recursive: true });
const deck = await exampleDeck();
const browser = await launchBrowser();
const { page } = await openDeck(deck, await loadTemplate(ownTemplate()), browser);
const pictures = await photograph(page, deck);
await browser.close();
for (const [name, { id }] of await exampleSamples()) {
  const picture = pictures.get(id);
  if (!picture) throw new Error(`the slide ${id} is in no deck`);
  const bytes = paletted(picture);
  await writeFile(join(FOLDER, `${name}.png`), bytes);
  console.log(`${name}: ${Math.ceil(bytes.length / 1024)} KB`);
}
