/** Makes HTML, PDF and PPTX of every Marp deck among the fixtures, for the harness to compare. */
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { DeckBrowser } from "../../src/browser/launch.ts";
import { CONVERTED, convert } from "../../src/pipeline/convert.ts";

const FOLDER = join("tests", "fixtures", "marp");

/** @returns the PPTX files; the others lie beside them. Only decks whose name holds one of `names`, if any. */
export async function convertFixtures(
  browser: DeckBrowser,
  names: readonly string[],
): Promise<string[]> {
  const target = mkdtempSync(join(tmpdir(), "briefdeck-fixtures-"));
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
      outputs: CONVERTED.map((format) => ({ format, path: `${path}.${format}` })),
      opened: browser,
      debug: () => undefined,
    });
    for (const { code, message } of diagnostics) console.log(`${name}: ${code} ${message}`);
    files.push(`${path}.pptx`);
  }
  return files;
}
