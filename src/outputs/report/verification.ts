/** The page that `verify` writes: what was found, and the heat strip of each source. */
import { type Coverage, heat } from "../../checks/verify/coverage.ts";
import type { Verification } from "../../checks/verify/index.ts";
import type { Briefing } from "../../content/briefing.ts";
import { many } from "../../core/many.ts";
import { html, joined, type Markup } from "../markup.ts";
import { found } from "./diagnostic-list.ts";
import { markingLabel, reportDocument } from "./page.ts";

/** The same verification gives the same bytes. */
export function verificationPage(briefing: Briefing, verification: Verification): Uint8Array {
  const { title } = briefing.content.briefing;
  const { diagnostics, claims, quotations, unverified, sources } = verification;
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const heading = `Verification: ${errors ? many(errors, "fault") : "all found"}`;
  const files = sources.map(({ source, file }) => `${source} = ${file}`).join(", ");
  return reportDocument(
    {
      title: `${heading}, ${title}`,
      description: "Whether each claim says what its source says.",
      css: STRIP_CSS,
    },
    html`<header>${marking(briefing)}<h1>${heading}</h1>
<p>${title}. ${claims} claims and ${quotations} quotations against ${files}; ${unverified} claims are background, or cite what was not at hand.</p></header>
<main>
${joined(verification.coverage.map(coverageOf), "\n")}
<h2>Found</h2>
${found(diagnostics)}
</main>`,
  );
}

/** The page names claims of every level, and so carries the highest. */
function marking({ content }: Briefing): Markup | undefined {
  const { levels, default: byDefault } = content.briefing.marking;
  const ranks = content.claims.claims.map((claim) =>
    levels.findIndex(({ id }) => id === (claim.marking ?? byDefault)),
  );
  const level = levels[Math.max(0, ...ranks)];
  return level && markingLabel(level);
}

function coverageOf(coverage: Coverage): Markup {
  const { title, paragraphs, accounted } = coverage;
  const rows = paragraphs.map(({ id, words, claims, unused }) => {
    const cited = joined(
      claims.map((claim) => html`<code>${claim}</code>`),
      " ",
    );
    const by = claims.length ? cited : unused ? `Set aside: ${unused}` : "Cited by none";
    return html`<tr><th scope="row">${id}</th><td>${words}</td><td>${claims.length}</td><td>${by}</td></tr>`;
  });
  return html`<h2>${title}</h2>
<p>${accounted} of ${paragraphs.length} paragraphs accounted for. Each is as wide as it is long, and the darker the more claims cite it; hatched ones are set aside.</p>
${strip(coverage)}
<div class="wide" tabindex="0" role="region" aria-label="Paragraphs"><table class="paragraphs"><thead><tr><th scope="col">paragraph</th><th scope="col">words</th><th scope="col">claims</th><th scope="col">cited by</th></tr></thead><tbody>${joined(rows, "\n")}</tbody></table></div>`;
}

/** Paragraphs as wide as they are long, the darker the more claims cite them. */
function strip({ source, paragraphs }: Coverage): Markup {
  const all = paragraphs.reduce((sum, { words }) => sum + words, 0);
  const hatch = `hatch-${source}`;
  let at = 0;
  const cells = paragraphs.map(({ id, words, claims, unused }) => {
    const x = at;
    const width = (1000 * words) / all;
    at += width;
    const says = claims.length ? many(claims.length, "claim") : (unused ?? "not cited");
    const kind = claims.length ? `h${heat(claims.length)}` : unused ? "aside" : "h0";
    const look = kind === "aside" && html` style="--hatch:url(#${hatch})"`;
    const name = width > 22 && html`<text x="${(x + width / 2).toFixed(1)}" y="74">${id}</text>`;
    return html`<g class="${kind}"${look}><title>${id}: ${says}</title><rect x="${x.toFixed(1)}" y="0" width="${Math.max(1, width - 2).toFixed(1)}" height="56"/><text class="n" x="${(x + width / 2 - 1).toFixed(1)}" y="35">${claims.length || "–"}</text>${name}</g>`;
  });
  return html`<svg class="strip" viewBox="0 0 1000 80" role="img" aria-label="Claims by paragraph of ${source}"><defs><pattern id="${hatch}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><line x1="0" y1="0" x2="0" y2="8" stroke="currentColor" stroke-width="2"/></pattern></defs>${cells}</svg>`;
}

const STRIP_CSS = `
.strip{display:block;width:100%;height:auto;margin:.5rem 0 1rem;overflow:visible}
.strip text{font:13px Carlito,Calibri,system-ui,sans-serif;text-anchor:middle;fill:var(--soft)}.strip .n{font-size:16px;font-weight:700;fill:#14202b}
.strip .h0 rect{fill:none;stroke:var(--bad);stroke-width:2}.strip .h0 .n{fill:var(--bad)}
.strip .h1 rect{fill:#cfe0ee}.strip .h2 rect{fill:#9cc1de}.strip .h3 rect{fill:#33719f}.strip .h4 rect{fill:#123f63}
.strip .h3 .n,.strip .h4 .n{fill:#fff}
.strip .aside rect{fill:var(--hatch);stroke:var(--soft)}.strip .aside{color:var(--soft)}.strip .aside .n{fill:var(--ink)}
.paragraphs td:nth-child(2),.paragraphs td:nth-child(3){text-align:right;padding-right:1.5rem}
`;
