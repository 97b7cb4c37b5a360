/** What a build's report says of verification: never more than that it was done once, and what has changed since. */
import type { LastVerification } from "../../checks/verify/record.ts";
import { escapeHtml } from "../../core/escape.ts";
import { many } from "../../core/many.ts";

export function lastVerificationSection(
  briefing: string,
  { record, changedClaims, changedSources }: LastVerification,
): string {
  if (!record)
    return `<p><strong>${escapeHtml(briefing)}</strong>: never verified. <code>briefdeck verify --article FILE</code> does it; a build does not read the sources.</p>`;
  const of = record.sources
    .map(
      ({ id, sha256, paragraphs }) =>
        `${escapeHtml(id)} (${paragraphs} paragraphs, <code>${sha256.slice(0, 12)}</code>)`,
    )
    .join(", ");
  const changed = changedClaims.length || changedSources.length;
  const since = changed
    ? `<span class="warning">Since then ${[
        changedClaims.length
          ? `${many(changedClaims.length, "claim has", "claims have")} changed`
          : "",
        changedSources.length ? `${changedSources.map(escapeHtml).join(", ")} has changed` : "",
      ]
        .filter(Boolean)
        .join(
          " and ",
        )}</span>, and nothing is known of ${changedClaims.length ? changedClaims.map((id) => `<code>${escapeHtml(id)}</code>`).join(" ") : "them"}.`
    : "No claim and no source has changed since.";
  return `<p><strong>${escapeHtml(briefing)}</strong>: last verified on ${record.date}, ${record.claims.length} claims, against ${of}. ${since} This build did not verify anew.</p>`;
}
