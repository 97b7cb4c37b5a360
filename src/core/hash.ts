/** Tells one thing from another by its bytes. No signature. */
import { createHash } from "node:crypto";

/** In hexadecimal. */
export const sha256 = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("hex");

/** Its first 64 bits. */
export const shortHash = (data: string | Uint8Array): string => sha256(data).slice(0, 16);
