/** The flags that say where what was made is kept for the next build. */
import { join } from "node:path";
import type { Command } from "commander";
import { cacheFolder } from "../core/cache-folder.ts";

export interface CacheFlags {
  readonly cache?: string | false;
}

export const cacheOptions = (command: Command): Command =>
  command
    .option(
      "--cache <dir>",
      "where what was made is kept for the next time (default: node_modules/.cache, or BRIEFDECK_CACHE)",
    )
    .option("--no-cache", "make all of it anew, and keep nothing");

/** Undefined where none is wanted. */
export function cacheOf({ cache }: CacheFlags): string | undefined {
  if (cache === false) return undefined;
  return cache ?? (process.env["BRIEFDECK_CACHE"] || join(cacheFolder(), "decks"));
}
