/** Where things that can be made again are kept: `node_modules/.cache/briefdeck`, else the person's cache folder. */
import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The nearest `node_modules` above this file, if it can be written to. */
function writableNodeModules(): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = folder.endsWith("node_modules") ? folder : join(folder, "node_modules");
    if (existsSync(candidate)) {
      try {
        accessSync(candidate, constants.W_OK);
        return candidate;
      } catch {
        return undefined;
      }
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/** Creates the folder where needed and returns its path. */
export function cacheFolder(): string {
  const nodeModules = writableNodeModules();
  const folder = nodeModules
    ? join(nodeModules, ".cache", "briefdeck")
    : join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "briefdeck");
  mkdirSync(folder, { recursive: true });
  return folder;
}
