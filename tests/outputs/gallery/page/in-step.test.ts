import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { galleryModule } from "../../../../scripts/gallery-bundle.ts";

const made = join(import.meta.dirname, "../../../../src/outputs/gallery/page.generated.ts");

it("the gallery's script and style sheet are in step (npm run generate)", async () => {
  expect(readFileSync(made, "utf8")).toBe(await galleryModule());
});
