/**
 * How English and French word likelihood and confidence: the scheme's terms in all their forms, denied ones, and what other
 * schemes (ICD 203) say in their place. Those that come first are read first, and take their words from the rest.
 */
import type { Confidence, Likelihood } from "../../content/schema/scales.ts";

export interface Pattern {
  readonly words: RegExp;
  /** Undefined for what only looks like a term: “more likely than before” puts nothing on the scale. */
  readonly scale: "likelihood" | "confidence" | undefined;
  /** `off` for what is no place on it. */
  readonly means: Likelihood | Confidence | "off";
  /** Whether the scheme itself words it so, but for its form. */
  readonly own: boolean;
}

type Row = readonly [means: Pattern["means"], own: boolean, words: string];

const onScale =
  (scale: Pattern["scale"]) =>
  (rows: readonly Row[]): Pattern[] =>
    rows.map(([means, own, words]) => {
      const spaced = words.replaceAll(" ", "[\\s-]+");
      return {
        words: new RegExp(`(?<![\\p{L}-])(?:${spaced})(?![\\p{L}-])`, "giu"),
        scale,
        means,
        own,
      };
    });
const likelihood = onScale("likelihood");
const confidence = onScale("confidence");
const nothing = (...words: string[]) => onScale(undefined)(words.map((one) => ["off", false, one]));

/** “Not”, and what may stand between it and what it denies; “if not almost certain” denies nothing. */
const NOT =
  "(?:(?<!\\bif\\s)(?:not|never)|\\p{L}+n[’']t|cannot|hardly|scarcely|no longer|no|without)" +
  "(?: (?:a|an|any|be|been|seem|look|appear|at all|now|yet|very|really|particularly|considered|thought|judged|deemed|with|have|hold))*";
const LIKELY = "(?:likely|probabl[ey])";
const UNLIKELY = "(?:unlikely|improbabl[ey])";
const CERTAIN =
  "(?:almost|nearly|virtually|practically|all but|near) (?:certain(?:ly|ty|ties)?|sure(?:ly)?)";
const POSSIBLE = "realistic(?:ally)? (?:possibilit(?:y|ies)|possible)";
const SURE = "(?:degrees? of |levels? of )?confidence";
const COMPARED = "(?:more|less|most|least|as|so|too|how|however|equally|increasingly)";

export const ENGLISH: readonly Pattern[] = [
  ...likelihood([
    ["likely", false, "more (?:likely|probable) than not"],
    ["unlikely", false, "less (?:likely|probable) than not"],
    ["realistic-possibility", false, "(?:about |just )?as likely as not"],
  ]),
  ...nothing(`${COMPARED} (?:${LIKELY}|${UNLIKELY})`),
  ...likelihood([
    ["unlikely", false, `${NOT} ${LIKELY}`],
    [
      "off",
      false,
      `${NOT} (?:${UNLIKELY}|${CERTAIN}|${POSSIBLE}|remote chance|(?:highly|extremely) (?:${LIKELY}|${UNLIKELY}))`,
    ],
    ["highly-unlikely", true, "highly unlikely"],
    ["highly-unlikely", false, `(?:highly|very) ${UNLIKELY}`],
    ["remote-chance", true, "remote chances?"],
    [
      "remote-chance",
      false,
      `(?:remote|slim) (?:possibilit(?:y|ies)|prospects?)|almost no chance|extremely ${UNLIKELY}`,
    ],
    ["unlikely", true, "unlikely"],
    ["unlikely", false, "improbabl[ey]"],
    ["highly-likely", true, "highly likely"],
    ["highly-likely", false, `(?:highly|very|extremely) ${LIKELY}`],
    ["likely", true, LIKELY],
    ["almost-certain", true, "almost certain(?:ly|ty|ties)?"],
    ["almost-certain", false, CERTAIN],
    ["realistic-possibility", true, POSSIBLE],
    ["realistic-possibility", false, "(?:roughly |about )?even (?:chances?|odds)|fifty fifty"],
  ]),
  ...confidence([
    ["off", false, `${NOT} (?:high|moderate|medium|low) ${SURE}`],
    ["high", true, "high confidence"],
    ["moderate", true, "moderate confidence"],
    ["low", true, "low confidence"],
    ["high", false, `high ${SURE}|(?:highly|very) confident`],
    ["moderate", false, `(?:moderate|medium) ${SURE}|moderately confident`],
    ["low", false, `low ${SURE}`],
  ]),
];

const PAS =
  "(?:pas|guère|point|nullement|jamais|sans)(?: (?:très|bien|vraiment|du tout|jugée?s?|considérée?s?|tenue?s? pour|être|une?|de))*";
const PROBABLE = "probable(?:s|ment)?";
const IMPROBABLE = "(?:improbable(?:s|ment)?|peu probables?)";
const FORT = "(?:fort|hautement|extrêmement)";
const EXCLU = "(?:quasi(?:ment)?|presque|pratiquement) (?:exclue?s?|impossibles?)";
const CERTAIN_FR =
  "(?:(?:quasi(?:ment)?|presque|pratiquement) certain(?:e?s?|ement)|quasi certitudes?)";
const POSSIBLE_FR = "possibilités? réalistes?";
const DEGRE = "degrés? de confiance";

export const FRENCH: readonly Pattern[] = [
  ...likelihood([["likely", false, "plus probables? qu[’']improbables?"]]),
  ...nothing(`(?:plus|moins|aussi|si|autant|également) (?:${PROBABLE}|${IMPROBABLE})`),
  ...likelihood([
    ["highly-unlikely", false, `(?:très|${FORT}) peu probables?`],
    [
      "off",
      false,
      `${PAS} (?:${IMPROBABLE}|${EXCLU}|${CERTAIN_FR}|${POSSIBLE_FR}|${FORT} ${PROBABLE})`,
    ],
    ["unlikely", false, `${PAS} ${PROBABLE}`],
    ["highly-unlikely", true, "très improbables?"],
    ["highly-unlikely", false, `(?:très|${FORT}) ${IMPROBABLE}`],
    ["unlikely", true, "improbables?"],
    ["unlikely", false, IMPROBABLE],
    ["remote-chance", true, "quasi exclue?s?"],
    ["remote-chance", false, `${EXCLU}|chances? infimes?`],
    ["highly-likely", true, `très ${PROBABLE}`],
    ["highly-likely", false, `${FORT} ${PROBABLE}`],
    ["likely", true, PROBABLE],
    ["almost-certain", true, "quasi certain(?:e?s?|ement)"],
    ["almost-certain", false, CERTAIN_FR],
    ["realistic-possibility", true, POSSIBLE_FR],
    ["realistic-possibility", false, "une chance sur deux|chances (?:à peu près )?égales"],
  ]),
  ...confidence([
    ["off", false, `${PAS} confiance (?:élevée|modérée|moyenne|faible)`],
    ["high", true, "confiance élevée"],
    ["moderate", true, "confiance modérée"],
    ["low", true, "confiance faible"],
    ["high", false, `confiance (?:est|reste) élevée|haute confiance|${DEGRE} élevés?`],
    [
      "moderate",
      false,
      `confiance (?:est |reste )?(?:modérée|moyenne)|${DEGRE} (?:modéré|moyen)s?`,
    ],
    ["low", false, `confiance (?:est|reste) faible|faible confiance|${DEGRE} faibles?`],
  ]),
];
