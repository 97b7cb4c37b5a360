/** Two texts set against each other, word by word: in languages without spaces, too. */
import { diffArrays } from "diff";
import { wordSegmenter } from "../core/word-segmenter.ts";
import type { FigureChange, WordPart } from "./model.ts";

const tokens = (text: string, language: string): string[] =>
  [...wordSegmenter(language).segment(text)].map(({ segment }) => segment);

/** What stands between words: it is never a change of its own when both its neighbours are. */
const isGap = (token: string) => !/[\p{L}\p{N}\p{S}]/u.test(token);

/**
 * @param language a tag (BCP 47) that says how words are told apart.
 * @returns neighbours of one kind joined; what was dropped stands before what took its place.
 * @example
 * wordDiff("42 boats", "45 boats", "en") // dropped "42", added "45", same " boats"
 */
export function wordDiff(before: string, after: string, language: string): WordPart[] {
  const parts: WordPart[] = diffArrays(tokens(before, language), tokens(after, language)).map(
    ({ value, added, removed }) => ({
      text: value.join(""),
      is: added ? "added" : removed ? "dropped" : "same",
    }),
  );
  return joined(bridged(parts));
}

/** A lone space or comma between two changes belongs to them: "small steps" → "large strides" is one change, not two. */
function bridged(parts: readonly WordPart[]): WordPart[] {
  return parts.flatMap((part, i): WordPart[] => {
    const inside = i > 0 && i < parts.length - 1;
    return inside && part.is === "same" && isGap(part.text) && part.text.length < 3
      ? [
          { text: part.text, is: "dropped" },
          { text: part.text, is: "added" },
        ]
      : [part];
  });
}

function joined(parts: readonly WordPart[]): WordPart[] {
  const out: WordPart[] = [];
  let [dropped, added, after] = ["", "", ""];
  const same = (text: string) => {
    const last = out.at(-1);
    if (last?.is === "same") out[out.length - 1] = { text: last.text + text, is: "same" };
    else if (text) out.push({ text, is: "same" });
  };
  const flush = () => {
    // Space that both end in stands after them, and is no change.
    const tail = /\s*$/.exec(dropped)?.[0] ?? "";
    const shared = tail && added.endsWith(tail) ? tail : "";
    if (shared) {
      dropped = dropped.slice(0, -shared.length);
      added = added.slice(0, -shared.length);
    }
    after = shared;
    if (dropped) out.push({ text: dropped, is: "dropped" });
    if (added) out.push({ text: added, is: "added" });
    [dropped, added] = ["", ""];
  };
  for (const { text, is } of parts) {
    if (is === "dropped") dropped += text;
    else if (is === "added") added += text;
    else {
      flush();
      same(after + text);
    }
  }
  flush();
  same(after);
  return out;
}

const NUMBER = /\p{N}+(?:[.,:\u00a0\u202f]\p{N}+)*/gu;
const withoutNumbers = (text: string) => text.replace(NUMBER, "#");

/** The numbers that took another's place, where one number stands against one. */
export function figuresIn(parts: readonly WordPart[]): FigureChange[] {
  return parts.flatMap((part, i): FigureChange[] => {
    const next = parts[i + 1];
    if (part.is !== "dropped" || next?.is !== "added") return [];
    const [was, now] = [part.text.match(NUMBER) ?? [], next.text.match(NUMBER) ?? []];
    if (was.length !== now.length) return [];
    return was.flatMap((before, n) => (before === now[n] ? [] : [{ before, after: now[n] ?? "" }]));
  });
}

/** Whether two texts are alike but for their numbers. */
export const onlyNumbersDiffer = (before: string, after: string): boolean =>
  before !== after && withoutNumbers(before) === withoutNumbers(after);

/** How alike two texts are, from 0 to 1: the share of words that both have. */
export function likeness(before: string, after: string, language: string): number {
  if (before === after) return 1;
  const words = (text: string) =>
    tokens(text.toLocaleLowerCase(language), language).filter((token) => !isGap(token));
  const [was, now] = [words(before), words(after)];
  const left = new Map<string, number>();
  for (const word of was) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of now) {
    const count = left.get(word) ?? 0;
    if (!count) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return was.length + now.length ? (2 * shared) / (was.length + now.length) : 1;
}
