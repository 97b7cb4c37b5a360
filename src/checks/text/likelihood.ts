/** Whether judgements say how likely a thing is in the scheme's terms, where a reader can look up what they mean. */
import type { Deck } from "../../audience/deck.ts";
import type { Briefing, Claim } from "../../content/briefing.ts";
import { isJudgement, LIKELIHOOD_IDS, type Likelihood } from "../../content/schema/scales.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { type Pointer, valueAt } from "../../core/pointer.ts";
import { hasHedge, hedgesOf } from "./hedges.ts";
import type { Quotable } from "./quotable.ts";
import { type LabelsIn, shownTerm } from "./scheme-terms.ts";
import { slideLeaves } from "./slide-leaves.ts";
import { unquoted, wordsOnly } from "./words.ts";

const isJudged = (claim: Claim | undefined) => claim !== undefined && isJudgement(claim.kind);

/** Claims and scenarios themselves. */
export function judgementDiagnostics(
  briefing: Briefing,
  labels: LabelsIn,
  may: Quotable,
): Diagnostic[] {
  const { claims, scenarios } = briefing.content;
  const at = (pointer: Pointer, text: string, likelihood: Likelihood | undefined) =>
    may(pointer) && briefing.isTranslated(pointer)
      ? hedgeDiagnostics(briefing, pointer, text, likelihood, labels)
      : [];
  return [
    ...claims.claims.flatMap((claim, i) =>
      isJudged(claim)
        ? at({ file: "claims.yaml", path: ["claims", i, "text"] }, claim.text, claim.likelihood)
        : [],
    ),
    ...scenarios.scenarios.flatMap(({ summary, likelihood }, i) =>
      at({ file: "scenarios.yaml", path: ["scenarios", i, "summary"] }, summary, likelihood),
    ),
  ];
}

/**
 * What slides make of them: a point that cites one, and, where a slide cites judgements alone, all it says.
 * What is asked is no judgement, and what is spoken is left to the speaker.
 */
export function restatedDiagnostics(deck: Deck, labels: LabelsIn): Diagnostic[] {
  const { briefing } = deck;
  const claims = new Map(briefing.content.claims.claims.map((claim) => [claim.id, claim]));
  return deck.slides.flatMap(({ slide, claims: cited, origin }) => {
    const judged = cited.length > 0 && cited.every((id) => isJudged(claims.get(id)));
    return slideLeaves(slide).flatMap(({ value, path, meta }) => {
      if (!meta.text || ["notes", "question"].includes(String(path.at(-1)))) return [];
      const beside = valueAt(slide, [...path.slice(0, -1), "claim"]);
      const claim = typeof beside === "string" ? claims.get(beside) : undefined;
      const due = claim ? isJudged(claim) : judged && path.length === 1;
      return due && briefing.isTranslated(origin(path))
        ? hedgeDiagnostics(
            briefing,
            origin(path),
            wordsOnly(value, meta.rich === true),
            claim?.likelihood,
            labels,
          )
        : [];
    });
  });
}

function hedgeDiagnostics(
  briefing: Briefing,
  pointer: Pointer,
  text: string,
  likelihood: Likelihood | undefined,
  labels: LabelsIn,
): Diagnostic[] {
  if (!hasHedge(text, briefing.language)) return [];
  const shown = (id: Likelihood) => shownTerm(id, labels(briefing.language));
  let left = unquoted(text);
  return hedgesOf(briefing.language)
    .flatMap(({ words: hedge, meant }) => {
      const found = [...left.matchAll(hedge)];
      left = left.replace(hedge, (word) => " ".repeat(word.length));
      return found.map((match) => ({ word: match[0], offset: match.index, meant }));
    })
    .map(({ word, offset, meant }) => ({
      code: "LIKELIHOOD_WORD",
      severity: "warning",
      message: `“${word}” tells no reader how likely; the scheme has terms for it`,
      hint: likelihood
        ? `the claim says ${shown(likelihood)}: write that`
        : `did you mean ${shown(meant)}? The others are ${others(meant).map(shown).join(", ")}`,
      ...briefing.locate(pointer, offset),
    }));
}

/** The terms next to one. */
function others(meant: Likelihood): Likelihood[] {
  const at = LIKELIHOOD_IDS.indexOf(meant);
  return [LIKELIHOOD_IDS[at - 1], LIKELIHOOD_IDS[at + 1]].filter((id) => id !== undefined);
}
