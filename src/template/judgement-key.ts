/** The key to a deck's judgements: of the scheme, what its slides print, from the least likely up. */
import type { Deck } from "../audience/deck.ts";
import {
  CONFIDENCES,
  type Confidence,
  LIKELIHOOD_IDS,
  type Likelihood,
} from "../content/schema/scales.ts";
import { claimsShown } from "./references/numbering.ts";

export interface Key {
  readonly likelihoods: readonly Likelihood[];
  readonly confidences: readonly Confidence[];
}

/** Of all claims that stand behind its slides, and the scenarios that they show; none that its audience may not see. */
export function keyOf(deck: Deck): Key {
  const { claims, scenarios } = deck.briefing.content;
  const cited = new Set(deck.slides.flatMap((slide) => claimsShown(slide, deck)));
  const shown = new Set(
    deck.slides.flatMap(({ slide }): readonly string[] =>
      slide.layout === "scenarios" || slide.layout === "indicators"
        ? slide.scenarios
        : slide.layout === "chart" && slide.chart.type === "range"
          ? (slide.chart.scenarios ?? [])
          : [],
    ),
  );
  const judgements = [
    ...claims.claims.filter(({ id }) => cited.has(id) && deck.visible("claim", id)),
    ...scenarios.scenarios.filter(({ id }) => shown.has(id) && deck.visible("scenario", id)),
  ];
  const likelihoods = new Set(judgements.map(({ likelihood }) => likelihood));
  const confidences = new Set(judgements.map(({ confidence }) => confidence));
  return {
    likelihoods: LIKELIHOOD_IDS.filter((id) => likelihoods.has(id)),
    confidences: CONFIDENCES.filter((id) => confidences.has(id)),
  };
}
