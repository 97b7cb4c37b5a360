/** Turns what zod says of a value into diagnostics with place, code and hint. */
import { z } from "zod";
import type { Code } from "../core/codes.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { didYouMean } from "../core/nearest.ts";
import { type Path, valueAt } from "../core/pointer.ts";
import { slideKeys } from "./schema/layouts.ts";
import { narrow, schemaAt } from "./walk.ts";
import type { YamlFile } from "./yaml-file.ts";

type Issue = z.core.$ZodIssue;

/** Checks a file's data against its schema. `prefix` is where in the file the data stand. */
export function schemaDiagnostics(
  file: YamlFile,
  schema: z.core.$ZodType,
  data: unknown,
  issues: readonly Issue[],
  prefix: Path = [],
): Diagnostic[] {
  return issues.flatMap((issue) => describe(file, schema, data, issue, prefix));
}

function describe(
  file: YamlFile,
  schema: z.core.$ZodType,
  data: unknown,
  issue: Issue,
  prefix: Path,
): Diagnostic[] {
  const inside = issue.path as Path;
  const path = [...prefix, ...inside];
  const make = (code: Code, message: string, hint?: string, at = file.place(path)): Diagnostic => ({
    code,
    severity: "error",
    message,
    ...(hint ? { hint } : {}),
    ...at,
  });
  const name = readable(path);
  // Of an unknown key the path names the object that it stands in.
  const layout = layoutOf(
    data,
    issue.code === "unrecognized_keys" ? [...inside, issue.keys[0] ?? ""] : inside,
  );
  const misfit = layout ? "LAYOUT_DATA" : "SCHEMA";
  const where = layout ? `${name}: layout \`${layout}\`` : name;
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(schema, data, inside);
      return issue.keys.map((key) =>
        make(
          "KEY_UNKNOWN",
          `${name}: unknown key \`${key}\`${layout ? ` for layout \`${layout}\`` : ""}`,
          MOVED[file.name]?.[key] ??
            didYouMean(key, known) ??
            (known.length ? `known here: ${known.join(", ")}` : undefined),
          file.keyPlace([...path, key]),
        ),
      );
    }
    case "invalid_type":
    case "invalid_value": {
      const value = valueAt(data, inside);
      if (value === undefined) return [make("KEY_MISSING", missing(path, layout))];
      if (issue.code === "invalid_type")
        return [make(misfit, `${where}: must be ${article(issue.expected)}`)];
      const allowed = issue.values.map(String);
      return [
        make(
          "VALUE_UNKNOWN",
          `${name}: ${shownValue(value)} is not one of those allowed`,
          didYouMean(String(value), allowed) ?? oneOf(allowed),
        ),
      ];
    }
    case "invalid_union":
      return [unionFault(schema, data, inside, make, name)];
    case "too_small":
    case "too_big":
      return [make(misfit, `${where}: ${sizeFault(issue)}`)];
    default: {
      const said = issue.code === "custom" ? issue.params : undefined;
      const code = said?.["code"] as Code | undefined;
      if (code)
        return [
          make(code, `${name}: ${issue.message}`, said?.["hint"] as string, file.keyPlace(path)),
        ];
      return [
        make(
          /control character/.test(issue.message) ? "TEXT_CONTROL" : misfit,
          `${name}: ${issue.message}`,
          said?.["hint"] as string | undefined,
        ),
      ];
    }
  }
}

/** Keys of earlier versions, and where what they held has gone. */
const MOVED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "briefing.yaml": {
    article:
      "its data are a source’s now: `sources: [{ id, type: article, title, author: [{ family, given }], publisher, issued, URL, note, paragraphs }]` in source.yaml",
  },
  "source.yaml": {
    paragraphs:
      "they are a source’s now: put them below `sources: [{ id, type, title, …, paragraphs }]`, with the data from `article` in briefing.yaml; claims may go on citing `p1`",
  },
};

function unionFault(
  schema: z.core.$ZodType,
  data: unknown,
  path: Path,
  make: (code: Code, message: string, hint?: string) => Diagnostic,
  name: string,
): Diagnostic {
  const union = schemaAt(schema, data, path.slice(0, -1));
  const key = String(path.at(-1));
  const allowed =
    union instanceof z.ZodDiscriminatedUnion
      ? union.options.flatMap((option) =>
          option instanceof z.ZodObject
            ? [...(option.shape[key]?._zod.values ?? [])].map(String)
            : [],
        )
      : [];
  const is = valueAt(data, path);
  const all = allowed.length ? oneOf(allowed) : undefined;
  if (is === undefined) return make("KEY_MISSING", `${name}: is missing`, all);
  return make(
    "VALUE_UNKNOWN",
    `${name}: ${shownValue(is)} is not one of those allowed`,
    didYouMean(String(is), allowed) ?? all,
  );
}

/** Of very many, a few: an editor that knows the schema lists them all. */
const oneOf = (allowed: readonly string[]): string =>
  allowed.length > 30
    ? `one of ${allowed.length}, such as ${allowed.slice(0, 5).join(", ")}; the JSON Schema has them all`
    : `one of: ${allowed.join(", ")}`;

const missing = (path: Path, layout: string | undefined) =>
  `${readable(path.slice(0, -1))}: \`${String(path.at(-1))}\` is missing${layout ? `, which layout \`${layout}\` needs` : ""}`;

/** A value as its writer will know it again. */
const shownValue = (value: unknown) =>
  typeof value === "object" && value !== null
    ? Array.isArray(value)
      ? "a list"
      : "a mapping"
    : `\`${String(value)}\``;

function sizeFault(issue: Extract<Issue, { code: "too_small" | "too_big" }>): string {
  const few = issue.code === "too_small";
  const bound = few ? issue.minimum : issue.maximum;
  if (issue.origin === "string")
    return few ? "must not be empty" : `must have at most ${bound} characters`;
  if (issue.origin === "array") return `needs at ${few ? "least" : "most"} ${bound} entries`;
  return `must be at ${few ? "least" : "most"} ${bound}`;
}

/** The layout of the slide that a path leads into, if it does. */
function layoutOf(data: unknown, path: Path): string | undefined {
  for (let length = 0; length < path.length; length++) {
    const value = valueAt(data, path.slice(0, length));
    if (
      typeof value === "object" &&
      value &&
      "layout" in value &&
      !slideKeys.has(String(path[length]))
    )
      return String(value.layout);
  }
  return undefined;
}

function keysAt(schema: z.core.$ZodType, data: unknown, path: Path): string[] {
  const at = schemaAt(schema, data, path);
  const value = valueAt(data, path);
  const object = at && typeof value === "object" && value ? narrow(at, value) : at;
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

/** As `claims[3].kind`, or `the file` for its root. */
function readable(path: Path): string {
  const words = path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : i ? `.${key}` : key))
    .join("");
  return words || "the file";
}

const article = (expected: string) =>
  /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
