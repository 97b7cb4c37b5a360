/** `out/report.html`: what every gate found, on one page that needs nothing but itself. */
import type { Report } from "../../checks/report.ts";
import { escapeHtml } from "../../core/escape.ts";
import { head } from "../../slides/document.ts";
import { SECTIONS } from "./sections.ts";
import { CSS } from "./style.ts";

/** The same report gives the same bytes. */
export function reportPage(report: Report): Uint8Array {
  const title = `Gates: ${report.passed ? "all passed" : "not passed"}`;
  const parts = {
    title,
    language: "en",
    description: "What Briefdeck’s gates found in each deck.",
    author: "Briefdeck",
  };
  const marking = report.marking
    ? `<p class="marking" style="color:${report.marking.color};background:${report.marking.background}">${escapeHtml(report.marking.label)}</p>`
    : "";
  return new TextEncoder().encode(`${head(parts, [CSS])}
<body>
<header>${marking}<h1>${title}</h1></header>
<main>
${SECTIONS.map((section) => section(report)).join("\n")}
</main>
</body>
</html>
`);
}
