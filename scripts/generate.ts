/** `npm run generate`: writes what is made from the code: JSON Schemas for editors, lists and the reference for the docs, the viewer of HTML decks, the gallery's and the preview's page, the floors in the architecture's, the README's figures. */
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generatedFiles } from "../src/cli/pages/generated-files.ts";
import { benchQuote } from "./bench/quote.ts";
import { galleryModule } from "./gallery-bundle.ts";
import { floorsDiagram } from "./house/diagram.ts";
import { filled } from "./house/page.ts";
import { previewModule } from "./preview-bundle.ts";
import { referencePages } from "./reference/pages.ts";
import { viewerModule } from "./viewer-bundle.ts";

const root = join(import.meta.dirname, "..");
const house = "docs/architecture.md";
const text = (name: string) => readFileSync(join(root, name), "utf8");
const files = [
  ...(await generatedFiles()),
  ...(await referencePages()),
  ["src/outputs/html/viewer.generated.ts", await viewerModule()] as const,
  ["src/outputs/gallery/page.generated.ts", await galleryModule()] as const,
  ["src/preview/page.generated.ts", await previewModule()] as const,
  [
    house,
    filled(text(house), "floors", `\`\`\`text\n${floorsDiagram(join(root, "src"))}\n\`\`\``),
  ] as const,
  ["README.md", filled(text("README.md"), "speed", benchQuote())] as const,
];
for (const [name, text] of files) {
  const path = join(root, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
