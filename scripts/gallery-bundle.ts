/** Bundles the script and style sheet of the gallery into strings, like the viewer. */
import { join } from "node:path";
import { bundle } from "./viewer-bundle.ts";

const folder = join(import.meta.dirname, "..", "src", "outputs", "gallery", "page");

/** The text of `src/outputs/gallery/page.generated.ts`. */
export async function galleryModule(): Promise<string> {
  const { css, code } = await bundle(folder, "gallery.css");
  return `/** Script and style sheet of the gallery: made from \`page/\` by \`npm run generate\`. */
export const PAGE = ${JSON.stringify({ css, code }, null, 2)} as const;
`;
}
