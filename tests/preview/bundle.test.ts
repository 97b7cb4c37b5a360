/** What the preview serves is what `src/preview/page/` says now. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { previewModule } from "../../scripts/preview-bundle.ts";

const root = join(import.meta.dirname, "..", "..");

it("the page is in step (npm run generate)", async () => {
  const made = readFileSync(join(root, "src/preview/page.generated.ts"), "utf8");
  expect(made).toBe(await previewModule());
});
