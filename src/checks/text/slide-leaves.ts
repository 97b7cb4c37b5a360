/** The strings of a slide, gone through once: decks share slides, and several gates read each. */
import type { Slide } from "../../content/briefing.ts";
import { slide as slideSchema } from "../../content/schema/layouts.ts";
import { type Leaf, leaves } from "../../content/walk.ts";

const read = new WeakMap<Slide, readonly Leaf[]>();

export function slideLeaves(slide: Slide): readonly Leaf[] {
  const found = read.get(slide) ?? [...leaves(slideSchema, slide)];
  read.set(slide, found);
  return found;
}

/** The ids of a kind that a slide names. */
export const namedOn = (slide: Slide, kind: Leaf["meta"]["ref"]): ReadonlySet<string> =>
  new Set(
    slideLeaves(slide)
      .filter(({ meta }) => meta.ref === kind)
      .map(({ value }) => value),
  );
