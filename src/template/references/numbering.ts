/** The numbers by which slides refer to what their claims are taken from: one a deck for each paragraph that it cites. */
import type { Deck, DeckSlide } from "../../audience/deck.ts";

/** What a number stands for: a paragraph of a source, or what is known from elsewhere. */
export interface Reference {
  /** From 1, in the order in which the deck first refers to them. */
  readonly number: number;
  /** The id of its entry on the slide of sources. */
  readonly anchor: string;
  readonly source?: string;
  /** `p8`. */
  readonly paragraph?: string;
  /** Where background is known from. */
  readonly knownFrom?: string;
}

export interface References {
  readonly all: readonly Reference[];
  /** The numbers of a claim, ascending; none for one that the deck does not show. */
  of(claim: string): readonly number[];
}

export const NO_REFERENCES: References = { all: [], of: () => [] };

const known = new WeakMap<Deck, References>();

/** Once for each deck: its slides, their notes and its slide of sources ask for them. */
export function referencesOf(deck: Deck): References {
  const made = known.get(deck) ?? numberClaims(deck);
  known.set(deck, made);
  return made;
}

function numberClaims(deck: Deck): References {
  const claims = new Map(deck.briefing.content.claims.claims.map((claim) => [claim.id, claim]));
  const all = new Map<string, Reference>();
  const numbers = new Map<string, readonly number[]>();
  const numbered = (key: string, rest: Omit<Reference, "number">): number => {
    const known = all.get(key);
    if (known) return known.number;
    all.set(key, { number: all.size + 1, ...rest });
    return all.size;
  };
  for (const id of deck.slides.flatMap((slide) => claimsShown(slide, deck))) {
    const claim = claims.get(id);
    if (!claim || numbers.has(id) || !deck.visible("claim", id)) continue;
    const places = claim.source.map(({ id: place, source, paragraph }) =>
      numbered(place, { anchor: anchorOf(place), source, paragraph }),
    );
    const { knownFrom } = claim;
    const known = knownFrom
      ? [numbered(`known ${knownFrom}`, { anchor: `known_${all.size + 1}`, knownFrom })]
      : [];
    numbers.set(
      id,
      [...new Set([...places, ...known])].sort((a, b) => a - b),
    );
  }
  return { all: [...all.values()], of: (claim) => numbers.get(claim) ?? [] };
}

/** As `{{name id}}` writes it. */
const anchorOf = (place: string) => `cite_${place.replaceAll(":", "_")}`;

/** Those that a slide names, and those behind what it draws. */
export function claimsShown({ slide, claims }: DeckSlide, deck: Deck): string[] {
  const { actors, positions } = deck.briefing.content;
  const stances = (of: readonly string[] = [], on: readonly string[] = []) =>
    positions.positions
      .filter(({ actor, issue }) => of.includes(actor) && on.includes(issue))
      .flatMap((position) => position.claims);
  const drawn = (): readonly string[] => {
    if (slide.layout === "matrix") return stances(slide.actors, slide.issues);
    if (slide.layout === "chart") {
      const { chart } = slide;
      if (chart.type === "dot") return stances(chart.actors, chart.issues);
      return chart.type === "diverging" && chart.issue ? stances(chart.actors, [chart.issue]) : [];
    }
    if (slide.layout === "actor-map")
      return actors.actors
        .filter(({ id }) => slide.actors.includes(id))
        .flatMap(({ relations }) => relations)
        .filter(({ to }) => slide.actors.includes(to))
        .flatMap((relation) => relation.claims);
    return [];
  };
  return [...new Set([...claims, ...drawn()])];
}

/** `1, 2, 3, 7` as the ends of runs: `[1, 3]` and `[7, 7]`; two in a row stay two. */
export function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === number) last[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([from, to]): [number, number][] =>
    to - from === 1
      ? [
          [from, from],
          [to, to],
        ]
      : [[from, to]],
  );
}
