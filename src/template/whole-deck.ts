/** What is found out of a deck for all its slides, once: what leads where, and what they cite and print. */
import type { Deck } from "../audience/deck.ts";
import { type Key, keyOf } from "./judgement-key.ts";
import { deckLinks, type Links } from "./links.ts";
import { sourcePages } from "./references/pages.ts";

export interface WholeDeck {
  readonly links: Links;
  readonly key: Key;
  /** Of a reference, by its number: the slide that lists it. */
  readonly listed: ReadonlyMap<string, number>;
}

export async function wholeDeck(deck: Deck, links = deckLinks(deck)): Promise<WholeDeck> {
  const pages = await sourcePages(deck);
  const listed = pages.flatMap(({ sources, known }, i) =>
    [...sources.flatMap(({ entries }) => entries), ...known].map(
      ({ number }) => [`${number}`, (links.sources ?? 1) + i] as const,
    ),
  );
  return { links, key: keyOf(deck), listed: new Map(listed) };
}
