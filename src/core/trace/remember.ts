/** Functions whose product is kept as long as all that they read stays the same. */
import { deserialize, serialize } from "node:v8";
import type { ByteCache } from "../byte-cache.ts";
import { sha256 } from "../hash.ts";
import { detached } from "./detached.ts";
import type { Reads } from "./reads.ts";
import { readsSame } from "./same.ts";
import { traced } from "./traced.ts";

/** A product, kept under its hash, and what was read to make it. */
interface Kept {
  readonly reads: Reads;
  readonly product: string;
}

/** Of one name: content goes back and forth between states. */
const MOST_KEPT = 4;

/** @returns the product kept under a name if it was made from a value that reads as this one does. */
export async function recall<P>(
  cache: ByteCache,
  name: string,
  from: object,
): Promise<P | undefined> {
  for (const { reads, product } of await keptUnder(cache, name)) {
    if (!readsSame(from, reads)) continue;
    const bytes = await cache.get(product);
    if (bytes) return deserialize(bytes) as P;
  }
  return undefined;
}

/**
 * Makes a product, and keeps it.
 * @param name of what is made, with all that decides it beside `from`
 * @param make must read nothing that changes but through what it is given
 * @param isKept whether this product is worth it
 */
export async function remember<F extends object, P>(
  cache: ByteCache,
  name: string,
  from: F,
  make: (from: F) => Promise<P>,
  isKept: (product: P) => boolean = () => true,
): Promise<P> {
  const { value, reads } = traced(from);
  const product = await make(value);
  if (!isKept(product)) return product;
  const bytes = serialize(detached(product));
  const hash = sha256(bytes);
  await cache.put(hash, bytes);
  const before = (await keptUnder(cache, name)).filter((kept) => kept.product !== hash);
  const kept: Kept[] = [{ reads, product: hash }, ...before].slice(0, MOST_KEPT);
  await cache.put(name, new TextEncoder().encode(JSON.stringify(kept)));
  // As it will be when it is recalled.
  return deserialize(bytes) as P;
}

async function keptUnder(cache: ByteCache, name: string): Promise<readonly Kept[]> {
  const bytes = await cache.get(name);
  return bytes ? (JSON.parse(new TextDecoder().decode(bytes)) as Kept[]) : [];
}
