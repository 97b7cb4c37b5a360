/** Makes HTML and PPTX of every Marp deck among the fixtures in `out/fixtures`, for the harness to compare. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { DeckBrowser } from "../../src/browser/launch.ts";
import { convert } from "../../src/pipeline/convert/convert.ts";

const FOLDER = join("tests", "fixtures", "marp");
const TARGET = join("out", "fixtures");
const FORMATS = ["html", "pptx"] as const;

/** @returns the PPTX files; HTML and Markdown lie beside them. Only decks whose name holds one of `names`, if any. */
export async function convertFixtures(
  browser: DeckBrowser,
  names: readonly string[],
): Promise<string[]> {
  mkdirSync(TARGET, { recursive: true });
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
    const path = join(TARGET, basename(name, ".md"));
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
