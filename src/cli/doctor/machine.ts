/** Versions, packages that only some commands need, fonts, and what is kept. */

import { readdir, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ownVersion } from "../../core/own-package.ts";
import { loadTemplate } from "../../template/template.ts";
import { type Finding, fine, missing, note } from "./finding.ts";

const require = createRequire(import.meta.url);

/** As package.json's `engines` has it. */
const NODE = [20, 19] as const;

export function versionFindings(): Finding[] {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const enough = major > NODE[0] || (major === NODE[0] && minor >= NODE[1]);
  return [
    fine("Briefdeck", ownVersion()),
    (enough ? fine : missing)(
      "Node",
      `${process.versions.node}${enough ? "" : `; ${NODE.join(".")} or newer is needed`}`,
    ),
    note("system", `${process.platform} ${process.arch}`),
  ];
}

const OPTIONAL = {
  bullmq: "enqueue, worker",
  ioredis: "enqueue, worker",
  "@aws-sdk/client-s3": "--store s3://…",
} as const;

export const packageFindings = (): Finding[] =>
  Object.entries(OPTIONAL).map(([name, uses]) =>
    note(name, `${isThere(name) ? "there" : "not installed"}; for ${uses}`),
  );

/** @throws as `loadTemplate` does */
export async function fontFindings(template: string): Promise<Finding[]> {
  const { fonts } = await loadTemplate(template);
  return fonts.map(({ family, package: name, pptx }) =>
    isThere(`${name}/package.json`)
      ? fine(family, `${name}; ${pptx} in PPTX`)
      : missing(family, `${name} is not installed`),
  );
}

export async function cacheFindings(folder: string | undefined): Promise<Finding[]> {
  if (!folder) return [note("cache", "none is wanted")];
  const names = await readdir(folder, { recursive: true }).catch((): string[] => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (entry) => (entry.isFile() ? entry.size : undefined),
        () => undefined,
      ),
    ),
  );
  const files = sizes.filter((size) => size !== undefined);
  const bytes = files.reduce((sum, size) => sum + size, 0);
  return [note("cache", `${folder}: ${files.length} entries, ${(bytes / 2 ** 20).toFixed(1)} MB`)];
}

function isThere(name: string): boolean {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
}
