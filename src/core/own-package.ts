/** Which Briefdeck this is: as its package says. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

let known: { readonly folder: string; readonly version: string } | undefined;

/** E.g. `0.1.0`. */
export const ownVersion = (): string => own().version;

/** Where its package lies. */
export const ownFolder = (): string => own().folder;

function own() {
  known ??= find();
  return known;
}

/** From here upwards: the code runs from its sources, from `dist/` and from a bundle. */
function find(): { folder: string; version: string } {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, "package.json");
    if (existsSync(file)) {
      const { name, version } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
      if (name === "briefdeck" && typeof version === "string") return { folder, version };
    }
    if (dirname(folder) === folder) throw new Error("Briefdeck's own package.json is missing");
  }
}
