/**
 * `npm run layout-pictures`: a picture of each layout and each type of chart for the reference, as `docs/pictures/layouts/`:
 * the very slides whose YAML stands beside them, in the light theme.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { select } from "../src/audience/select.ts";
import { launchBrowser } from "../src/browser/launch.ts";
import { loadBriefing } from "../src/content/load.ts";
import { ownTemplate } from "../src/pipeline/options.ts";
import { loadTemplate } from "../src/template/template.ts";
import { paletted } from "./layouts/png.ts";
import { photograph } from "./layouts/render.ts";
import { exampleTexts } from "./reference/example.ts";
import { exampleSamples } from "./reference/samples.ts";

const FOLDER = join(import.meta.dirname, "..", "docs", "pictures", "layouts");

const texts = (await exampleTexts()).set(
  "audiences/layouts.yaml",
  stringify({
    name: "A reader",
    purpose: "To see every layout.",
    minutes: 60,
    depth: 3,
    ask: "Choose the layout by what the slide has to say.",
    theme: "briefdeck-light",
    ceiling: "red",
    handling: "An example",
  }),
);
const { briefing, diagnostics } = loadBriefing("example", texts);
if (!briefing) throw new Error(diagnostics.map(({ message }) => message).join("\n"));

await mkdir(FOLDER, { recursive: true });
const { deck } = select(briefing, "layouts");
const browser = await launchBrowser();
const pictures = await photograph(deck, await loadTemplate(ownTemplate()), browser);
await browser.close();
for (const [name, { id }] of await exampleSamples()) {
  const picture = pictures.get(id);
  if (!picture) throw new Error(`the slide ${id} is in no deck`);
  const bytes = paletted(picture);
  await writeFile(join(FOLDER, `${name}.png`), bytes);
  console.log(`${name}: ${Math.ceil(bytes.length / 1024)} KB`);
}
