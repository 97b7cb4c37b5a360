/** What a slide's speaker is told of its sources: each number with its full reference. */
import type { Deck } from "../../audience/deck.ts";
import { bibliographyOf, plain } from "./cited.ts";
import { claimsShown, referencesOf } from "./numbering.ts";

/**
 * The notes of each slide, as they were written, and after them what its references stand for.
 * @param label what stands before them: “Sources”
 */
export async function notesWithSources(deck: Deck, label: string): Promise<string[]> {
  const list = await bibliographyOf(deck.briefing);
  const { all, of } = referencesOf(deck);
  return deck.slides.map((slide) => {
    const written = slide.slide.notes ?? "";
    const numbers = new Set(claimsShown(slide, deck).flatMap(of));
    const cited = all.filter(({ number }) => numbers.has(number));
    if (!cited.length) return written;
    // A source is told in full once, with all places in it.
    const sources = [...new Set(cited.flatMap(({ source }) => source ?? []))].map((id) => {
      const places = cited
        .filter(({ source }) => source === id)
        .map(({ number, paragraph }) => `[${number}] ${paragraph}`);
      return `${plain(list.get(id) ?? [])} ${places.join(", ")}`;
    });
    const known = cited.flatMap(({ number, knownFrom }) =>
      knownFrom === undefined ? [] : `[${number}] ${knownFrom}`,
    );
    const told = `${label}: ${[...sources, ...known].join("; ")}`;
    return written ? `${written.trimEnd()}\n\n${told}` : told;
  });
}
