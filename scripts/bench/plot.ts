/** The ratios as bars, in SVG: how far each reaches towards its bar. */
import { scaleLinear } from "d3-scale";
import { escapeHtml } from "../../src/core/escape.ts";
import type { Result } from "./results.ts";

const ROW = 52;
const WIDTH = 760;
const LEFT = 16;
const RIGHT = WIDTH - 110;

export function ratioPlot(results: readonly Result[]): string {
  const most = Math.max(1.25, ...results.map(({ reached }) => reached));
  const x = scaleLinear([0, most], [LEFT, RIGHT]);
  const height = 40 + ROW * results.length;
  const rows = results.map(({ work, against, reached, ratio, bar, met }, i) => {
    const y = 36 + ROW * i;
    return `<text x="${LEFT}" y="${y}" class="work">${escapeHtml(work)}, against ${escapeHtml(against)}</text>
<rect x="${LEFT}" y="${y + 8}" width="${(x(reached) - LEFT).toFixed(1)}" height="16" fill="${met ? "#1B4F8F" : "#B4532A"}"/>
<text x="${x(reached) + 8}" y="${y + 21}">${ratio.toFixed(2)} (${escapeHtml(bar)})</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="Ratios against peers">
<style>text{font:13px sans-serif;fill:#1d232b}.work{font-weight:700}</style>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
${rows.join("\n")}
<path d="M${x(1)} 22V${height - 12}" stroke="#1d232b" stroke-dasharray="4 4"/>
<text x="${x(1)}" y="16" text-anchor="middle">bar</text>
</svg>
`;
}
