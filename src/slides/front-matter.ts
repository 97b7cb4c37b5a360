/** The front matter of a Marp deck, read as Marp reads it, with what is wrong in it. */
import { FAILSAFE_SCHEMA, load, YAMLException } from "js-yaml";
import type { Diagnostic } from "../core/diagnostics.ts";

export interface FrontMatter {
  /** A directive's value as text; undefined where there is none. */
  readonly get: (name: string) => string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Directives whose values need no quotation marks, though YAML would want them: `color: #fff`. */
const LOOSE =
  /^(_?(?:backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|class|color|footer|header|headingDivider|lang|math|paginate|size|style|theme))([^\S\n]*:[^\S\n]*)([^"'{|>~&*\s].*)$/gm;

export function frontMatter(markdown: string, file: string): FrontMatter {
  const text = /^---[^\S\n]*\n([\s\S]*?)\n---[^\S\n]*(?:\n|$)/.exec(markdown)?.[1] ?? "";
  const quoted = text.replace(
    LOOSE,
    (_, key: string, colon: string, value: string) =>
      `${key}${colon}"${value.trim().replaceAll('"', '\\"')}"`,
  );
  try {
    const keys: unknown = quoted.trim() === "" ? {} : load(quoted, { schema: FAILSAFE_SCHEMA });
    return {
      get: (name) =>
        typeof keys === "object" && keys !== null && name in keys
          ? String((keys as Record<string, unknown>)[name])
          : undefined,
      diagnostics: [],
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { get: () => undefined, diagnostics: [notYaml(error, file)] };
  }
}

/** Marp would drop the whole front matter, theme and all, without a word. */
const notYaml = ({ mark, reason }: YAMLException, file: string): Diagnostic => ({
  code: "YAML_SYNTAX",
  severity: "error",
  message: `the front matter is not well-formed YAML: ${reason}`,
  hint: "put values that hold a colon or begin with a sign into quotation marks",
  file,
  line: (mark?.line ?? 0) + 2,
  column: (mark?.column ?? 0) + 1,
});
