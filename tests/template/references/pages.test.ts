/** How what a deck cites is spread over its slides of sources. */
import { describe, expect, it } from "vitest";
import { select } from "../../../src/audience/select.ts";
import { sourcePages, withContinuations } from "../../../src/template/references/pages.ts";
import { load } from "../../fixtures/briefing.ts";

/** A deck that rests on so many things known from elsewhere. */
function deckWith(count: number) {
  const ids = Array.from({ length: count }, (_, i) => `known-${i}`);
  const { briefing, diagnostics } = load((data) => {
    for (const id of ids)
      data["claims.yaml"].claims.push({
        id,
        kind: "background",
        text: "A thing.",
        topics: ["one"],
        knownFrom: `general knowledge: what everyone can look up, under ${id}`,
      });
    const slide = data["storyline.yaml"].slides.find(({ id }) => id === "statement");
    Object.assign(slide ?? {}, { claims: ids });
  });
  if (!briefing) throw new Error(JSON.stringify(diagnostics));
  return select(briefing, "all").deck;
}

describe("sourcePages", () => {
  it.each([1, 3, 6, 9, 12, 18, 40])(
    "lists %i lines of background once each, and together where a page holds them",
    async (count) => {
      const deck = deckWith(count);
      const pages = await sourcePages(deck);
      const known = pages.map((page) => page.known.map(({ knownFrom }) => knownFrom));
      const listed = known.flat().filter((from) => from?.includes("known-"));
      expect(new Set(listed).size).toBe(count);
      expect(listed).toHaveLength(count);
      // What one page can hold stands on one.
      if (count <= 18) expect(known.filter(({ length }) => length)).toHaveLength(1);
      expect((await withContinuations(deck)).slides).toHaveLength(
        deck.slides.length + pages.length - 1,
      );
    },
  );
});
