/** `npm run generate`: writes what is made from the code: JSON Schemas for editors, and the list of diagnostics. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generatedFiles } from "../src/cli/generated-files.ts";

for (const [name, text] of generatedFiles()) {
  const path = join(import.meta.dirname, "..", name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
