/** A YAML file that still knows where each of its values stands. */
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import {
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLParseError,
} from "yaml";
import type { Diagnostic, Place } from "../core/diagnostics.ts";
import { lastFew } from "../core/last-few.ts";
import type { Path } from "../core/pointer.ts";
import { offsetInSource } from "./scalar-place.ts";

export interface YamlFile {
  /** Relative to the briefing's folder, with `/`. */
  readonly name: string;
  /** As shown to people, relative to where they stand. */
  readonly shown: string;
  readonly text: string;
  readonly data: unknown;
  /**
   * The place of a value; of its nearest parent where it is not there.
   * @param offset of a character in a text, in UTF-16 units: the place is that character's.
   */
  place(path: Path, offset?: number): Place;
  /** The place of the key that names a value. */
  keyPlace(path: Path): Place;
  /** Whether a value stands in the language asked for. */
  isTranslated(path: Path): boolean;
}

export interface ParsedYaml {
  readonly file: YamlFile;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Parses YAML 1.2; faults of the syntax come back as diagnostics.
 *
 * Values are read by js-yaml, which takes a fifth of the time; `yaml`, which knows where each value stands, is asked
 * only when a place is wanted: when something is wrong.
 */
// A briefing's files are read for one language after another, or again after one of them was changed.
export const parseYamlFile = lastFew(
  100,
  (name: string, shown: string, text: string): ParsedYaml => parse(name, shown, text),
);

function parse(name: string, shown: string, text: string): ParsedYaml {
  const placed = lazily(() => placesOf(shown, text));
  const file = (data: unknown): YamlFile => ({
    name,
    shown,
    text,
    data,
    place: (path, offset) => placed().place(path, offset),
    keyPlace: (path) => placed().keyPlace(path),
    isTranslated: () => true,
  });
  try {
    return { file: file(load(text, { schema: CORE_SCHEMA, filename: shown })), diagnostics: [] };
  } catch (error) {
    const { faults } = placed();
    return {
      file: file(undefined),
      diagnostics: faults.length ? faults : [fromJsYaml(error, shown)],
    };
  }
}

/** Of what only js-yaml refuses, as an unknown tag. */
function fromJsYaml(error: unknown, shown: string): Diagnostic {
  const { reason, mark } =
    error instanceof YAMLException ? error : { reason: String(error), mark: undefined };
  return {
    code: "YAML_SYNTAX",
    severity: "error",
    message: reason,
    file: shown,
    line: (mark?.line ?? 0) + 1,
    column: (mark?.column ?? 0) + 1,
  };
}

interface Places extends Pick<YamlFile, "place" | "keyPlace"> {
  readonly faults: readonly Diagnostic[];
}

function placesOf(shown: string, text: string): Places {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: shown, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const place = (path: Path, offset?: number): Place => {
    for (let length = path.length; length > 0; length--) {
      const node = doc.getIn(path.slice(0, length), true);
      if (offset !== undefined && length === path.length && isScalar(node))
        return at(offsetInSource(text, node, offset));
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return at(firstOffset(doc.contents));
  };
  const keyPlace = (path: Path): Place => {
    const parent = path.length > 1 ? doc.getIn(path.slice(0, -1), true) : doc.contents;
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(path.at(-1)))
      : undefined;
    return pair && isScalar(pair.key) && pair.key.range ? at(pair.key.range[0]) : place(path);
  };
  const faults = doc.errors.map(
    (fault): Diagnostic => ({
      code: "YAML_SYNTAX",
      severity: "error",
      message: fault.message,
      ...(HINTS[fault.code] ? { hint: HINTS[fault.code] } : {}),
      ...at(fault.pos[0]),
    }),
  );
  return { place, keyPlace, faults };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What a writer most likely did. */
const HINTS: Partial<Record<YAMLParseError["code"], string>> = {
  BLOCK_AS_IMPLICIT_KEY:
    'text with ": " in it needs quotes around it, or `>-` and a line of its own',
  BAD_INDENT: "check that entries of one list start in the same column",
  TAB_AS_INDENT: "indent with spaces",
  DUPLICATE_KEY: "keep one of the two",
};

const firstOffset = (node: Node | null): number => node?.range?.[0] ?? 0;
