/** What a build's report says of verification: never more than that it was done once, and what has changed since. */
import type { LastVerification } from "../../checks/verify/record.ts";
import { many } from "../../core/many.ts";
import { html, joined, type Markup } from "../markup.ts";

export function lastVerificationSection(briefing: string, last: LastVerification): Markup {
  const { record } = last;
  if (!record)
    return html`<p><strong>${briefing}</strong>: never verified. <code>briefdeck verify --article FILE</code> does it; a build does not read the sources.</p>`;
  const sources = record.sources.map(
    ({ id, sha256, paragraphs }) =>
      html`${id} (${paragraphs} paragraphs, <code>${sha256.slice(0, 12)}</code>)`,
  );
  return html`<p><strong>${briefing}</strong>: last verified on ${record.date}, ${record.claims.length} claims, against ${joined(sources, ", ")}. ${since(last)} This build did not verify anew.</p>`;
}

function since({ changedClaims, changedSources }: LastVerification): Markup {
  const changed = [
    changedClaims.length > 0 && `${many(changedClaims.length, "claim has", "claims have")} changed`,
    changedSources.length > 0 && `${changedSources.join(", ")} has changed`,
  ].filter((words) => words !== false);
  if (!changed.length) return html`No claim and no source has changed since.`;
  const unknown = changedClaims.length
    ? joined(
        changedClaims.map((id) => html`<code>${id}</code>`),
        " ",
      )
    : "them";
  return html`<span class="warning">Since then ${changed.join(" and ")}</span>, and nothing is known of ${unknown}.`;
}
