/** What the two reports have around their findings: one page each that needs nothing but itself. */
import type { MarkingLevel } from "../../content/briefing.ts";
import { escapeHtml } from "../../core/escape.ts";
import { htmlHead, PRIVATE } from "../../core/html-head.ts";
import { CSS } from "./style.ts";

const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

interface ReportParts {
  readonly title: string;
  readonly description: string;
  /** Rules for this report alone. */
  readonly css?: string;
}

/** @param body of HTML; the same gives the same bytes. */
export const reportDocument = (
  { title, description, css }: ReportParts,
  body: string,
): Uint8Array =>
  new TextEncoder().encode(`<!DOCTYPE html>
<html lang="en">
${htmlHead({ title, policy: POLICY, meta: { ...PRIVATE, description }, styles: css ? [CSS, css] : [CSS] })}
<body>
${body}
</body>
</html>
`);

/** What a page carries at its head. */
export const markingLabel = ({
  label,
  color,
  background,
}: Pick<MarkingLevel, "label" | "color" | "background">): string =>
  `<p class="marking" style="color:${color};background:${background}">${escapeHtml(label)}</p>`;
