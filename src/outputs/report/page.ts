/** What the two reports have around their findings: one page each that needs nothing but itself. */
import type { MarkingLevel } from "../../content/briefing.ts";
import { htmlHead, PRIVATE } from "../../core/html-head.ts";
import { html, type Markup, trusted } from "../markup.ts";
import { CSS } from "./style.ts";

const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface ReportParts {
  readonly title: string;
  readonly description: string;
  /** Rules for this report alone. */
  readonly css?: string;
}

/** The same body gives the same bytes. */
export function reportDocument({ title, description, css }: ReportParts, body: Markup): Uint8Array {
  const styles = css ? [CSS, css] : [CSS];
  const head = htmlHead({ title, policy: POLICY, meta: { ...PRIVATE, description }, styles });
  const page = html`<!DOCTYPE html>
<html lang="en">
${trusted(head)}
<body>
${body}
</body>
</html>
`;
  return new TextEncoder().encode(page.markup);
}

type Marking = Pick<MarkingLevel, "label" | "color" | "background">;

/** What a page carries at its head. */
export const markingLabel = ({ label, color, background }: Marking): Markup =>
  html`<p class="marking" style="color:${color};background:${background}">${label}</p>`;
