/** Where what was made is kept for the next build. */
import { join } from "node:path";
import { cacheFolder } from "../../core/cache-folder.ts";

export interface CacheFlags {
  readonly cache?: string | boolean;
}

/** Undefined where none is wanted. */
export function cacheOf({ cache }: CacheFlags): string | undefined {
  if (cache === false) return undefined;
  return typeof cache === "string" ? cache : join(cacheFolder(), "decks");
}
