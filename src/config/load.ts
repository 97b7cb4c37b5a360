/** Reads a config file: runs it, checks what it exports, and tells faults at its lines. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { ContentError } from "../core/diagnostics.ts";
import { UsageError } from "../core/usage-error.ts";
import { defineConfig } from "./define.ts";
import { configDiagnostics, unreadable } from "./diagnostics.ts";
import { type Config, configSchema, PATHS } from "./schema.ts";

/** @throws UsageError where the file is not there, ContentError where it is at fault. */
export async function loadConfig(path: string): Promise<Config> {
  const file = relative(process.cwd(), path) || path;
  if (!existsSync(path)) throw new UsageError(`there is no config file ${file}`);
  const text = await readFile(path, "utf8");
  const exported = await evaluated(path).catch((error: unknown) => {
    throw new ContentError([unreadable(file, error)]);
  });
  const parsed = configSchema.safeParse(exported);
  if (!parsed.success)
    throw new ContentError(configDiagnostics(file, text, exported, parsed.error));
  return fromHere(parsed.data, dirname(path));
}

/** Loaded only where there is a config: what it imports from `briefdeck` is no more than `defineConfig`. */
async function evaluated(path: string): Promise<unknown> {
  const { createJiti } = await import("jiti");
  const jiti = createJiti(path, {
    virtualModules: { briefdeck: { defineConfig } },
    fsCache: false,
    moduleCache: false,
  });
  return jiti.import(path, { default: true });
}

/** Paths that a config names stand beside it; commands read them from where they are run. */
function fromHere(config: Config, folder: string): Config {
  const moved = Object.entries(config).map(([key, value]) => [
    key,
    PATHS.has(key as keyof Config) && typeof value === "string" && !value.includes("://")
      ? here(value, folder)
      : value,
  ]);
  return configSchema.parse(Object.fromEntries(moved));
}

const here = (path: string, folder: string): string =>
  isAbsolute(path) ? path : relative(process.cwd(), resolve(folder, path)) || ".";
