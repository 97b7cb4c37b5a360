/** Whether a slide is set well: no word alone on its line, no more words and lines than its layout is made for. */
import type { Deck, DeckSlide } from "../audience/deck.ts";
import { deckDiagnostic } from "../audience/deck-diagnostic.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { LayoutLimits } from "../template/limits.ts";
import type { BlockFact, Owner, SlideFacts } from "./page/facts.ts";
import { firstOf, measured, ownerDiagnostic } from "./page/place.ts";

/** A last word that fills as much of the widest line is no orphan. */
const FILLS = 0.5;

export function compositionDiagnostics(
  slides: readonly SlideFacts[],
  deck: Deck,
  limitsOf: (layout: string) => LayoutLimits,
): Diagnostic[] {
  return measured(deck, slides).flatMap(({ slide, facts }) => {
    const limits = limitsOf(slide.slide.layout);
    const blocks = facts.blocks.flatMap((block) => {
      const owner = facts.owners[block.owner];
      return owner && owner.role !== "furniture" ? [{ ...block, owner }] : [];
    });
    const written = blocks.filter(
      ({ owner }) => owner.role === "body" && (owner.content || owner.heading),
    );
    return [
      ...orphans(blocks, deck, slide),
      ...tooManyLines(written, limits, deck, slide),
      ...tooManyWords(written, limits, deck, slide),
    ];
  });
}

type Block = Omit<BlockFact, "owner"> & { readonly owner: Owner };

const orphans = (blocks: readonly Block[], deck: Deck, slide: DeckSlide): Diagnostic[] =>
  firstOf(
    blocks.filter(({ last, before, share }) => last === 1 && before === 3 && share < FILLS),
    ({ owner }) => owner.content ?? owner.text,
  ).map(({ owner }) =>
    ownerDiagnostic(deck, slide, owner, {
      code: "ORPHAN",
      severity: "warning",
      message: `the last word of “${owner.text}” stands alone on its line`,
      hint: "make it a word shorter or longer",
    }),
  );

/** What a text is limited as: by the key of its field, whatever list that stands in. */
const limitedAs = ({ content, heading }: Owner): keyof LayoutLimits["lines"] => {
  const key = content?.split("/").findLast((part) => !/^\d+$/.test(part));
  return heading ? "title" : key === "takeaway" ? "takeaway" : "text";
};

const tooManyLines = (
  written: readonly Block[],
  { lines }: LayoutLimits,
  deck: Deck,
  slide: DeckSlide,
): Diagnostic[] =>
  written.flatMap((block) => {
    const most = lines[limitedAs(block.owner)];
    return block.lines > most
      ? [
          ownerDiagnostic(deck, slide, block.owner, {
            code: "LINES_MANY",
            severity: "warning",
            message: `“${block.owner.text}” takes ${block.lines} lines, and \`${slide.slide.layout}\` is made for ${most}`,
            hint: "shorten it, or split the slide",
          }),
        ]
      : [];
  });

function tooManyWords(
  written: readonly Block[],
  { words }: LayoutLimits,
  deck: Deck,
  slide: DeckSlide,
): Diagnostic[] {
  const { density } = deck.audience;
  const count = written.reduce((sum, block) => sum + block.words, 0);
  if (count <= words[density]) return [];
  return [
    deckDiagnostic(deck, slide, {
      code: "WORDS_MANY",
      severity: "warning",
      message: `has ${count} words, and a ${density} \`${slide.slide.layout}\` is made for ${words[density]}`,
      hint: "split it, move detail to the notes, or give this audience another `density`",
    }),
  ];
}
