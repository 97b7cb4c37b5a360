/** What axe objects to in a deck's HTML: WCAG 2.2 A and AA, and good practice. */

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "puppeteer-core";
import type { Deck } from "../audience/deck.ts";
import { deckDiagnostic } from "../audience/deck-diagnostic.ts";
import { audienceFile } from "../content/files.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { parsePointer } from "../core/pointer.ts";

/** By axe's own names. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** @param page shows the finished HTML; axe is put into it. */
export async function axeDiagnostics(page: Page, deck: Deck): Promise<Diagnostic[]> {
  const code = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
  await page.evaluate(await readFile(code, "utf8"));
  const options = { runOnly: RULES, resultTypes: ["violations"], elementRef: false };
  const { violations } = (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)})`,
  )) as AxeResults;
  return Promise.all(
    violations.map(async ({ id, help, nodes }): Promise<Diagnostic> => {
      const [first] = nodes;
      const content = await page.evaluate(
        (selector) =>
          document.querySelector(selector)?.closest("[data-content]")?.getAttribute("data-content"),
        String(first?.target[0] ?? "html"),
      );
      const pointer = content ? parsePointer(content) : undefined;
      const more = nodes.length > 1 ? `, and at ${nodes.length - 1} more places` : "";
      return deckDiagnostic(
        deck,
        undefined,
        {
          code: "HTML_ACCESS",
          severity: "error",
          message: `${help} (axe: ${id}) at ${(first?.html ?? "").slice(0, 100)}${more}`,
          hint: "mend the layout or theme; axe's rule of that name tells how",
        },
        pointer ?? { file: audienceFile(deck.audienceId), path: [] },
      );
    }),
  );
}
