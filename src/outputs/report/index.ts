/** `out/report.html`: what every gate found, on one page that needs nothing but itself. */
import type { Report } from "../../checks/report.ts";
import { html, joined } from "../markup.ts";
import { markingLabel, reportDocument } from "./page.ts";
import { SECTIONS } from "./sections.ts";

/** The same report gives the same bytes. */
export function reportPage(report: Report): Uint8Array {
  const title = `Gates: ${report.passed ? "all passed" : "not passed"}`;
  const sections = SECTIONS.map((section) => section(report));
  return reportDocument(
    { title, description: "What Briefdeck’s gates found in each deck." },
    html`<header>${report.marking && markingLabel(report.marking)}<h1>${title}</h1></header>
<main>
${joined(sections, "\n")}
</main>`,
  );
}
