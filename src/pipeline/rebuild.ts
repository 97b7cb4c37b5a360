/** Builds what is not as it should be: nothing, where a build of the very same has been before and its files are there. */
import { closeCache, openCache } from "./cache/cache.ts";
import { findWhole, inputsHash, keepWhole, type Summary } from "./cache/whole.ts";
import type { BuildOptions } from "./options.ts";

/** What a build made, and what was there already. */
export interface Rebuilt extends Summary {
  /** Names of decks that were made anew; the others are as an earlier build made them. */
  readonly made: readonly string[];
  /** That it took. */
  readonly seconds: number;
}

/** Makes and writes decks as `build` of `build.ts` does, without doing again what an earlier build did. */
export async function rebuild(options: BuildOptions): Promise<Rebuilt> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const cache = await openCache(options);
  const inputs = cache && (await inputsHash(options, cache));
  const before = cache && inputs ? await findWhole(cache, inputs) : undefined;
  if (before?.untouched) {
    options.onReport?.(before.report);
    tell(options, start, 0);
    return { ...before.summary, made: [], seconds: seconds() };
  }
  // Loaded where there is something to do: it takes longer than to know that there is not.
  const began = performance.now();
  const { build } = await import("./build.ts");
  const loading = performance.now() - began;
  // Where only files are missing, their bytes are most likely kept.
  const left = { cache, complete: before !== undefined };
  const { summary, report, made, written } = await build(options, left).finally(() =>
    closeCache(cache),
  );
  // What was changed while it was read is not what the files were made of.
  if (cache && inputs && (await inputsHash(options, cache)) === inputs)
    await keepWhole(cache, inputs, { summary, report, written });
  tell(options, start, loading);
  return { ...summary, made, seconds: seconds() };
}

/** @param start and `loading` of more modules, in ms of this process */
function tell({ debug }: BuildOptions, start: number, loading: number): void {
  const work = performance.now() - start - loading;
  const seconds = (ms: number) => (ms / 1000).toFixed(3);
  debug(`build: ${seconds(start + loading)} s to start, ${seconds(work)} s of work`);
}
