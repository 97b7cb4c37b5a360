/** Which texts speak of which judgements: what a word of likelihood or confidence in them has to agree with. */
import type { Deck, DeckSlide } from "../../audience/deck.ts";
import type { Briefing, Claim } from "../../content/briefing.ts";
import { FILES } from "../../content/files.ts";
import { type Confidence, isJudgement, type Likelihood } from "../../content/schema/scales.ts";
import { type Leaf, leaves } from "../../content/walk.ts";
import { type Path, type Pointer, valueAt } from "../../core/pointer.ts";
import { namedOn, slideLeaves } from "./slide-leaves.ts";

/** A claim or a scenario, and what its data say of it. */
export interface Judgement {
  readonly kind: "claim" | "scenario";
  readonly id: string;
  /** Whether it is one: what is reported may speak of somebody's confidence and mean trust. */
  readonly judged: boolean;
  readonly likelihood: Likelihood | undefined;
  readonly confidence: Confidence | undefined;
}

export interface JudgedText {
  readonly value: string;
  readonly rich: boolean;
  readonly pointer: Pointer;
  /** What it may speak of. */
  readonly behind: readonly Judgement[];
}

type Scenario = Briefing["content"]["scenarios"]["scenarios"][number];

const ofClaim = ({ id, kind, likelihood, confidence }: Claim): Judgement => ({
  kind: "claim",
  id,
  judged: isJudgement(kind),
  likelihood,
  confidence,
});
const ofScenario = ({ id, likelihood, confidence }: Scenario): Judgement => ({
  kind: "scenario",
  id,
  judged: true,
  likelihood,
  confidence,
});
const claimsById = ({ content }: Briefing): ReadonlyMap<string, Judgement> =>
  new Map(content.claims.claims.map((claim) => [claim.id, ofClaim(claim)]));

const text = (
  { value, meta }: Leaf,
  pointer: Pointer,
  behind: readonly Judgement[],
): JudgedText[] => (meta.text ? [{ value, rich: meta.rich === true, pointer, behind }] : []);

/** Claims and scenarios, and what cites claims beside them. The glossary explains words, and uses none. */
export function contentTexts(briefing: Briefing): JudgedText[] {
  const { content } = briefing;
  const known = claimsById(briefing);
  const cited = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? []);
  return [
    ...content.claims.claims.map(
      (claim, i): JudgedText => ({
        value: claim.text,
        rich: false,
        pointer: { file: "claims.yaml", path: ["claims", i, "text"] },
        behind: [ofClaim(claim)],
      }),
    ),
    ...content.scenarios.scenarios.flatMap((scenario, i) =>
      [...leaves(FILES.scenarios.shape.scenarios.element, scenario)].flatMap((leaf) => {
        const itself = leaf.path[0] === "title" || leaf.path[0] === "summary";
        const own = ofScenario(scenario);
        const pointer = { file: "scenarios.yaml", path: ["scenarios", i, ...leaf.path] };
        return text(leaf, pointer, itself ? [own] : [own, ...cited(scenario.claims)]);
      }),
    ),
    ...(["timeline", "positions", "actors"] as const).flatMap((name) =>
      [...leaves(FILES[name], content[name])].flatMap((leaf) => {
        const ids = citedBeside(content[name], leaf.path);
        return ids ? text(leaf, { file: `${name}.yaml`, path: leaf.path }, cited(ids)) : [];
      }),
    ),
  ];
}

/** The claims of the nearest thing that a text belongs to. */
function citedBeside(data: unknown, path: Path): readonly string[] | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const cited = valueAt(data, [...path.slice(0, length), "claims"]);
    if (Array.isArray(cited)) return cited.map(String);
  }
  return undefined;
}

/**
 * A point speaks of the claim that it cites, all else of any that its slide rests on. What is asked is no judgement, and how
 * sources were read is said in the words that it explains.
 */
export function slideTexts({ slides, briefing }: Deck): JudgedText[] {
  const known = claimsById(briefing);
  return slides
    .filter(({ slide }) => slide.layout !== "glossary" && slide.layout !== "sources")
    .flatMap((deckSlide) => {
      const { slide, origin } = deckSlide;
      const shown = shownOn(deckSlide, briefing, known);
      return slideLeaves(slide).flatMap((leaf) => {
        if (leaf.path.at(-1) === "question") return [];
        const beside = valueAt(slide, [...leaf.path.slice(0, -1), "claim"]);
        const own = typeof beside === "string" ? known.get(beside) : undefined;
        return text(leaf, origin(leaf.path), own?.judged ? [own] : shown);
      });
    });
}

const shownOn = (
  { slide, claims }: DeckSlide,
  { content }: Briefing,
  known: ReadonlyMap<string, Judgement>,
): Judgement[] => {
  const scenarios = namedOn(slide, "scenario");
  return [
    ...content.scenarios.scenarios.filter(({ id }) => scenarios.has(id)).map(ofScenario),
    ...claims.flatMap((id) => known.get(id) ?? []),
  ];
};
