/** Which slides of a file are not as they were built. */
import { squash } from "../checks/read-back/said.ts";
import { longestRising } from "../core/longest-rising.ts";
import { hashOf, saysHash } from "../manifest/hash.ts";
import type { Manifest } from "../manifest/schema.ts";
import type { FoundSlide } from "./found.ts";
import { likeness, type WordChange, wordChanges } from "./words.ts";

type Built = Manifest["slides"][number];

/** What a reader would find other. */
export type Aspect = "words" | "notes" | "figures";

export interface SlideChange {
  readonly change: "edited" | "removed" | "added" | "moved";
  /** Its id in the content; slides that somebody has added have none. */
  readonly id?: string;
  /** Its place in the file, from 1; none where it was removed. */
  readonly number?: number;
  /** Its place as it was built, from 1. */
  readonly was?: number;
  readonly aspects?: readonly Aspect[];
  /** Where the words as built are known. */
  readonly words?: readonly WordChange[];
  /** The beginning of a slide that was added. */
  readonly text?: string;
}

/** The words of a slide as it was built, where something at hand still has them. */
export type WordsAsBuilt = (id: string) => string | undefined;

/** From here on two slides with other words are taken for one that was edited. */
const ALIKE = 0.4;

export function compareSlides(
  { slides: built }: Manifest,
  found: readonly FoundSlide[],
  words: WordsAsBuilt = () => undefined,
): SlideChange[] {
  const of = pair(built, found, words);
  const changes: SlideChange[] = built.flatMap((slide, i) =>
    of.has(i) ? [] : [{ change: "removed", id: slide.id, was: i + 1 }],
  );
  const byFound = new Map([...of].map(([b, f]) => [f, b]));
  const order = [...byFound].sort(([a], [b]) => a - b).map(([, b]) => b);
  const kept = new Set(longestRising(order).map((at) => order[at]));
  for (const [number, slide] of found.entries()) {
    const b = byFound.get(number);
    const was = b === undefined ? undefined : built[b];
    if (b === undefined || !was) {
      changes.push({ change: "added", number: number + 1, text: slide.text.slice(0, 60) });
      continue;
    }
    const place = { id: was.id, number: number + 1, was: b + 1 };
    const aspects = differing(was, slide);
    const before = aspects.includes("words") ? words(was.id) : undefined;
    if (aspects.length)
      changes.push({
        change: "edited",
        ...place,
        aspects,
        ...(before === undefined ? {} : { words: wordChanges(before, slide.text) }),
      });
    if (!kept.has(b)) changes.push({ change: "moved", ...place });
  }
  return changes;
}

function differing(built: Built, found: FoundSlide): Aspect[] {
  const { says, notes, figures } = built;
  const said = found.said.notes;
  return [
    ...(says !== undefined && says !== saysHash(found.said) ? ["words" as const] : []),
    ...(notes !== undefined && said !== undefined && notes !== hashOf(squash(said))
      ? ["notes" as const]
      : []),
    ...(figures !== undefined && figures !== hashOf(found.figures || "")
      ? ["figures" as const]
      : []),
  ];
}

/** From places as built to places in the file: by id, by the same words, by like words, and last by neighbours. */
function pair(
  built: readonly Built[],
  found: readonly FoundSlide[],
  words: WordsAsBuilt,
): ReadonlyMap<number, number> {
  const of = new Map<number, number>();
  const taken = new Set<number>();
  const take = (b: number, f: number | undefined) => {
    if (f === undefined || f < 0 || of.has(b) || taken.has(f)) return;
    of.set(b, f);
    taken.add(f);
  };
  const open = () => built.flatMap((slide, b) => (of.has(b) ? [] : [[slide, b] as const]));
  const free = () => found.flatMap((slide, f) => (taken.has(f) ? [] : [[slide, f] as const]));
  for (const [{ id }, b] of open())
    take(
      b,
      found.findIndex((slide) => slide.id === id),
    );
  const same = ({ says }: Built, slide: FoundSlide | undefined) =>
    slide !== undefined && says === saysHash(slide.said);
  for (const [slide, b] of open()) if (same(slide, found[b])) take(b, b);
  for (const [slide, b] of open()) take(b, free().find(([other]) => same(slide, other))?.[1]);
  const likes = open().flatMap(([{ id }, b]) => {
    const before = words(id);
    return before === undefined
      ? []
      : free().map(([slide, f]) => ({ b, f, like: likeness(before, slide.text) }));
  });
  for (const { b, f, like } of likes.sort((x, y) => y.like - x.like)) if (like >= ALIKE) take(b, f);
  // What stands between the same neighbours, in the same order.
  for (const [{ id }, b] of open()) {
    if (words(id) !== undefined) continue;
    const before = b === 0 ? -1 : of.get(b - 1);
    const after = b === built.length - 1 ? found.length : of.get(b + 1);
    if (before !== undefined) take(b, before + 1 < found.length ? before + 1 : undefined);
    else if (after !== undefined) take(b, after - 1);
  }
  return of;
}
