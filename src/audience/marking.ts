/** Which marking a thing carries, and whether an audience may see it. */
import type { Briefing, Entry, MarkingLevel } from "../content/briefing.ts";
import { REF_KINDS, type RefKind } from "../content/schema/kinds.ts";
import type { Leaf } from "../content/walk.ts";

export interface Markings {
  /** The rank of what a reference names: its own marking, or that of the claims it rests on, whichever is higher. */
  rank(kind: RefKind, id: string): number;
  rankOf(marking: string | undefined): number;
  level(rank: number): MarkingLevel;
  readonly refersToMarked: (leaf: Leaf) => boolean;
}

export function markings(briefing: Briefing): Markings {
  const { levels, default: byDefault } = briefing.content.briefing.marking;
  const rankOf = (marking: string | undefined) =>
    levels.findIndex(({ id }) => id === (marking ?? byDefault));
  const rank = (kind: RefKind, id: string): number => {
    const entry = REF_KINDS[kind].marked ? briefing.index[kind].get(id) : undefined;
    if (!entry) return 0;
    return Math.max(
      rankOf(entry.value.marking),
      ...claimsOf(entry).map((claim) => rank("claim", claim)),
    );
  };
  return {
    rank,
    rankOf,
    level: (at) => {
      const level = levels[Math.max(0, at)];
      if (!level) throw new Error(`no marking level ${at}`);
      return level;
    },
    refersToMarked: ({ meta }) => meta.ref !== undefined && REF_KINDS[meta.ref].marked === true,
  };
}

/** An event, a term or a scenario tells what its claims say; an actor is a name that rests on none of them. */
function claimsOf({ value }: Entry): readonly string[] {
  if ("relations" in value) return [];
  return "claims" in value && Array.isArray(value.claims) ? (value.claims as string[]) : [];
}
