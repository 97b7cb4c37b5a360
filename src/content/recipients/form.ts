/** A briefing as a form: which of its texts take something from a recipient's row, and the files with that filled in. */
import type { Diagnostic } from "../../core/diagnostics.ts";
import { didYouMean } from "../../core/nearest.ts";
import { formatPointer, type Path, type Pointer, valueAt } from "../../core/pointer.ts";
import { schemaFor } from "../files.ts";
import { OWN_FIELDS, recipients as recipientsSchema } from "../schema/recipients.ts";
import { replacedLeaves, type Text } from "../texts.ts";
import { leaves } from "../walk.ts";
import type { YamlFile } from "../yaml-file.ts";
import { fillMarks, marksIn, plainInRich } from "./marks.ts";
import type { ContentPlace } from "./places.ts";

/** What a row says of its recipient. */
export interface Recipient {
  /** By field. */
  readonly fields: ReadonlyMap<string, string>;
  readonly places: readonly { readonly place: ContentPlace; readonly value: string }[];
}

export interface Filled {
  readonly files: ReadonlyMap<string, YamlFile>;
  /** Those that are not the same for all. */
  readonly texts: readonly Text[];
}

export interface Form {
  readonly diagnostics: readonly Diagnostic[];
  fill(recipient: Recipient | undefined): Filled;
}

interface MarkedText extends Pointer {
  readonly text: string;
  readonly rich: boolean;
}

interface FilledValue {
  readonly path: Path;
  readonly value: unknown;
}

/** Where the briefing declares no recipients, texts are what they are. */
export function formOf(files: ReadonlyMap<string, YamlFile>): Form {
  const declared = recipientsSchema.safeParse(
    valueAt(files.get("briefing.yaml")?.data, ["recipients"]),
  );
  if (!declared.success) return { diagnostics: [], fill: (one) => fill(files, [], one, new Map()) };
  const otherwise = new Map([
    ...Object.entries(declared.data.fields).map(
      ([name, field]) => [name, field.otherwise] as const,
    ),
    ...OWN_FIELDS.map((name) => [name, "1"] as const),
  ]);
  const texts: MarkedText[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const found of strings(files)) {
    const marks = marksIn(found.text);
    if (!marks.length) continue;
    const file = files.get(found.file);
    const told = (message: string, hint: string | undefined, offset: number): Diagnostic => ({
      code: "RECIPIENT_MARK",
      severity: "error",
      message,
      ...(hint ? { hint } : {}),
      ...file?.place(found.path, offset),
    });
    const isName = found.file === "briefing.yaml" && found.path.join(".") === "recipients.file";
    if (!found.words && !isName)
      diagnostics.push(
        told("only words for a reader may differ by recipient", undefined, marks[0]?.offset ?? 0),
      );
    for (const { field, offset } of marks)
      if (!otherwise.has(field))
        diagnostics.push(
          told(
            `there is no field \`${field}\` of recipients`,
            didYouMean(field, [...otherwise.keys()]) ??
              `declare it in briefing.yaml below \`recipients: fields:\`; there are: ${[...otherwise.keys()].join(", ")}`,
            offset,
          ),
        );
    if (found.words) texts.push(found);
  }
  return { diagnostics, fill: (one) => fill(files, texts, one, otherwise) };
}

function fill(
  files: ReadonlyMap<string, YamlFile>,
  texts: readonly MarkedText[],
  recipient: Recipient | undefined,
  otherwise: ReadonlyMap<string, string>,
): Filled {
  if (!texts.length && !recipient) return { files, texts: [] };
  const filled: Text[] = [];
  const byFile = new Map<string, Map<string, FilledValue>>();
  const set = (pointer: Pointer, value: unknown) => {
    const values = byFile.get(pointer.file) ?? new Map();
    byFile.set(pointer.file, values.set(formatPointer(pointer), { path: pointer.path, value }));
  };
  const setText = ({ file, path }: Pointer, value: string, rich: boolean) => {
    set({ file, path }, value);
    filled.push({ value, pointer: { file, path }, rich });
  };
  for (const text of texts)
    setText(
      text,
      fillMarks(text.text, (field) => {
        const value = recipient?.fields.get(field) || (otherwise.get(field) ?? "");
        return text.rich ? plainInRich(value) : value;
      }),
      text.rich,
    );
  for (const { place, value } of recipient?.places ?? [])
    if (place.kind === "number") set(place, cellValue(value));
    else setText(place, place.kind === "rich" ? plainInRich(value) : value, place.kind === "rich");
  // What people and countries are called is in no dictionary; a sentence of theirs is read like any other.
  const words = valueAt(files.get("briefing.yaml")?.data, ["words"]);
  const said = [...(recipient?.fields.values() ?? [])].join(" ").match(/[\p{L}\p{M}’'-]+/gu) ?? [];
  if (said.length && (words === undefined || Array.isArray(words)))
    set({ file: "briefing.yaml", path: ["words"] }, [...(words ?? []), ...said]);
  const changed = new Map(
    [...byFile].flatMap(([name, values]) => {
      const file = files.get(name);
      return file ? [[name, filledFile(file, values)] as const] : [];
    }),
  );
  return {
    files: new Map([...files].map(([name, file]) => [name, changed.get(name) ?? file])),
    texts: filled,
  };
}

/** A cell that should be a number and is none is left as it is, for the schema to tell of. */
const cellValue = (value: string): unknown =>
  value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;

/** Places lead to where the value stands in the file; within what was filled in there is no place. */
function filledFile(file: YamlFile, values: ReadonlyMap<string, FilledValue>): YamlFile {
  const data = [...values.values()].reduce(
    (all, { path, value }) => put(all, path, value),
    file.data,
  );
  const isFilled = (path: Path) => values.has(formatPointer({ file: file.name, path }));
  return {
    ...file,
    data,
    place: (path, offset) => file.place(path, isFilled(path) ? undefined : offset),
  };
}

/** A copy with another value at a path; what the path does not touch is shared. */
function put(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  const inside = put(valueAt(data, [key]), rest, value);
  return Array.isArray(data)
    ? data.map((entry, i) => (i === key ? inside : entry))
    : { ...(data as object), [key]: inside };
}

interface FoundString extends MarkedText {
  readonly words: boolean;
}

function* strings(files: ReadonlyMap<string, YamlFile>): Generator<FoundString> {
  const slides = valueAt(files.get("storyline.yaml")?.data, ["slides"]);
  for (const [name, { data }] of files) {
    const replaced = valueAt(data, ["replace"]);
    const read = [
      ...leaves(schemaFor(name), data),
      ...(name.startsWith("audiences/") ? replacedLeaves(slides, replaced) : []),
    ];
    // What is replaced is found twice, and the second time with what its slide's schema says of it.
    const found = new Map(
      read.map(({ path, value, meta }) => [
        formatPointer({ file: name, path }),
        { file: name, path, text: value, words: meta.text === true, rich: meta.rich === true },
      ]),
    );
    yield* found.values();
  }
}
