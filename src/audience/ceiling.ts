/** Takes out of a slide what is marked above an audience's ceiling, and tells what the slide still is. */
import type { Slide } from "../content/briefing.ts";
import { slide as slideSchema } from "../content/schema/layouts.ts";
import { leaves } from "../content/walk.ts";
import type { Path } from "../core/pointer.ts";
import type { Markings } from "./marking.ts";

export interface UnderCeiling {
  /** Undefined where the slide cannot do without what was taken out. */
  readonly slide: Slide | undefined;
  /** For each list that lost entries (by its path, joined with `/`): the positions that the others had before. */
  readonly kept: ReadonlyMap<string, readonly number[]>;
  /** The paths of the references that are above the ceiling. */
  readonly above: readonly Path[];
}

/** Entries of lists that name something above the ceiling go; whatever else names it makes the slide unusable. */
export function underCeiling(slide: Slide, ceiling: number, markings: Markings): UnderCeiling {
  const above = [...leaves(slideSchema, slide)]
    .filter((leaf) => leaf.meta.ref && markings.rank(leaf.meta.ref, leaf.value) > ceiling)
    .map((leaf) => leaf.path);
  const kept = new Map<string, readonly number[]>();
  if (!above.length) return { slide, kept, above };
  const keep = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) {
      const positions = value
        .map((_, i) => i)
        .filter((i) => !above.some((at) => startsWith(at, [...path, i])));
      if (positions.length < value.length) kept.set(path.join("/"), positions);
      return positions.map((i) => value[i]);
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !above.some((at) => same(at, [...path, key])))
        .map(([key, child]) => [key, keep(child, [...path, key])]),
    );
  };
  const result = slideSchema.safeParse(keep(slide, []));
  return { slide: result.success ? result.data : undefined, kept, above };
}

const startsWith = (path: Path, start: Path) => start.every((key, i) => path[i] === key);
const same = (a: Path, b: Path) => a.length === b.length && startsWith(a, b);
