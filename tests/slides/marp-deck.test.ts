/** Stock Marp's decks, rendered the same on a busy machine as on an idle one. */
import { afterEach, expect, it, vi } from "vitest";
import { renderMarpDeck } from "../../src/slides/marp-deck.ts";

afterEach(() => vi.restoreAllMocks());

const CODE = "```js\nconst inside = true;\nconst other = [1, 2, 3];\n```\n";

const rendered = async () =>
  (await renderMarpDeck({ markdown: CODE, themes: [], folder: ".", file: "deck.md" })).html.join();

it("colours code however long it takes", async () => {
  const idle = await rendered();
  let now = Date.now();
  vi.spyOn(Date, "now").mockImplementation(() => {
    now += 60_000;
    return now;
  });
  expect(await rendered()).toBe(idle);
  expect(idle).toContain("--marp-shiki-token-keyword");
});
