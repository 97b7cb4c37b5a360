/** Which words differ between two texts of a slide. */
import { diffArrays } from "diff";
import { squash } from "../checks/read-back/said.ts";

export interface WordChange {
  /** Words that stand before it in both, to find the place by. */
  readonly after: string;
  readonly was: string;
  readonly is: string;
}

/** Longer texts are not compared word by word. */
const MOST_WORDS = 5000;
/** Words of context. */
const CONTEXT = 3;

/** Where formats break words otherwise, and say the same, nothing differs. */
export function wordChanges(was: string, is: string): WordChange[] {
  const [a, b] = [was, is].map((text) => text.split(/\s+/u).filter(Boolean));
  if (!a || !b || a.length > MOST_WORDS || b.length > MOST_WORDS) return [];
  const changes: WordChange[] = [];
  let same: string[] = [];
  let [gone, come]: [string[], string[]] = [[], []];
  const close = () => {
    if (squash(gone.join("")) !== squash(come.join("")))
      changes.push({
        after: same.slice(-CONTEXT).join(" "),
        was: gone.join(" "),
        is: come.join(" "),
      });
    [gone, come] = [[], []];
  };
  for (const { value, added, removed } of diffArrays(a, b)) {
    if (added) come.push(...value);
    else if (removed) gone.push(...value);
    else {
      close();
      same = value;
    }
  }
  close();
  return changes;
}

/** From 0, nothing alike, to 1: how many words two texts share. */
export function likeness(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(text.split(/\s+/u).filter(Boolean)));
  if (!a?.size || !b?.size) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}
