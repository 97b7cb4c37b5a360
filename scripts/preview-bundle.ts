/** Bundles the script and style sheet of the preview's page into strings, like the viewer. */
import { join } from "node:path";
import { bundle } from "./viewer-bundle.ts";

const folder = join(import.meta.dirname, "..", "src", "preview", "page");

/** The text of `src/preview/page.generated.ts`. */
export async function previewModule(): Promise<string> {
  const { css, code } = await bundle(folder, "preview.css");
  return `/** Script and style sheet of the preview: made from \`page/\` by \`npm run generate\`. */
export const PAGE = ${JSON.stringify({ css, code }, null, 2)} as const;
`;
}
