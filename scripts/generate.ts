/** `npm run generate`: writes what is made from the code: JSON Schemas for editors, lists and the reference for the docs, the viewer of HTML decks, the gallery's and the preview's page. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generatedFiles } from "../src/cli/pages/generated-files.ts";
import { galleryModule } from "./gallery-bundle.ts";
import { previewModule } from "./preview-bundle.ts";
import { referencePages } from "./reference/pages.ts";
import { viewerModule } from "./viewer-bundle.ts";

const files = [
  ...(await generatedFiles()),
  ...(await referencePages()),
  ["src/outputs/html/viewer.generated.ts", await viewerModule()] as const,
  ["src/outputs/gallery/page.generated.ts", await galleryModule()] as const,
  ["src/preview/page.generated.ts", await previewModule()] as const,
];
for (const [name, text] of files) {
  const path = join(import.meta.dirname, "..", name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
