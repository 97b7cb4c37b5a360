/** Words for how likely something is that stand for no range, by language, and the scheme's term that comes nearest. */
import type { Likelihood } from "../../content/schema/scales.ts";

export interface Hedge {
  readonly words: RegExp;
  readonly meant: Likelihood;
}

const hedges = (list: Readonly<Partial<Record<Likelihood, readonly string[]>>>): Hedge[] =>
  Object.entries(list).flatMap(([meant, patterns]) =>
    patterns.map((pattern) => ({
      words: new RegExp(`(?<![\\p{L}-])(?:${pattern})(?![\\p{L}-])`, "gu"),
      meant: meant as Likelihood,
    })),
  );

/** The longer stand first: of “could well” the whole is one. “May” with a capital is a month, or the first word of a wish. */
const ENGLISH = hedges({
  "remote-chance": ["[Cc]onceivably", "[Ii]t is (?:just )?conceivable"],
  likely: ["(?:could|might|may) (?:very )?well", "[Tt]here is (?:a|every) good chance"],
  "highly-likely": ["[Pp]resumably", "[Dd]oubtless", "[Nn]o doubt", "[Ii]n all likelihood"],
  "almost-certain": ["[Uu]ndoubtedly", "[Ww]ithout (?:a )?doubt"],
  "realistic-possibility": [
    "[Pp]ossibly",
    "[Pp]erhaps",
    "[Mm]aybe",
    "[Pp]otentially",
    "(?:[Tt]here is|[Tt]here’s) (?:a|some) chance",
    "[Ii]t is possible",
    "might",
    "may",
    "could(?! (?:not|no longer|never)\\b)",
  ],
});

const FRENCH = hedges({
  likely: ["(?:pourrait|pourraient|peut|peuvent) (?:fort )?bien", "[Vv]raisemblablement"],
  "highly-likely": ["[Ss]ans doute", "[Ss]elon toute vraisemblance"],
  "almost-certain": ["[Ss]ans (?:nul|aucun) doute", "[Aa]ssurément", "[Àà] coup sûr"],
  "realistic-possibility": [
    "[Pp]eut-être",
    "[Pp]ossiblement",
    "[ÉéEe]ventuellement",
    "[Pp]otentiellement",
    "[Ii]l se peut",
    "[Ii]l est possible",
    "pourrait",
    "pourraient",
  ],
});

/** Most texts hold none of a language's hedges, and one look tells so. */
export const hasHedge = (text: string, language: string): boolean =>
  (/^en\b/.test(language) ? ANY_ENGLISH : ANY_FRENCH).test(text);

const any = (list: readonly Hedge[]) =>
  new RegExp(list.map(({ words }) => words.source).join("|"), "u");
const ANY_ENGLISH = any(ENGLISH);
const ANY_FRENCH = any(FRENCH);

/** None for a language that is not read here. */
export const hedgesOf = (language: string): readonly Hedge[] =>
  /^en\b/.test(language) ? ENGLISH : /^fr\b/.test(language) ? FRENCH : [];
