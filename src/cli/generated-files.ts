/** Files of the repository that are made from the code, so that neither can drift from the other. */
import { jsonSchemas } from "../content/json-schema.ts";
import { CODES } from "../core/diagnostics.ts";

/** Texts by path from the repository's root. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    ...[...jsonSchemas()].map(
      ([name, schema]) =>
        [`src/content/json-schema/${name}`, `${JSON.stringify(schema, null, 2)}\n`] as const,
    ),
    ["docs/diagnostics.md", diagnosticsPage()],
  ]);
}

function diagnosticsPage(): string {
  const rows = Object.entries(CODES).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`);
  return `# Diagnostics

Made from \`src/core/diagnostics.ts\` by \`npm run generate\`. Codes are permanent: scripts may rely on them.

Each is shown as \`file:line:column\`, with the source line, a caret and, where there is one, a hint. Errors stop the
build before anything is written; warnings do not.

| code | what it means |
| --- | --- |
${rows.join("\n")}
`;
}
