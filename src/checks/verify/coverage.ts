/** What of a source a briefing uses: for each paragraph the claims that cite it. */
import type { Briefing } from "../../content/briefing.ts";

export interface CoveredParagraph {
  readonly id: string;
  readonly words: number;
  /** Ids of the claims that cite it. */
  readonly claims: readonly string[];
  /** Why none does. */
  readonly unused?: string | undefined;
}

export interface Coverage {
  readonly source: string;
  readonly title: string;
  readonly paragraphs: readonly CoveredParagraph[];
  /** Cited, or set aside with a reason. */
  readonly accounted: number;
}

export function coverageOf({ content }: Briefing): Coverage[] {
  return content.source.sources.map(({ id: source, title, paragraphs }) => {
    const covered = paragraphs.map(({ id, words, unused }) => ({
      id,
      words,
      claims: content.claims.claims.flatMap((claim) =>
        claim.source.some((cited) => cited.source === source && cited.paragraph === id)
          ? claim.id
          : [],
      ),
      ...(unused ? { unused } : {}),
    }));
    return {
      source,
      title,
      paragraphs: covered,
      accounted: covered.filter(({ claims, unused }) => claims.length || unused).length,
    };
  });
}

/** From 0, cited by none, to 4, cited by eight or more. */
export const heat = (claims: number): number =>
  claims === 0 ? 0 : Math.min(4, 1 + Math.floor(Math.log2(claims)));
