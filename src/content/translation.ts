/** A file in another language: the base file with the words of a translation in the places of its own. */
import type { z } from "zod";
import type { Diagnostic } from "../core/diagnostics.ts";
import { didYouMean } from "../core/nearest.ts";
import type { Path } from "../core/pointer.ts";
import { fieldMeta, narrow, schemaBelow } from "./walk.ts";
import type { YamlFile } from "./yaml-file.ts";

/** What was found while merging. */
interface Merged {
  /** Where in the translation the value at a path of the merged data stands. */
  readonly origins: Map<string, Path>;
  readonly faults: Diagnostic[];
  readonly translation: YamlFile | undefined;
}

export interface Translated {
  readonly file: YamlFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** The base file as it reads in the translation's language, with places that lead to where each value was written. */
export function translateFile(base: YamlFile, translation: YamlFile | undefined): Translated {
  const merged: Merged = { origins: new Map(), faults: [], translation };
  const data = translation ? merge(base.data, translation.data, [], [], merged) : base.data;
  /** The file and path that hold what the merged data have at `path`. */
  const source = (path: Path): { file: YamlFile; path: Path } | undefined => {
    for (let length = path.length; translation && length > 0; length--) {
      const origin = merged.origins.get(key(path.slice(0, length)));
      if (origin) return { file: translation, path: [...origin, ...path.slice(length)] };
    }
    return undefined;
  };
  const file: YamlFile = {
    ...base,
    data,
    place: (path, offset) => {
      const found = source(path);
      return found ? found.file.place(found.path, offset) : base.place(path, offset);
    },
    keyPlace: (path) => {
      const found = source(path);
      return found ? found.file.keyPlace(found.path) : base.keyPlace(path);
    },
    isTranslated: (path) => source(path) !== undefined,
  };
  return { file, diagnostics: merged.faults };
}

const key = (path: Path) => JSON.stringify(path);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What an entry of a list is matched by: its id, that of the slide it inserts, or its actor and issue. */
function identity(entry: unknown): string | undefined {
  if (!isObject(entry)) return undefined;
  if (typeof entry["id"] === "string") return entry["id"];
  if (isObject(entry["slide"])) return identity(entry["slide"]);
  const { actor, issue } = entry;
  return typeof actor === "string" && typeof issue === "string"
    ? `${actor} on ${issue}`
    : undefined;
}

const isMatched = (list: unknown): list is readonly unknown[] =>
  Array.isArray(list) && list.length > 0 && list.every((entry) => identity(entry) !== undefined);

function merge(base: unknown, words: unknown, path: Path, at: Path, found: Merged): unknown {
  if (isObject(base) && isObject(words))
    return {
      ...base,
      ...Object.fromEntries(
        Object.entries(words).map(([name, value]) => [
          name,
          merge(base[name], value, [...path, name], [...at, name], found),
        ]),
      ),
    };
  if (isMatched(base) && isMatched(words)) {
    words.forEach((entry, n) => {
      if (!base.some((other) => identity(other) === identity(entry)))
        found.faults.push(ofNothing(identity(entry) ?? "", base, [...at, n], found.translation));
    });
    return base.map((entry, i) => {
      const n = words.findIndex((other) => identity(other) === identity(entry));
      return n < 0 ? entry : merge(entry, words[n], [...path, i], [...at, n], found);
    });
  }
  found.origins.set(key(path), at);
  return words;
}

const ofNothing = (
  id: string,
  base: readonly unknown[],
  at: Path,
  translation: YamlFile | undefined,
): Diagnostic => ({
  code: "TRANSLATION",
  severity: "error",
  message: `there is no entry \`${id}\` that this translates`,
  hint:
    didYouMean(
      id,
      base.flatMap((entry) => identity(entry) ?? []),
    ) ?? "entries are matched by id",
  ...translation?.place(at),
});

/** A translation changes words; ids, markings, numbers and the number of things are the base's. */
export function translationDiagnostics(
  schema: z.core.$ZodType,
  base: YamlFile,
  merged: YamlFile,
): Diagnostic[] {
  const change = firstChange(schema, base.data, merged.data, []);
  return change && merged.isTranslated(change)
    ? [
        {
          code: "TRANSLATION",
          severity: "error",
          message: "a translation may change words only, and this is something else",
          hint: `it says otherwise in ${base.shown}, line ${base.place(change).line}; entries are matched by id`,
          ...merged.place(change),
        },
      ]
    : [];
}

function firstChange(
  schema: z.core.$ZodType | undefined,
  base: unknown,
  merged: unknown,
  path: Path,
): Path | undefined {
  if (typeof base !== "object" || base === null || typeof merged !== "object" || merged === null) {
    const bothText = typeof base === "string" && typeof merged === "string";
    const words = bothText && (fieldMeta(schema).text || isReplacedText(path));
    return base === merged || words ? undefined : path;
  }
  const narrowed = schema && narrow(schema, base);
  for (const name of new Set([...Object.keys(base), ...Object.keys(merged)])) {
    const at = Array.isArray(base) ? Number(name) : name;
    const found = firstChange(
      narrowed && schemaBelow(narrowed, base, at),
      (base as Record<string, unknown>)[name],
      (merged as Record<string, unknown>)[name],
      [...path, at],
    );
    if (found) return found;
  }
  return undefined;
}

/** Keys of slides whose strings name something. */
const NAMING = new Set([
  ...["id", "layout", "section", "topics", "marking", "claim", "claims", "actor", "actors"],
  ...["issue", "issues", "event", "events", "highlight", "scenarios", "terms", "type"],
  ...["view", "places", "country", "tone", "from", "to", "kind", "through", "around", "region"],
]);

/** What an audience replaces has no schema of its own: its strings are words unless their key names something. */
const isReplacedText = (path: Path): boolean =>
  path[0] === "replace" && path.slice(2).every((name) => !NAMING.has(String(name)));
