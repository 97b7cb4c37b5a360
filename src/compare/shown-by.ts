/** Which things a slide shows: what it names, what stands behind that, and the stances that a matrix draws. */
import type { Deck, DeckSlide } from "../audience/deck.ts";
import { slide as slideSchema } from "../content/schema/layouts.ts";
import { leaves } from "../content/walk.ts";
import { thingKey } from "./things.ts";

/** Keys as of `thingKey`. */
export function shownBy(
  { briefing, sections }: Deck,
  { slide, claims }: DeckSlide,
): ReadonlySet<string> {
  const keys = new Set<string>();
  const actors = new Set<string>();
  const issues = new Set<string>();
  for (const { value, meta } of leaves(slideSchema, slide)) {
    if (!meta.ref || meta.ref === "slide" || meta.ref === "topic" || meta.ref === "marking")
      continue;
    keys.add(thingKey(meta.ref, value));
    if (meta.ref === "actor") actors.add(value);
    if (meta.ref === "issue") issues.add(value);
  }
  for (const claim of claims) keys.add(thingKey("claim", claim));
  if (issues.size)
    for (const actor of actors)
      for (const issue of issues) keys.add(thingKey("position", `${actor}/${issue}`));
  if (slide.layout === "actor-map")
    for (const { id, relations } of briefing.content.actors.actors)
      for (const { to, claims: behind } of relations)
        if (actors.has(id) && actors.has(to))
          for (const claim of behind) keys.add(thingKey("claim", claim));
  if (slide.layout === "agenda" || slide.layout === "section")
    for (const { id } of sections) keys.add(thingKey("section", id));
  return keys;
}
