/** The names of briefings and audiences, from folders and files alone: nothing is read. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Sorted; none where there is no such folder. */
export async function briefingNames(content: string): Promise<string[]> {
  const entries = await readdir(content, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
}

/** Of all briefings, each once, sorted. */
export async function audienceNames(content: string): Promise<string[]> {
  const folders = (await briefingNames(content)).map((name) => join(content, name, "audiences"));
  const files = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
  const names = files.flat().flatMap((name) => (name.endsWith(".yaml") ? [name.slice(0, -5)] : []));
  return [...new Set(names)].sort();
}
