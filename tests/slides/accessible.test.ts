/** axe finds nothing to object to in any deck's HTML. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { build } from "../../src/pipeline/build.ts";
import { sharedBrowser } from "../fixtures/browser.ts";

const root = join(import.meta.dirname, "..", "..");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const browser = await sharedBrowser();
let out: string;
beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "briefdeck-axe-"));
});
afterAll(async () => {
  rmSync(out, { recursive: true });
});

it("holds for every deck", { timeout: 120_000 }, async () => {
  const { decks } = await build({
    content: join(root, "content"),
    briefings: [],
    audiences: [],
    languages: [],
    formats: ["html"],
    handouts: [],
    out,
    template: join(root, "templates", "briefdeck"),
    onProgress: () => undefined,
    debug: () => undefined,
  });
  const pages = decks.flatMap(({ files }) => files.map(({ name }) => name));
  expect(pages.length).toBeGreaterThanOrEqual(8);
  for (const name of pages) {
    const html = readFileSync(join(out, name), "utf8");
    const { page, close } = await browser.open(html, { scripts: true });
    await page.evaluate(axe);
    const { violations, passes } = (await page.evaluate(
      `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
    )) as AxeResults;
    await close();
    expect(passes.length, name).toBeGreaterThan(20);
    expect(
      violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html.slice(0, 120)}`),
    ).toEqual([]);
  }
});
