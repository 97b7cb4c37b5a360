/** A product without its ties to what it was made of: what is passed on as it was given is read in full. */
export function detached<T>(product: T): T;
export function detached(product: unknown): unknown {
  if (typeof product !== "object" || product === null || product instanceof Uint8Array)
    return product;
  if (Array.isArray(product)) return product.map((one) => detached(one));
  if (product instanceof Set) return new Set([...product].map((one) => detached(one)));
  if (product instanceof Map) return new Map([...product].map((pair) => detached(pair)));
  return Object.fromEntries(Object.entries(product).map(([key, one]) => [key, detached(one)]));
}
