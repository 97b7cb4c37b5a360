/** What decides a deck's bytes beside content, template and options: our own code, packages, Node, and what the system says. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { folderHash } from "../../core/folder-hash.ts";
import { sha256 } from "../../core/hash.ts";
import { ownFolder } from "../../core/own-package.ts";

/** Where `scripts/start.mjs` says which code it has bundled. */
const BUNDLE = Symbol.for("briefdeck.code");

/** Where package managers write down which packages they have installed, in `node_modules`. */
const INSTALLED = [
  ".package-lock.json",
  ".yarn-state.yml",
  ".yarn-integrity",
  join(".pnpm", "lock.yaml"),
];

/** What of the environment dates, sorts and words are made by. */
const READ =
  /^(?:SOURCE_DATE_EPOCH|TZ|LANG|LANGUAGE|LC_\w+|FONTCONFIG_\w+|BRIEFDECK_(?!CACHE|\w*PASSWORD)\w+)$/;

/** Undefined where it cannot be told; then nothing may be kept. */
export async function environment(): Promise<string | undefined> {
  const [code, packages] = await Promise.all([codeHash(), packagesHash()]);
  if (!packages) return undefined;
  const { version, platform, arch, versions, env } = process;
  const read = Object.entries(env)
    .filter(([name]) => READ.test(name))
    .sort();
  return sha256(JSON.stringify([code, packages, version, versions, platform, arch, read]));
}

async function codeHash(): Promise<string> {
  const bundled: unknown = Reflect.get(globalThis, BUNDLE);
  if (typeof bundled === "string") return bundled;
  const own = ownFolder();
  const [top = ""] = relative(own, fileURLToPath(import.meta.url)).split(sep);
  return folderHash(join(own, top));
}

/** By what the package manager says of the nearest `node_modules`. */
async function packagesHash(): Promise<string | undefined> {
  for (let folder = ownFolder(); ; folder = dirname(folder)) {
    const modules = folder.endsWith("node_modules") ? folder : join(folder, "node_modules");
    const found = INSTALLED.map((name) => join(modules, name)).find((file) => existsSync(file));
    if (found) return sha256(await readFile(found));
    if (dirname(folder) === folder) return undefined;
  }
}
