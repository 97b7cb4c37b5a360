/** Every gate there is: decks are made in memory in all formats that they want, and nothing is written. */
import { type Made, make } from "./build.ts";
import type { CheckOptions } from "./check.ts";
import type { BuildOptions } from "./options.ts";

/** As for `check`, and which browser lays out the pages. */
export type FullCheckOptions = CheckOptions &
  Pick<BuildOptions, "browser" | "onProgress" | "onDownload" | "debug" | "signal">;

/**
 * Asks every gate: makes all decks in memory, in every format that they want, and writes nothing.
 *
 * @returns the decks with their bytes, and warnings about them
 * @throws ContentError with every fault found
 * @throws UsageError for names of briefings, audiences or folders that are not there
 * @example
 * ```ts
 * import { checkFull, ownTemplate } from "briefdeck";
 *
 * const { decks, seconds } = await checkFull({
 *   content: "content",
 *   briefings: [],
 *   audiences: ["press"],
 *   languages: ["en-GB"],
 *   template: ownTemplate(),
 *   onProgress: ({ deck, stage }) => console.log(deck, stage),
 *   debug: () => undefined,
 * });
 * console.log(`${decks.length} deck passed every gate in ${seconds.toFixed(1)} s`);
 * ```
 */
export const checkFull = (options: FullCheckOptions): Promise<Made> =>
  make({ ...options, formats: [], handouts: [], full: true });
