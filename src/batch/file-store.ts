/** Where finished files go: a folder here, or what else keeps bytes by name. */
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sha256 } from "../core/hash.ts";
import type { MadeFile } from "./outcome.ts";

export interface FileStore {
  /** Whether a file is there with these very bytes. */
  has(file: MadeFile): Promise<boolean>;
  /** Writes the whole file or nothing; to write the same twice changes nothing. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Undefined where there is none. */
  get(name: string): Promise<Uint8Array | undefined>;
}

/** Whether all are there with these very bytes. */
export const hasAll = async (store: FileStore, files: readonly MadeFile[]): Promise<boolean> =>
  (await Promise.all(files.map((file) => store.has(file)))).every(Boolean);

let parts = 0;

/** Nobody ever sees half a file, not even after the machine has lost its power. */
export function folderStore(folder: string): FileStore {
  const at = (name: string) => join(folder, ...name.split("/"));
  const get = async (name: string) =>
    readFile(at(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
  return {
    get,
    has: async ({ name, sha256: expected }) => {
      const bytes = await get(name);
      return bytes !== undefined && sha256(bytes) === expected;
    },
    put: async (name, bytes) => {
      const path = at(name);
      const beside = `${path}.${process.pid}-${parts++}.part`;
      await mkdir(dirname(path), { recursive: true });
      const file = await open(beside, "w");
      try {
        await file.writeFile(bytes);
        await file.datasync();
      } catch (error) {
        await file.close();
        await rm(beside, { force: true });
        throw error;
      }
      await file.close();
      await rename(beside, path);
    },
  };
}
