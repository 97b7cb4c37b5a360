/** Finds everything that has an id, so that ids can be looked up and doubles be told. */
import type { Diagnostic } from "../core/diagnostics.ts";
import { type Pointer, valueAt } from "../core/pointer.ts";
import type { Entry } from "./briefing.ts";
import { OPTIONAL } from "./files.ts";
import { REF_KINDS, type RefKind, refKinds } from "./schema/kinds.ts";
import type { YamlFile } from "./yaml-file.ts";

export interface Indexed {
  /** Undefined for a kind whose file could not be read: nothing can be said of references to it. */
  readonly index: Readonly<Record<RefKind, Map<string, Entry> | undefined>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** `parsed` are the checked data by file name; `files` the same files as they were read. */
export function indexEntries(
  parsed: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, YamlFile>,
): Indexed {
  const diagnostics: Diagnostic[] = [];
  const index = {} as Record<RefKind, Map<string, Entry> | undefined>;
  for (const kind of refKinds) {
    const { file, path } = REF_KINDS[kind];
    // A file at fault elsewhere still tells its ids, so that one slip does not make every reference to it fail.
    const data = parsed.get(file) ?? files.get(file)?.data;
    const list = valueAt(data, path);
    if (!files.has(file) && OPTIONAL.has(file)) index[kind] = new Map();
    if (!Array.isArray(list)) continue;
    const entries = new Map<string, Entry>();
    list.forEach((value: unknown, i) => {
      if (!isEntry(value)) return;
      const pointer: Pointer = { file, path: [...path, i] };
      const first = entries.get(value.id);
      if (!first) {
        entries.set(value.id, { value, pointer });
        return;
      }
      const yaml = files.get(file);
      diagnostics.push({
        code: "ID_DUPLICATE",
        severity: "error",
        message: `${kind} id \`${value.id}\` is given twice`,
        hint: `the first is at line ${yaml?.place(first.pointer.path).line}; rename one of them`,
        ...yaml?.place([...pointer.path, "id"]),
      });
    });
    index[kind] = entries;
  }
  return { index, diagnostics };
}

const isEntry = (value: unknown): value is Entry["value"] =>
  typeof value === "object" && value !== null && "id" in value && typeof value.id === "string";
