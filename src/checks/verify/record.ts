/** What a verification found good, as hashes: so that it is known later what has changed since. */
import type { Briefing, Claim, Content } from "../../content/briefing.ts";
import { citationKey } from "../../content/citations.ts";
import { sha256 } from "../../core/hash.ts";

export type VerificationRecord = NonNullable<Content["verification"]["last"]>;

/** What one claim says and what it rests on. */
function claimHash(claim: Claim, hashes: ReadonlyMap<string, string>): string {
  const { text, quote, original, date, holder } = claim;
  const cited = claim.source.map(citationKey).map((key) => [key, hashes.get(key)]);
  return sha256(JSON.stringify([text, quote, original, date, holder, cited])).slice(0, 32);
}

const paragraphHashes = ({ source }: Content) =>
  new Map(
    source.sources.flatMap(({ id, paragraphs }) =>
      paragraphs.map(
        (one) => [citationKey({ source: id, paragraph: one.id }), one.sha256] as const,
      ),
    ),
  );

type Background = VerificationRecord["background"][number];

/** Claims that cite nothing, and events that rest on such claims alone. */
export function backgroundOf({ claims, timeline }: Content): Background[] {
  const uncited = claims.claims.filter(({ source }) => !source.length);
  const ids = new Set(uncited.map(({ id }) => id));
  return [
    ...uncited.map(({ id, text, date, knownFrom }) =>
      hashed("claims.yaml", id, { text, date, knownFrom }),
    ),
    ...timeline.events
      .filter((event) => event.claims.every((claim) => ids.has(claim)))
      .map(({ id, label, text, date }) => hashed("timeline.yaml", id, { label, text, date })),
  ];
}

const hashed = (
  file: Background["file"],
  id: string,
  parts: Readonly<Record<string, string | undefined>>,
): Background => ({
  file,
  id,
  parts: Object.fromEntries(
    Object.entries(parts).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, sha256(value).slice(0, 16)]],
    ),
  ),
});

/** @param date of the day, as `2017-09-06` */
export function recordOf({ content }: Briefing, date: string): VerificationRecord {
  const hashes = paragraphHashes(content);
  return {
    date,
    sources: content.source.sources.map(({ id, paragraphs }) => ({
      id,
      sha256: sha256(paragraphs.map((one) => one.sha256).join("\n")),
      paragraphs: paragraphs.length,
    })),
    claims: content.claims.claims
      .filter(({ source }) => source.length)
      .map((claim) => ({
        id: claim.id,
        sha256: claimHash(claim, hashes),
        cites: claim.source.map(citationKey),
      })),
    background: backgroundOf(content),
  };
}

/** What the last verification is worth today. */
export interface LastVerification {
  /** Undefined where there has been none. */
  readonly record: VerificationRecord | undefined;
  /** Claims that have been changed or added since, and sources that have. */
  readonly changedClaims: readonly string[];
  readonly changedSources: readonly string[];
}

export function lastVerification(briefing: Briefing): LastVerification {
  const record = briefing.content.verification.last;
  if (!record) return { record, changedClaims: [], changedSources: [] };
  const now = recordOf(briefing, record.date);
  // What a claim says in another language was never verified, and says nothing of what was.
  const translated = new Set(
    briefing.content.claims.claims.flatMap(({ id }, i) =>
      briefing.language !== briefing.content.briefing.language &&
      briefing.isTranslated({ file: "claims.yaml", path: ["claims", i, "text"] })
        ? id
        : [],
    ),
  );
  const claims = new Map(record.claims.map((claim) => [claim.id, claim.sha256]));
  const sources = new Map(record.sources.map((source) => [source.id, source.sha256]));
  return {
    record,
    changedClaims: now.claims.flatMap(({ id, sha256: is }) =>
      claims.get(id) === is || translated.has(id) ? [] : id,
    ),
    changedSources: now.sources.flatMap(({ id, sha256: is }) => (sources.get(id) === is ? [] : id)),
  };
}
