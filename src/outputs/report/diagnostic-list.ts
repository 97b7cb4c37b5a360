/** A list of what was found, as HTML. */
import type { Diagnostic } from "../../core/diagnostics.ts";
import { html, joined, type Markup } from "../markup.ts";

export const found = (diagnostics: readonly Diagnostic[]): Markup =>
  diagnostics.length
    ? html`<ul class="found">${joined(diagnostics.map(item), "\n")}</ul>`
    : html`<p>Nothing to tell.</p>`;

function item({ code, severity, message, hint, set, file, line, column }: Diagnostic): Markup {
  const place = file && html`<code>${file}${line && `:${line}:${column ?? 1}`}</code> `;
  const was =
    set &&
    html`<span class="reason">${severity} instead of ${set.from}, by ${set.file}:${set.line}${set.reason && `: ${set.reason}`}</span>`;
  return html`<li><span class="${severity}">${severity}</span> <code>${code}</code> ${place}<br>${message}${hint && html`<span class="hint">${hint}</span>`}${was}</li>`;
}
