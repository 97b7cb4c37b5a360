/** What is wrong with a config file, at its lines. */
import type { z } from "zod";
import type { Code } from "../core/codes.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { escapeRegExp } from "../core/escape.ts";
import { didYouMean } from "../core/nearest.ts";
import { configKeys } from "./schema.ts";

/** Of a file that cannot be run. */
export function unreadable(file: string, error: unknown): Diagnostic {
  const said = error instanceof Error ? error.message : String(error);
  const [, line, column] = /(\d+):(\d+)\)?\s*$/m.exec(said) ?? [];
  return {
    code: "CONFIG_UNREADABLE",
    severity: "error",
    file,
    ...(line ? { line: Number(line), column: Number(column) + 1 } : {}),
    message: `this config file cannot be run: ${said.split("\n")[0]?.trim()}`,
    hint: "export a plain object: `export default defineConfig({ content: … })`",
  };
}

/** Of what it exports. */
export function configDiagnostics(
  file: string,
  text: string,
  exported: unknown,
  { issues }: z.ZodError,
): Diagnostic[] {
  const told = (code: Code, key: string, message: string, hint?: string): Diagnostic => ({
    code,
    severity: "error",
    file,
    ...placeOf(text, key),
    message,
    ...(hint ? { hint } : {}),
  });
  return issues.flatMap((issue) => {
    const key = String(issue.path[0] ?? "");
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((unknown) =>
        told(
          "KEY_UNKNOWN",
          unknown,
          `unknown key \`${unknown}\``,
          didYouMean(unknown, configKeys) ?? `known are: ${configKeys.join(", ")}`,
        ),
      );
    if (!key)
      return told("SCHEMA", "default", `must export an object, and exports ${typeof exported}`);
    if (issue.code === "invalid_value") {
      const allowed = issue.values.map(String);
      const value = String(issue.path.reduce<unknown>(below, exported));
      return told(
        "VALUE_UNKNOWN",
        key,
        `\`${key}\`: \`${value}\` is not one of those allowed`,
        didYouMean(value, allowed) ?? `one of: ${allowed.join(", ")}`,
      );
    }
    return told("SCHEMA", key, `\`${key}\`: ${issue.message.replace(/^Invalid input: /, "")}`);
  });
}

const below = (value: unknown, key: PropertyKey): unknown =>
  typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === String(key))?.[1]
    : undefined;

/** Where a key is written, as far as can be told of a file that is code. */
function placeOf(text: string, key: string): { line: number; column: number } | undefined {
  const at = text.search(new RegExp(`(?<![\\w$])["']?${escapeRegExp(key)}["']?\\s*[:,}]`));
  if (at < 0) return undefined;
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
