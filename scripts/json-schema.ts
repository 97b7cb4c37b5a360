/** `npm run schemas`: writes the JSON Schemas that editors use beside the zod schemas. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { jsonSchemas } from "../src/content/json-schema.ts";

const folder = join(import.meta.dirname, "..", "src", "content", "json-schema");
await mkdir(folder, { recursive: true });
for (const [name, schema] of jsonSchemas())
  await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
