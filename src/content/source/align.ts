/** Which paragraph of a revised text is which of the one that was fingerprinted: the same, moved, edited, gone or new. */
import { sha256 } from "../../core/hash.ts";
import { longestRising } from "../../core/longest-rising.ts";
import { type Fingerprint, fingerprint, likeness, normalised } from "./fingerprint.ts";

export type ParagraphState = "same" | "moved" | "edited" | "gone" | "new";

export interface Known extends Fingerprint {
  readonly id: string;
}

export interface Aligned {
  readonly state: ParagraphState;
  /** Undefined for what is new. */
  readonly old?: Known;
  /** Position and text in the revised source; undefined for what is gone. */
  readonly position?: number;
  readonly text?: string;
  /** Of what was edited: how much it still shares with what it was, from 0 to 1; undefined where only its place tells. */
  readonly likeness?: number;
}

/** Below this share of common pairs of words, two paragraphs are two. Unrelated ones reach 0.2 by chance once in 1,000. */
const LIKE = 0.25;

/** @param salt as the sketches of `old` were made with: the source's id */
export function align(
  old: readonly Known[],
  texts: readonly string[],
  salt: string,
): readonly Aligned[] {
  const hashes = texts.map((text) => sha256(normalised(text)));
  /** For each new paragraph the position of its old one. */
  const match = new Map<number, number>();
  const free = new Set(old.keys());
  const pair = (position: number, before: number) => {
    match.set(position, before);
    free.delete(before);
  };
  hashes.forEach((hash, position) => {
    const found = [...free].find((i) => old[i]?.sha256 === hash);
    if (found !== undefined) pair(position, found);
  });
  const same = new Set(match.keys());
  const found = [...match].sort(([a], [b]) => a - b);
  const inPlace = new Set(
    longestRising(found.map(([, before]) => before)).map((i) => found[i]?.[0]),
  );

  const shares = new Map<number, number>();
  // Only what is left is sketched: most of a text is as it was.
  const sketches = texts.map((text, i) =>
    match.has(i) ? undefined : fingerprint(text, salt).sketch,
  );
  const candidates = sketches
    .flatMap((sketch, position) =>
      match.has(position)
        ? []
        : [...free].map((i) => ({ position, i, like: likeness(old[i]?.sketch, sketch) })),
    )
    .filter(({ like }) => like >= LIKE)
    .sort((a, b) => b.like - a.like || a.position - b.position);
  for (const { position, i, like } of candidates)
    if (!match.has(position) && free.has(i)) {
      pair(position, i);
      shares.set(position, like);
    }
  byPlace(old, sketches, match, free, pair);

  const aligned = texts.map((text, position): Aligned => {
    const before = old[match.get(position) ?? -1];
    if (!before) return { state: "new", position, text };
    if (same.has(position))
      return { state: inPlace.has(position) ? "same" : "moved", old: before, position, text };
    const like = shares.get(position);
    const share = like === undefined ? {} : { likeness: like };
    return { state: "edited", old: before, position, text, ...share };
  });
  return withGone(aligned, old, free);
}

/** What has no sketch on either side, being short or fingerprinted before there were any, is told by its neighbours. */
function byPlace(
  old: readonly Known[],
  sketches: readonly (string | undefined)[],
  match: ReadonlyMap<number, number>,
  free: ReadonlySet<number>,
  pair: (position: number, before: number) => void,
): void {
  for (let position = 0; position < sketches.length; position++) {
    const before = position === 0 ? -1 : match.get(position - 1);
    if (match.has(position) || before === undefined) continue;
    const i = before + 1;
    const next = position + 1 === sketches.length ? old.length : match.get(position + 1);
    if (!free.has(i) || next !== i + 1) continue;
    if (!old[i]?.sketch || !sketches[position]) pair(position, i);
  }
}

/** What is gone stands where it stood: after the one that was before it. */
function withGone(
  found: readonly Aligned[],
  old: readonly Known[],
  free: ReadonlySet<number>,
): Aligned[] {
  const all = [...found];
  for (const i of free) {
    const gone = old[i];
    if (!gone) continue;
    const before = all.findIndex((one) => one.old === old[i - 1]);
    all.splice(before + 1, 0, { state: "gone", old: gone });
  }
  return all;
}
