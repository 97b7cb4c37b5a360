/** Whether judgements say how likely a thing is in the scheme's terms, where a reader can look up what they mean. */
import type { Deck } from "../../audience/deck.ts";
import type { Briefing } from "../../content/briefing.ts";
import { LIKELIHOODS, type Likelihood } from "../../content/schema/scales.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { type Pointer, valueAt } from "../../core/pointer.ts";
import { hasHedge, hedgesOf } from "./hedges.ts";
import type { Quotable } from "./quotable.ts";
import { slideLeaves } from "./slide-leaves.ts";
import { wordsOnly } from "./words.ts";

/** The scheme's terms in a language: the template's labels. */
export type Labels = (language: string) => Readonly<Record<string, string>>;

type Claim = Briefing["content"]["claims"]["claims"][number];

const isJudgement = (claim: Claim | undefined): claim is Claim =>
  claim?.kind === "assessment" || claim?.kind === "forecast";

/** Claims and scenarios themselves. */
export function judgementDiagnostics(
  briefing: Briefing,
  labels: Labels,
  may: Quotable,
): Diagnostic[] {
  const { claims, scenarios } = briefing.content;
  const at = (pointer: Pointer, text: string, likelihood: Likelihood | undefined) =>
    may(pointer) && briefing.isTranslated(pointer)
      ? hedgeDiagnostics(briefing, pointer, text, likelihood, labels)
      : [];
  return [
    ...claims.claims.flatMap((claim, i) =>
      isJudgement(claim)
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
export function restatedDiagnostics(deck: Deck, labels: Labels): Diagnostic[] {
  const { briefing } = deck;
  const claims = new Map(briefing.content.claims.claims.map((claim) => [claim.id, claim]));
  return deck.slides.flatMap(({ slide, claims: cited, origin }) => {
    const judged = cited.length > 0 && cited.every((id) => isJudgement(claims.get(id)));
    return slideLeaves(slide).flatMap(({ value, path, meta }) => {
      if (!meta.text || ["notes", "question"].includes(String(path.at(-1)))) return [];
      const beside = valueAt(slide, [...path.slice(0, -1), "claim"]);
      const claim = typeof beside === "string" ? claims.get(beside) : undefined;
      const due = claim ? isJudgement(claim) : judged && path.length === 1;
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
  labels: Labels,
): Diagnostic[] {
  if (!hasHedge(text, briefing.language)) return [];
  const words = labels(briefing.language);
  const shown = (id: Likelihood) =>
    `“${(words[id] ?? id).toLowerCase()}” (${LIKELIHOODS[id].from}–${LIKELIHOODS[id].to} %)`;
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
  const all = Object.keys(LIKELIHOODS) as Likelihood[];
  const at = all.indexOf(meant);
  return [all[at - 1], all[at + 1]].filter((id): id is Likelihood => id !== undefined);
}

/** Without what stands in quotation marks: that is somebody else's wording. */
export const unquoted = (text: string): string =>
  text.replace(/“[^”]*”|‘[^’]*’(?!\p{L})|«[^»]*»|"[^"]*"/gu, (quoted) => " ".repeat(quoted.length));
