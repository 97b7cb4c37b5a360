/**
 * Keeps bytes by name in a folder, for what can be made again. What it gives back is what was put in, or nothing: each
 * entry bears the hash of its bytes, is written beside its place and then renamed, and where it is damaged it is as if
 * it were not there. Several processes may use one folder.
 */
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "./hash.ts";

export interface ByteCache {
  /** Undefined where there is none, or none that is whole. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** A cache that cannot be written to keeps nothing, and that is no fault. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Takes out what was not asked for longest, until the rest is below `most` bytes. */
  shrink(most: number): Promise<void>;
}

/** Of SHA-256 in hexadecimal. */
const DIGITS = 64;

/** @param debug told of what is damaged or cannot be written. */
export function openByteCache(folder: string, debug: (line: string) => void): ByteCache {
  const pathOf = (name: string) => {
    const key = sha256(name);
    return join(folder, key.slice(0, 2), key.slice(2));
  };
  return {
    get: async (name) => {
      const path = pathOf(name);
      const entry = await readFile(path).catch(() => undefined);
      if (!entry) return undefined;
      const bytes = new Uint8Array(entry.subarray(DIGITS));
      if (entry.toString("latin1", 0, DIGITS) === sha256(bytes)) {
        const now = new Date();
        await utimes(path, now, now).catch(() => undefined);
        return bytes;
      }
      debug(`cache: ${path} is damaged, and is made anew`);
      await rm(path, { force: true }).catch(() => undefined);
      return undefined;
    },
    put: async (name, bytes) => {
      const path = pathOf(name);
      const beside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
      try {
        // Decks that few may read are in it.
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeFile(beside, [sha256(bytes), bytes], { mode: 0o600 });
        await rename(beside, path);
      } catch (error) {
        debug(`cache: nothing is kept: ${error instanceof Error ? error.message : error}`);
        await rm(beside, { force: true }).catch(() => undefined);
      }
    },
    shrink: async (most) => {
      const names = await readdir(folder, { recursive: true }).catch(() => []);
      const found = await Promise.all(
        names.map(async (name) => {
          const path = join(folder, name);
          const at = await stat(path).catch(() => undefined);
          return at?.isFile() ? [{ path, size: at.size, used: at.mtimeMs }] : [];
        }),
      );
      const files = found.flat().sort((a, b) => b.used - a.used);
      let sum = 0;
      for (const { path, size } of files) {
        sum += size;
        if (sum > most) await rm(path, { force: true }).catch(() => undefined);
      }
    },
  };
}
