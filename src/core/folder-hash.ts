/** Tells one state of a folder from another: by the names and bytes of all files in it. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { sha256 } from "./hash.ts";

/** What cannot be read is told by its absence. @param skip names of folders and files, wherever they stand */
export async function folderHash(folder: string, skip: ReadonlySet<string> = new Set()) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !name.split(sep).some((part) => skip.has(part)))
    .sort();
  const hashes = await Promise.all(
    names.map(async (name) =>
      readFile(join(folder, name)).then(
        (bytes) => [name, sha256(bytes)],
        () => [name],
      ),
    ),
  );
  return sha256(JSON.stringify(hashes));
}
