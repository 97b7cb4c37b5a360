/** Which texts of a briefing the selected decks may see: what is told of them, in a report too, must quote no others. */

import type { Deck } from "../../audience/deck.ts";
import { type Markings, markings } from "../../audience/marking.ts";
import type { Briefing } from "../../content/briefing.ts";
import { audienceFile } from "../../content/files.ts";
import { type Pointer, valueAt } from "../../core/pointer.ts";
import { slideLeaves } from "./slide-leaves.ts";

export type Quotable = (pointer: Pointer) => boolean;

/** Lists of things that carry a marking, or rest on what does. */
const MARKED = /^(?:claims|actors|timeline|positions|scenarios|glossary|storyline)\.yaml$/;

export function quotable(briefing: Briefing, decks: readonly Deck[]): Quotable {
  const marks = markings(briefing);
  const ceiling = Math.max(...decks.map(({ audience }) => marks.rankOf(audience.ceiling)));
  const audiences = new Set(decks.map(({ audienceId }) => audienceFile(audienceId)));
  return ({ file, path }) => {
    if (file.startsWith("audiences/")) return audiences.has(file);
    if (!MARKED.test(file)) return true;
    const name = file.replace(".yaml", "") as keyof Briefing["content"];
    const entry = valueAt(briefing.content[name], path.slice(0, 2));
    return rankOf(entry, marks) <= ceiling;
  };
}

/** Its own marking, and of all it names, the highest. */
function rankOf(entry: unknown, marks: Markings): number {
  if (typeof entry !== "object" || entry === null) return 0;
  const own = marks.rankOf((entry as { marking?: string }).marking);
  const named =
    "layout" in entry
      ? slideLeaves(entry as Parameters<typeof slideLeaves>[0]).map(({ meta, value }) =>
          meta.ref ? marks.rank(meta.ref, value) : 0,
        )
      : claimsIn(entry).map((id) => marks.rank("claim", id));
  return Math.max(own, ...named);
}

const claimsIn = (value: unknown): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, child]) =>
        key === "claims" && Array.isArray(child) ? child.map(String) : claimsIn(child),
      )
    : [];
