/** Shows diagnostics as a person reads them: place, message, the source line with a caret, the hint. */
import { readFileSync, statSync } from "node:fs";
import { type Diagnostic, type Setting, sortDiagnostics } from "../../core/diagnostics.ts";
import { many } from "../../core/many.ts";
import { onErr } from "../colours.ts";

/** Bytes of a file whose lines are shown. */
const LARGEST = 8 << 20;

const lineOf = (file: string, line: number, cache: Map<string, string[]>): string | undefined => {
  let lines = cache.get(file);
  if (!lines) {
    try {
      // A list of a million recipients is not read again to show a line of it.
      lines = statSync(file).size > LARGEST ? [] : readFileSync(file, "utf8").split(/\r?\n/);
    } catch {
      lines = [];
    }
    cache.set(file, lines);
  }
  return lines[line - 1];
};

/** Lines wider than this are cut around the caret. */
const WIDTH = 100;

function frame(text: string, line: number, column: number): string {
  const start = Math.max(0, Math.min(column - 1 - WIDTH / 2, text.length - WIDTH));
  const gutter = `${line} | `;
  return `  ${onErr.dim(gutter)}${text.slice(start, start + WIDTH)}\n${" ".repeat(2 + gutter.length + column - 1 - start)}${onErr.red("^")}`;
}

export function formatDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const cache = new Map<string, string[]>();
  return sortDiagnostics(diagnostics)
    .filter(({ severity }) => severity !== "off")
    .map((d) => {
      const line = d.line ? `:${d.line}:${d.column ?? 1}` : "";
      const place = d.file ? `${onErr.bold(`${d.file}${line}`)} ` : "";
      const severity = d.severity === "error" ? onErr.red("error") : onErr.yellow("warning");
      const source = d.file && d.line ? lineOf(d.file, d.line, cache) : undefined;
      return [
        `${place}${severity} ${onErr.dim(d.code)} ${d.message}`,
        ...(source !== undefined && d.line ? [frame(source, d.line, d.column ?? 1)] : []),
        ...(d.set
          ? [`  ${onErr.cyan(`${d.severity} instead of ${d.set.from}:`)} ${setBy(d.set)}`]
          : []),
        ...(d.hint ? [`  ${onErr.cyan("hint:")} ${d.hint}`] : []),
      ].join("\n");
    })
    .join("\n\n");
}

const setBy = ({ file, line, reason }: Setting) => `${reason ? `${reason} ` : ""}(${file}:${line})`;

/** As "2 errors, 1 warning". */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((d) => d.severity === "error").length;
  const warnings = diagnostics.filter((d) => d.severity === "warning").length;
  return [
    errors || !warnings ? many(errors, "error") : "",
    warnings ? many(warnings, "warning") : "",
  ]
    .filter(Boolean)
    .join(", ");
}
