/** Makes HTML and PPTX of every Marp deck among the fixtures, for the harness to compare. */
import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { DeckBrowser } from "../../src/browser/launch.ts";
import { convert } from "../../src/pipeline/convert/convert.ts";

const FOLDER = join("tests", "fixtures", "marp");
const FORMATS = ["html", "pptx"] as const;

/**
 * Only decks whose name holds one of `names`, if any. @param target a folder that is there
 * @returns the PPTX files; HTML and Markdown lie beside them
 */
export async function convertFixtures(
  browser: DeckBrowser,
  names: readonly string[],
  target: string,
): Promise<string[]> {
  const all = readdirSync(FOLDER);
  const themes = all
    .filter((name) => name.endsWith(".css"))
    .map((name) => readFileSync(join(FOLDER, name), "utf8"));
  const decks = all.filter(
    (name) => name.endsWith(".md") && (!names.length || names.some((part) => name.includes(part))),
  );
  const files: string[] = [];
  for (const name of decks) {
    const file = join(FOLDER, name);
    const path = join(target, basename(name, ".md"));
    const { diagnostics } = await convert({
      markdown: readFileSync(file, "utf8"),
      themes,
      folder: FOLDER,
      file,
      outputs: FORMATS.map((format) => ({ format, path: `${path}.${format}` })),
      opened: async () => browser,
      debug: () => undefined,
    });
    for (const { code, message } of diagnostics) console.log(`${name}: ${code} ${message}`);
    copyFileSync(file, `${path}.md`);
    files.push(`${path}.pptx`);
  }
  return files;
}
