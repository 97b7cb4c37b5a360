/** Where a project's config file is: in this folder, or in the nearest above it. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const CONFIG_NAMES = [
  "briefdeck.config.ts",
  "briefdeck.config.mts",
  "briefdeck.config.js",
  "briefdeck.config.mjs",
] as const;

/** The path, or undefined where there is none up to the root. */
export function findConfig(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = CONFIG_NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
    if (found) return found;
    if (dirname(folder) === folder) return undefined;
  }
}
