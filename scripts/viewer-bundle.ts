/** Bundles `src/viewer/` into the strings that the HTML output puts into decks, so that users of the package need no esbuild. */
import { join } from "node:path";
import { build } from "esbuild";
import { cspHash } from "../src/core/csp-hash.ts";

const viewer = join(import.meta.dirname, "..", "src", "viewer");

/** The text of `src/outputs/html/viewer.generated.ts`. */
export async function viewerModule(): Promise<string> {
  const { code, css } = await bundle(viewer, "viewer.css");
  const hash = cspHash(code);
  return `/** The viewer as it goes into decks: made from \`src/viewer/\` by \`npm run generate\`. */
export const VIEWER = ${JSON.stringify({ hash, css, code }, null, 2)} as const;
`;
}

/** A folder's `main.ts` and its style sheet, each as one text that can stand inside its element. */
export async function bundle(
  folder: string,
  style: string,
): Promise<{ readonly code: string; readonly css: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(folder, "main.ts"), join(folder, style)],
    bundle: true,
    minify: true,
    write: false,
    outdir: folder,
    platform: "browser",
    format: "iife",
    // Firefox ESR and Chromium of the last two years.
    target: ["chrome120", "firefox128", "safari17"],
    charset: "utf8",
    legalComments: "none",
  });
  const text = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? "";
  const [code, css] = [text(".js"), text(".css")];
  if (/<\/(script|style)|<!--/i.test(code + css))
    throw new Error(`${folder} would end its own element`);
  return { code, css };
}
