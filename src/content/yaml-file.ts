/** A YAML file that still knows where each of its values stands. */
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
import type { Path } from "../core/pointer.ts";

export interface YamlFile {
  /** Relative to the briefing's folder, with `/`. */
  readonly name: string;
  /** As shown to people, relative to where they stand. */
  readonly shown: string;
  readonly text: string;
  readonly data: unknown;
  /** The place of a value; of its nearest parent where it is not there. */
  place(path: Path): Place;
  /** The place of the key that names a value. */
  keyPlace(path: Path): Place;
}

export interface ParsedYaml {
  readonly file: YamlFile;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses YAML 1.2; faults and warnings of the syntax come back as diagnostics. */
export function parseYamlFile(name: string, shown: string, text: string): ParsedYaml {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: shown, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const place = (path: Path): Place => {
    for (let length = path.length; length > 0; length--) {
      const node = doc.getIn(path.slice(0, length), true);
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
  const diagnostics = [...doc.errors, ...doc.warnings].map(
    (fault): Diagnostic => ({
      code: "YAML_SYNTAX",
      severity: fault.name === "YAMLWarning" ? "warning" : "error",
      message: fault.message,
      ...(HINTS[fault.code] ? { hint: HINTS[fault.code] } : {}),
      ...at(fault.pos[0]),
    }),
  );
  const data: unknown = doc.errors.length ? undefined : doc.toJS({ maxAliasCount: 100 });
  return { file: { name, shown, text, data, place, keyPlace }, diagnostics };
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
