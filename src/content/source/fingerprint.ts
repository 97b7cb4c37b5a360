/** A paragraph as `source.yaml` holds it: enough to know it again, and not enough to read it. */
import { createHash } from "node:crypto";
import { sha256 } from "../../core/hash.ts";

export interface Fingerprint {
  readonly words: number;
  /** SHA-256 of the normalised text, in hexadecimal. */
  readonly sha256: string;
  /** Of paragraphs long enough: 32 hexadecimal digits that near-equal paragraphs mostly share. */
  readonly sketch?: string | undefined;
}

/** In NFC, white space folded and trimmed: what the hashes are taken of. */
export const normalised = (text: string): string =>
  text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** @param salt the id of the source, so that equal paragraphs of two sources have unlike sketches */
export function fingerprint(text: string, salt: string): Fingerprint {
  const plain = normalised(text);
  const words = plain.split(" ");
  const sketch = sketchOf(plain, salt);
  return { words: words.length, sha256: sha256(plain), ...(sketch ? { sketch } : {}) };
}

/** Hash functions of a sketch. Each gives four bits of one minimum: 128 bits in all, of which none names a word. */
const DIGITS = 32;
/** Below this many words a sketch could be searched for the few texts that have it. */
const LEAST_WORDS = 12;

/**
 * A MinHash over pairs of neighbouring words, four bits of each minimum.
 *
 * Li and König, “b-Bit Minwise Hashing”: two texts agree in a digit with probability J + (1 − J)/16, J being the share
 * of pairs that they have in common.
 */
function sketchOf(plain: string, salt: string): string | undefined {
  const words = plain.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (words.length < LEAST_WORDS) return undefined;
  const least = new Array<bigint>(DIGITS).fill(2n ** 64n);
  for (let i = 0; i + 1 < words.length; i++) {
    // 512 bits serve eight hash functions; four rounds serve all.
    for (let round = 0; round < DIGITS / 8; round++) {
      const hash = createHash("sha512")
        .update(`${salt}\n${round}\n${words[i]} ${words[i + 1]}`)
        .digest();
      for (let n = 0; n < 8; n++) {
        const value = hash.readBigUInt64BE(n * 8);
        const at = round * 8 + n;
        if (value < (least[at] ?? 0n)) least[at] = value;
      }
    }
  }
  return least.map((value) => (value & 15n).toString(16)).join("");
}

/** How much of their pairs of words two paragraphs share, from 0 to 1, as far as sketches can tell (± 0.1). */
export function likeness(a: string | undefined, b: string | undefined): number {
  if (!a || !b) return 0;
  const same = [...a].filter((digit, i) => digit === b[i]).length / DIGITS;
  return Math.max(0, (same - 1 / 16) / (1 - 1 / 16));
}
