/** Writes files so that nobody ever sees half of one, or some new ones beside old ones. */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

export interface FileToWrite {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Writes all beside their places, and renames them only when each has been written. */
export async function writeFiles(files: readonly FileToWrite[]): Promise<void> {
  const beside = (path: string) => `${path}.${process.pid}.part`;
  try {
    await Promise.all(
      [...new Set(files.map(({ path }) => dirname(path)))].map((folder) =>
        mkdir(folder, { recursive: true }),
      ),
    );
    await Promise.all(files.map(({ path, bytes }) => writeFile(beside(path), bytes)));
    for (const { path } of files) await rename(beside(path), path);
  } catch (error) {
    await Promise.all(files.map(({ path }) => rm(beside(path), { force: true })));
    throw error;
  }
}
