/** Every gate there is: decks are made in memory in all formats that they want, and nothing is written. */
import { type Made, make } from "./build.ts";
import { closeCache, openCache } from "./cache/cache.ts";
import type { CheckOptions } from "./check.ts";
import type { BuildOptions } from "./options.ts";

/** As for `check`, and which browser lays out the pages. */
export type FullCheckOptions = CheckOptions &
  Pick<BuildOptions, "browser" | "opened" | "onProgress" | "onDownload" | "debug" | "signal">;

/** Makes all decks in memory, through every gate. @throws as `check` does. */
export async function checkFull(options: FullCheckOptions): Promise<Made> {
  const cache = await openCache(options);
  const all = { ...options, formats: [], handouts: [], full: true };
  return make(all, { cache }).finally(() => closeCache(cache));
}
