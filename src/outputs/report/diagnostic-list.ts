/** A list of what was found, as HTML. */
import type { Diagnostic } from "../../core/diagnostics.ts";
import { escapeHtml } from "../../core/escape.ts";

export function found(diagnostics: readonly Diagnostic[]): string {
  if (!diagnostics.length) return "<p>Nothing to tell.</p>";
  const item = ({ code, severity, message, hint, set, file, line, column }: Diagnostic) => {
    const place = file
      ? `<code>${escapeHtml(file)}${line ? `:${line}:${column ?? 1}` : ""}</code> `
      : "";
    const was = set
      ? `<span class="reason">${severity} instead of ${set.from}, by ${escapeHtml(set.file)}:${set.line}${set.reason ? `: ${escapeHtml(set.reason)}` : ""}</span>`
      : "";
    return `<li><span class="${severity}">${severity}</span> <code>${code}</code> ${place}<br>${escapeHtml(message)}${hint ? `<span class="hint">${escapeHtml(hint)}</span>` : ""}${was}</li>`;
  };
  return `<ul class="found">${diagnostics.map(item).join("\n")}</ul>`;
}
