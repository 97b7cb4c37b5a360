/** The themes of a template by name, without reading one. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "../core/usage-error.ts";

/** Sorted. @throws UsageError where there is no such template. */
export async function themeNames(template: string): Promise<string[]> {
  const names = await readdir(join(template, "themes")).catch(() => {
    throw new UsageError(`there is no template in ${template}`);
  });
  return names.flatMap((name) => (name.endsWith(".css") ? [name.slice(0, -4)] : [])).sort();
}
