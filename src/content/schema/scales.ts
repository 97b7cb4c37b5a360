/** The scales that judgements are put on. */
import { z } from "zod";

/** Professional Head of Intelligence Assessment: the probability yardstick (UK), in per cent. */
export const LIKELIHOODS = {
  "remote-chance": { term: "Remote chance", from: 0, to: 5 },
  "highly-unlikely": { term: "Highly unlikely", from: 10, to: 20 },
  unlikely: { term: "Unlikely", from: 25, to: 35 },
  "realistic-possibility": { term: "Realistic possibility", from: 40, to: 50 },
  likely: { term: "Likely or probable", from: 55, to: 75 },
  "highly-likely": { term: "Highly likely", from: 80, to: 90 },
  "almost-certain": { term: "Almost certain", from: 95, to: 100 },
} as const;
export type Likelihood = keyof typeof LIKELIHOODS;

export const likelihood = () => z.enum(Object.keys(LIKELIHOODS) as [Likelihood, ...Likelihood[]]);
export const confidence = () => z.enum(["high", "moderate", "low"]);
export const kind = () =>
  z.enum(["fact", "position", "assessment", "forecast", "quotation", "background"]);
