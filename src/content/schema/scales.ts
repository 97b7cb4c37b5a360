/** The scales that judgements are put on. Their words, by language, are in `./scheme-words.ts`. */
import { z } from "zod";

/** Professional Head of Intelligence Assessment: the probability yardstick (UK), in per cent. */
export const LIKELIHOODS = {
  "remote-chance": { from: 0, to: 5 },
  "highly-unlikely": { from: 10, to: 20 },
  unlikely: { from: 25, to: 35 },
  "realistic-possibility": { from: 40, to: 50 },
  likely: { from: 55, to: 75 },
  "highly-likely": { from: 80, to: 90 },
  "almost-certain": { from: 95, to: 100 },
} as const;
export type Likelihood = keyof typeof LIKELIHOODS;
export const LIKELIHOOD_IDS = Object.keys(LIKELIHOODS) as [Likelihood, ...Likelihood[]];

/** How well a judgement is founded, whatever it says of the odds. */
export const CONFIDENCES = ["high", "moderate", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export const likelihood = () => z.enum(LIKELIHOOD_IDS);
export const confidence = () => z.enum(CONFIDENCES);

export const CLAIM_KINDS = [
  "fact",
  "position",
  "assessment",
  "forecast",
  "quotation",
  "background",
] as const;
export const kind = () => z.enum(CLAIM_KINDS);
/** Whether a claim of this kind is a judgement, and no record. */
export const isJudgement = (kind: string): boolean => kind === "assessment" || kind === "forecast";

/** `55–75 %`: with no place to break. */
export const rangeOf = (id: Likelihood): string =>
  `${LIKELIHOODS[id].from}–${LIKELIHOODS[id].to}\u00a0%`;
