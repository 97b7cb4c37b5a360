/** Files of the repository that are made from the code, so that neither can drift from the other. */
import { jsonSchemas } from "../../content/json-schema.ts";
import { manifestJsonSchema } from "../../manifest/schema.ts";
import { commandTree } from "../program.ts";
import { commandsPage } from "./commands.ts";
import { configurationPage } from "./configuration.ts";
import { diagnosticsPage } from "./diagnostics.ts";
import { pdfAccessibilityPage } from "./pdf-accessibility.ts";

/** Texts by path from the repository's root. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ...[...jsonSchemas()].map(
      ([name, schema]) =>
        [`src/content/json-schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`] as const,
    ),
    [
      "src/content/json-schema/manifest.schema.json",
      `${JSON.stringify(manifestJsonSchema(), null, 2)}\n`,
    ],
    ["docs/commands.md", commandsPage(await commandTree())],
    ["docs/configuration.md", configurationPage()],
    ["docs/diagnostics.md", diagnosticsPage()],
    ["docs/pdf-accessibility.md", pdfAccessibilityPage()],
  ]);
}
