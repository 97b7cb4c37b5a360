/** The claims behind each slide, as the panel of sources shows them: in the deck's words, and none that it may not show. */
import type { Deck } from "../../audience/deck.ts";
import type { MarkingLevel } from "../../content/briefing.ts";
import { rangeOf } from "../../content/schema/scales.ts";
import { formatDate } from "../../template/date.ts";
import type { ViewerClaim, ViewerData, ViewerMarking } from "../../viewer/data.ts";
import { viewerWords } from "./words.ts";

export interface Sources {
  readonly claims: ViewerData["claims"];
  /** For each slide: keys of `claims`. */
  readonly ofSlides: readonly (readonly string[])[];
}

/**
 * @param slides as rendered: they tell by `data-claims` what their figures rest on beside what the slide names itself
 * @param labels the template's words in the deck's language
 * @param references each source in the briefing's citation style
 */
export function sources(
  deck: Deck,
  slides: readonly string[],
  labels: Readonly<Record<string, string>>,
  references: References,
): Sources {
  const known = new Map(deck.briefing.content.claims.claims.map((claim) => [claim.id, claim]));
  const ofSlides = claimsBehind(deck, slides);
  const claims = [...new Set(ofSlides.flat())].flatMap((id) => {
    const claim = known.get(id);
    return claim ? [[id, told(claim, deck, labels, references)] as const] : [];
  });
  return { claims: Object.fromEntries(claims), ofSlides };
}

/** The ids of the claims that each slide rests on and the deck may show. @param slides as rendered */
export const claimsBehind = (deck: Deck, slides: readonly string[]): string[][] =>
  deck.slides.map(({ claims }, i) =>
    // Those that stand behind a phrase come first, as they are read.
    [...new Set([...claimsIn(slides[i] ?? ""), ...claims])].filter(
      (id) => deck.briefing.index.claim.has(id) && deck.visible("claim", id),
    ),
  );

const viewerMarking = ({ label, color, background }: MarkingLevel): ViewerMarking => ({
  label,
  color,
  background,
});

const claimsIn = (slide: string): string[] =>
  [...slide.matchAll(/ data-claims="([^"<>]*)"/g)].flatMap(([, ids = ""]) => ids.split(" "));

type Claim = Deck["briefing"]["content"]["claims"]["claims"][number];

type References = ReadonlyMap<string, readonly { readonly text: string }[]>;

function told(
  claim: Claim,
  deck: Deck,
  labels: Readonly<Record<string, string>>,
  references: References,
): ViewerClaim {
  const { words } = viewerWords(deck.language, labels);
  const label = (key: string) => labels[key] ?? key;
  const { content } = deck.briefing;
  const holder =
    claim.holder !== undefined && deck.visible("actor", claim.holder)
      ? content.actors.actors.find(({ id }) => id === claim.holder)?.name
      : undefined;
  const { levels, default: byDefault } = content.briefing.marking;
  const level = levels.find(({ id }) => id === (claim.marking ?? byDefault));
  const facts: (readonly [string, string | undefined])[] = [
    [words.whose, holder],
    [label("date"), claim.date && formatDate(claim.date, deck.language, "long")],
    [
      label("likelihood"),
      claim.likelihood && `${label(claim.likelihood)} (${rangeOf(claim.likelihood)})`,
    ],
    [
      label("confidence"),
      claim.confidence &&
        `${label(claim.confidence)} (${label(`${claim.confidence}-means`).toLowerCase()})`,
    ],
    [words.paragraphs, claim.source.map(({ id }) => id).join(", ")],
    ...[...new Set(claim.source.map(({ source }) => source))].map(
      (id): [string, string | undefined] => [
        label("source"),
        references
          .get(id)
          ?.map(({ text }) => text)
          .join(""),
      ],
    ),
    [label("source"), claim.knownFrom],
  ];
  return {
    is: claim.kind,
    kind: label(claim.kind),
    text: claim.text,
    ...(claim.quote === undefined ? {} : { quote: claim.quote }),
    facts: facts.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
    marking: viewerMarking(level ?? deck.marking),
  };
}
