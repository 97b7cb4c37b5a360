/** Every gate there is: decks are made in memory in all formats that they want, and nothing is written. */
import { type Made, make } from "./build.ts";
import type { CheckOptions } from "./check.ts";
import type { BuildOptions } from "./options.ts";

export type FullCheckOptions = CheckOptions &
  Pick<BuildOptions, "browser" | "onProgress" | "onDownload" | "debug" | "signal">;

/** @throws ContentError with every fault found, UsageError for unknown names. */
export const checkFull = (options: FullCheckOptions): Promise<Made> =>
  make({ ...options, formats: [], handouts: [], full: true });
