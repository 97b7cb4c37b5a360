/** `docs/configuration.md`: what a project's config may say, and in which order settings count. */
import { configKeys } from "../../config/schema.ts";
import { SETTINGS, variableOf } from "../options/settings.ts";

export function configurationPage(): string {
  const rows = configKeys.map((key) => {
    const { flags, no, means, otherwise, otherwiseSaid } = SETTINGS[key];
    const all = [flags, ...(no ? [no[0]] : [])].map((flag) => `\`${flag}\``).join(", ");
    return `| \`${key}\` | ${all} | \`${variableOf(key)}\` | ${means} | ${otherwiseSaid ?? `\`${otherwise}\``} |`;
  });
  return `${PAGE}

| config | flag | environment | what it says | default |
| --- | --- | --- | --- | --- |
${rows.join("\n")}
${MORE}`;
}

const PAGE = `# Configuration

Made from \`src/cli/options/settings.ts\` by \`npm run generate\`.

What is a project's own stands in \`briefdeck.config.ts\` (or \`.mts\`, \`.js\`, \`.mjs\`), in the folder where you work or above it:

\`\`\`ts tests/docs/samples/typescript/briefdeck.config.ts
import { defineConfig } from "briefdeck";

export default defineConfig({
  content: "briefings",
  format: ["html", "pdf"],
  embedFonts: true,
});
\`\`\`

Folders are named from where the file stands. It is run as a program, so it is for people whom you let write your \`package.json\`; unknown keys and wrong
values are told at their lines. \`--config FILE\` or \`BRIEFDECK_CONFIG\` names another, \`--no-config\` leaves it aside.

## Order

For every command and every setting alike, the first that says something counts:

1. the flag: \`--format pdf\`
2. the environment: \`BRIEFDECK_FORMAT=pdf\` (several by commas; switches take \`1\` or \`0\`)
3. the config file: \`format: ["pdf"]\`
4. the default

A list is replaced as a whole, never added to. \`briefdeck doctor\` shows each setting as it is now, and who said so.

## Settings`;

const MORE = `
By the environment alone: \`BRIEFDECK_CONFIG\`, \`BRIEFDECK_PASSWORD\` and \`BRIEFDECK_OWNER_PASSWORD\` (secrets belong in no file), \`BRIEFDECK_NO_SANDBOX\`,
\`NO_COLOR\`, \`FORCE_COLOR\`, \`SOURCE_DATE_EPOCH\`, and for the browser, after \`BRIEFDECK_BROWSER\`, \`PUPPETEER_EXECUTABLE_PATH\` and \`CHROME_PATH\`.
`;
