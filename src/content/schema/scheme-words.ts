/** The scheme's own words: what decks print for likelihood and confidence, and what the gates hold texts to. */
import type { Confidence, Likelihood } from "./scales.ts";

type Words = Readonly<
  Record<Likelihood | Confidence | `${Confidence}-${"short" | "means"}`, string>
>;

/** Alternatives within a term, as “Likely or probable”, stand for the same range. */
const WORDS: Readonly<Record<string, Words>> = {
  en: {
    "remote-chance": "Remote chance",
    "highly-unlikely": "Highly unlikely",
    unlikely: "Unlikely",
    "realistic-possibility": "Realistic possibility",
    likely: "Likely or probable",
    "highly-likely": "Highly likely",
    "almost-certain": "Almost certain",
    high: "High confidence",
    moderate: "Moderate confidence",
    low: "Low confidence",
    "high-short": "high",
    "moderate-short": "moderate",
    "low-short": "low",
    "high-means": "Good, consistent evidence",
    "moderate-means": "Credible, not fully corroborated",
    "low-means": "Thin, fragmentary or doubtful",
  },
  fr: {
    "remote-chance": "Quasi exclu",
    "highly-unlikely": "Très improbable",
    unlikely: "Improbable",
    "realistic-possibility": "Possibilité réaliste",
    likely: "Probable",
    "highly-likely": "Très probable",
    "almost-certain": "Quasi certain",
    high: "Confiance élevée",
    moderate: "Confiance modérée",
    low: "Confiance faible",
    "high-short": "élevée",
    "moderate-short": "modérée",
    "low-short": "faible",
    "high-means": "Éléments solides et concordants",
    "moderate-means": "Plausible, en partie recoupé",
    "low-means": "Éléments minces ou douteux",
  },
};

/** In a language; none where the scheme has no wording in it, and a template may bring its own. */
export const schemeWords = (language: string): Partial<Words> =>
  WORDS[language.split("-")[0] ?? ""] ?? {};
