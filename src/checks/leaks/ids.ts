/** Ids in a manifest: a program reads them where no person looks, so none may name what is above the ceiling. */
import type { Deck } from "../../audience/deck.ts";
import { markings } from "../../audience/marking.ts";
import type { Pointer } from "../../core/pointer.ts";
import { parseManifest } from "../../manifest/schema.ts";

export interface SecretId {
  readonly id: string;
  readonly pointer: Pointer;
}

/** @param json a manifest. @returns what it names and must not; in the order of the manifest. */
export function secretIds(deck: Deck, json: string): SecretId[] {
  const manifest = parseManifest(json);
  if (typeof manifest === "string") throw new Error(manifest);
  const marks = markings(deck.briefing);
  const ceiling = marks.rankOf(deck.audience.ceiling);
  const { claim, slide } = deck.briefing.index;
  return [
    ...Object.keys(manifest.claims)
      .filter((id) => marks.rank("claim", id) > ceiling)
      .map((id) => ({ id, entry: claim.get(id) })),
    ...manifest.slides
      .map(({ id }) => ({ id, entry: slide.get(id) }))
      .filter(({ entry }) => entry && marks.rankOf(entry.value.marking) > ceiling),
  ].flatMap(({ id, entry }) => (entry ? [{ id, pointer: entry.pointer }] : []));
}
