/** What earlier builds have made, for a build to use again: opened once, and passed on. */

import { type ByteCache, openByteCache } from "../../core/byte-cache.ts";
import { sha256 } from "../../core/hash.ts";
import { recall, remember } from "../../core/trace/remember.ts";
import { isProtected } from "../../outputs/pdf/index.ts";
import type { MakeOptions } from "../options.ts";
import { environment } from "./environment.ts";

export interface Cache {
  readonly bytes: ByteCache;
  /** Of all that products are made by and that no value tells. */
  readonly environment: string;
}

/** Bytes that a folder is kept below. */
const MOST = 512 * 2 ** 20;

type CacheOptions = Pick<MakeOptions, "cache"> &
  Partial<Pick<MakeOptions, "circulation" | "debug">>;

/** Undefined where none is wanted, or none may be used. */
export async function openCache({
  cache: folder,
  circulation,
  debug = () => undefined,
}: CacheOptions): Promise<Cache | undefined> {
  if (folder === undefined) return undefined;
  const { stamp, protection } = circulation ?? {};
  // What is made for one reader is asked for once, and what is locked shall not lie open somewhere.
  if (stamp || (protection && isProtected(protection))) return undefined;
  const known = await environment();
  if (known) return { bytes: openByteCache(folder, debug), environment: known };
  debug("cache: not used, since no package manager says which packages are installed");
  return undefined;
}

/** Takes out of it what is too much. */
export const closeCache = async (cache: Cache | undefined): Promise<void> =>
  cache?.bytes.shrink(MOST);

export interface MadeOrKept<P> {
  readonly product: P;
  /** Whether an earlier build made it. */
  readonly kept: boolean;
}

/**
 * What `make` makes of `from`, or made of it in an earlier build.
 * @param name of the product, with all that decides it beside `from`; as JSON
 * @param isKept whether a product may be used again; one with faults is told anew
 */
export async function kept<F extends object, P extends object>(
  cache: Cache | undefined,
  name: readonly unknown[],
  from: F,
  make: (from: F) => Promise<P>,
  isKept?: (product: P) => boolean,
): Promise<MadeOrKept<P>> {
  if (!cache) return { product: await make(from), kept: false };
  const key = sha256(JSON.stringify([cache.environment, name]));
  const before = await recall<P>(cache.bytes, key, from);
  if (before) return { product: before, kept: true };
  return { product: await remember(cache.bytes, key, from, make, isKept), kept: false };
}
