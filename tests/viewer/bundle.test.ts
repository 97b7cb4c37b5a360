/** What decks carry is what `src/viewer/` says now. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { viewerModule } from "../../scripts/viewer-bundle.ts";

const root = join(import.meta.dirname, "..", "..");

it("the viewer is in step (npm run generate)", async () => {
  const made = readFileSync(join(root, "src/outputs/html/viewer.generated.ts"), "utf8");
  expect(made).toBe(await viewerModule());
});
