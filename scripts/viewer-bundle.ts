/** Bundles `src/viewer/` into the strings that the HTML output puts into decks, so that users of the package need no esbuild. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { build } from "esbuild";

const viewer = join(import.meta.dirname, "..", "src", "viewer");

/** The text of `src/outputs/html/viewer.generated.ts`. */
export async function viewerModule(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(viewer, "main.ts"), join(viewer, "viewer.css")],
    bundle: true,
    minify: true,
    write: false,
    outdir: viewer,
    platform: "browser",
    format: "iife",
    // Firefox ESR and Chromium of the last two years.
    target: ["chrome120", "firefox128", "safari17"],
    charset: "utf8",
    legalComments: "none",
  });
  const text = (ending: string) =>
    outputFiles.find(({ path }) => path.endsWith(ending))?.text.trim() ?? "";
  const code = text(".js");
  const css = text(".css");
  if (/<\/(script|style)|<!--/i.test(code + css))
    throw new Error("the viewer would end its own element");
  const hash = `sha256-${createHash("sha256").update(code).digest("base64")}`;
  return `/** The viewer as it goes into decks: made from \`src/viewer/\` by \`npm run generate\`. */
export const VIEWER = ${JSON.stringify({ hash, css, code }, null, 2)} as const;
`;
}
