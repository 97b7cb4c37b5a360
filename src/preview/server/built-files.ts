/** Files of the last build: only what lies below its folder, whatever links and names say. */
import { readFile, realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".json": "application/json",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
};

export interface BuiltFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/**
 * @param path as it stands in the address, still encoded
 * @returns undefined for what is not there, is no plain file, or lies elsewhere
 */
export async function builtFile(folder: string, path: string): Promise<BuiltFile | undefined> {
  const name = decoded(path);
  if (name === undefined || /[\0\\:]/.test(name)) return undefined;
  const parts = name.split("/");
  if (parts.some((part) => part === "" || part.startsWith("."))) return undefined;
  const type = TYPES[extname(name).toLowerCase()];
  if (!type) return undefined;
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(join(folder, ...parts))]);
    if (!file.startsWith(root + sep) || !(await stat(file)).isFile()) return undefined;
    return { bytes: new Uint8Array(await readFile(file)), type };
  } catch {
    return undefined;
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
