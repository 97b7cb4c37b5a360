/** Writes files so that nobody ever sees half of one, or some new ones beside old ones. */
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Of this process: two that write the same files at once must not write the same parts. */
let writings = 0;

/**
 * Writes all beside their places, and renames them only when each has been written. What stands in its place already,
 * to the byte, is left as it is.
 * @param signal where it is aborted before the first is renamed, none is there. @throws its reason
 */
export async function writeFiles(all: readonly FileToWrite[], signal?: AbortSignal): Promise<void> {
  const there = await Promise.all(all.map(isThere));
  const files = all.filter((_, i) => !there[i]);
  const own = `${process.pid}.${++writings}`;
  const beside = (path: string) => `${path}.${own}.part`;
  try {
    await Promise.all(
      [...new Set(files.map(({ path }) => dirname(path)))].map((folder) =>
        mkdir(folder, { recursive: true }),
      ),
    );
    await Promise.all(files.map(({ path, bytes }) => writeFile(beside(path), bytes)));
    signal?.throwIfAborted();
    for (const { path } of files) await rename(beside(path), path);
  } catch (error) {
    await Promise.all(files.map(({ path }) => rm(beside(path), { force: true })));
    throw error;
  }
}

const isThere = ({ path, bytes }: FileToWrite): Promise<boolean> =>
  readFile(path).then(
    (found) => found.equals(bytes),
    () => false,
  );
