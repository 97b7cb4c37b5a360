/** Tells one browser from another without starting it: what it lays out and prints is its own. */
import { execFile } from "node:child_process";
import { realpath, stat } from "node:fs/promises";
import { promisify } from "node:util";
import { type FindOptions, findBrowser } from "./find.ts";

/** @throws UsageError where none can be had, as `findBrowser` does. */
export async function browserIdentity(options: FindOptions): Promise<string> {
  const { path, source } = await findBrowser(options);
  const real = await realpath(path);
  const { size, mtimeMs } = await stat(real);
  // The embedded one is what its package's version says; of another, a starter may stay the same and start a newer one.
  const version =
    source.startsWith("embedded") || process.platform === "win32" ? "" : await versionOf(path);
  return JSON.stringify([source, path, real, size, mtimeMs, version]);
}

const versionOf = (path: string): Promise<string> =>
  promisify(execFile)(path, ["--version"], { timeout: 5000 }).then(
    ({ stdout }) => stdout,
    () => "unknown",
  );
