/** axe finds nothing to object to in any deck's HTML. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { beforeAll, expect, it } from "vitest";
import type { OutputFile } from "../../src/outputs/output-file.ts";
import { make } from "../../src/pipeline/build.ts";
import { sharedBrowser } from "../fixtures/browser.ts";
import { optionsIn } from "../fixtures/build.ts";

const root = join(import.meta.dirname, "..", "..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const browser = await sharedBrowser();
let pages: OutputFile[];
beforeAll(async () => {
  const { decks } = await make(optionsIn(root, { formats: ["html"] }));
  pages = decks.flatMap(({ files }) => files);
});

it("holds for every deck", async () => {
  expect(pages.length).toBeGreaterThanOrEqual(8);
  for (const { name, bytes } of pages) {
    const { page, close } = await browser.open(new TextDecoder().decode(bytes), { scripts: true });
    await page.evaluate(axe);
    // Of what passes, one element for each rule is enough to know that axe has looked.
    const { violations, passes } = (await page.evaluate(
      `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ["violations"] })`,
    )) as AxeResults;
    await close();
    expect(passes.length, name).toBeGreaterThan(20);
    expect(
      violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html.slice(0, 120)}`),
    ).toEqual([]);
  }
});
