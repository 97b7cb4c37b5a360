/** Packs and unpacks streams, off the main thread: one beside the next. */
import { promisify } from "node:util";
import { deflate, inflate } from "node:zlib";
import { type CosObject, isDict } from "./value.ts";

export const deflated = promisify(deflate);
const inflated = promisify(inflate);

/** What a stream holds, decoded; nothing where the object has none. */
export async function bytesOf(object: CosObject | undefined): Promise<Buffer> {
  const { value, stream = new Uint8Array() } = object ?? { value: "null" };
  return isDict(value) && value.has("Filter") ? inflated(stream) : Buffer.from(stream);
}
