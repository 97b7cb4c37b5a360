/** Small falsifications of a briefing, as a slip of the hand would make them, each with the line that it is on. */
import { isMap, isScalar, isSeq, parseDocument, type Scalar } from "yaml";
import { offsetInSource } from "../../src/content/scalar-place.ts";

export interface Mutant {
  readonly kind: "quotation" | "number" | "citation";
  /** As `claims.yaml`. */
  readonly file: string;
  readonly text: string;
  /** Lines of the new text where it may be told, from 1. */
  readonly lines: readonly number[];
  readonly says: string;
}

/** Put in the place of a character, and between any two. Quotation marks, dashes and line ends are the typesetter's. */
const LETTERS = ["e", "t", "Q", "7", ".", ",", " "];

interface Field {
  readonly node: Scalar;
  /** The part of its value that is meant. */
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** Every change of one character of each quotation. @param quoted words in quotation marks within a text */
export function quotationMutants(
  file: string,
  text: string,
  quoted: (value: string) => readonly { readonly words: string; readonly offset: number }[],
): Mutant[] {
  const fields = claimFields(text).flatMap(({ id, key, node }): Field[] => {
    const value = String(node.value);
    const name = `${id}.${key}`;
    if (key === "quote") return [{ node, from: 0, to: value.length, name }];
    if (key !== "text") return [];
    return quoted(value).map(({ words, offset }) => ({
      node,
      from: offset,
      to: offset + words.length,
      name,
    }));
  });
  return fields.flatMap((field) => {
    const value = String(field.node.value);
    const made: Mutant[] = [];
    const change = (at: number, length: number, by: string, says: string) =>
      made.push(
        rewritten(
          "quotation",
          file,
          text,
          field,
          value.slice(0, at) + by + value.slice(at + length),
          at,
          says,
        ),
      );
    for (let at = field.from; at < field.to; at++) {
      change(at, 1, "", `${field.name}: character ${at} deleted`);
      for (const by of LETTERS)
        if (by !== value[at]) change(at, 1, by, `${field.name}: character ${at} is ${by}`);
    }
    for (let at = field.from; at <= field.to; at++)
      for (const by of LETTERS) change(at, 0, by, `${field.name}: ${by} put in at ${at}`);
    return made;
  });
}

const WORDS = "two three four five six seven eight nine ten eleven twelve".split(" ");
const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Each number, year, month and sign such as `G7` in the texts and dates of claims or events, as another. */
export function numberMutants(file: string, text: string): Mutant[] {
  return claimFields(text).flatMap(({ id, key, node }) => {
    if (!["text", "label", "date"].includes(key)) return [];
    const value = String(node.value);
    const field: Field = { node, from: 0, to: value.length, name: `${id}.${key}` };
    return swaps(value, key === "date").map(({ at, was, by }) =>
      rewritten(
        "number",
        file,
        text,
        field,
        value.slice(0, at) + by + value.slice(at + was.length),
        at,
        `${field.name}: ${by} for ${was}`,
      ),
    );
  });
}

function swaps(value: string, date: boolean): { at: number; was: string; by: string }[] {
  const found: { at: number; was: string; by: string }[] = [];
  for (const match of value.matchAll(/\d+/g)) {
    const was = match[0];
    const n = Number(was);
    const month = date && was.length === 2;
    const near = month ? [(n % 12) + 1, ((n + 9) % 12) + 1] : [n + 1, n - 1];
    for (const other of near)
      found.push({ at: match.index, was, by: String(other).padStart(was.length, "0") });
  }
  for (const [names, first] of [
    [WORDS, 0],
    [MONTHS, 0],
  ] as const)
    for (const match of value.matchAll(
      new RegExp(`\\b(?:${names.join("|")})\\b`, names === WORDS ? "gi" : "g"),
    )) {
      const was = match[0];
      const i = names.findIndex((name) => name.toLowerCase() === was.toLowerCase());
      const by = names[(i + 1) % names.length] ?? names[first] ?? "";
      found.push({ at: match.index, was, by });
    }
  return found;
}

/** Each citation of each claim left out. */
export function citationMutants(file: string, text: string): Mutant[] {
  const doc = parseDocument(text);
  const claims = doc.get("claims");
  if (!isSeq(claims)) return [];
  return claims.items.flatMap((claim) => {
    const source = isMap(claim) ? claim.get("source") : undefined;
    if (!isMap(claim) || !isSeq(source) || !source.range || !claim.range) return [];
    const cited = source.items.map((one) => String(isScalar(one) ? one.value : one));
    const [start, end] = source.range;
    return cited.map((id, i): Mutant => {
      const left = cited.filter((_, n) => n !== i);
      const mutated = `${text.slice(0, start)}[${left.join(", ")}]${text.slice(end)}`;
      // That it cites nothing at all is said of the claim, at its first line.
      const lines = [
        lineAt(mutated, start),
        ...(left.length ? [] : [lineAt(mutated, claim.range?.[0] ?? 0)]),
      ];
      return {
        kind: "citation",
        file,
        text: mutated,
        lines,
        says: `${String(claim.get("id"))}: ${id} dropped`,
      };
    });
  });
}

/** The scalars of each claim or event that has an id. */
function claimFields(text: string): { id: string; key: string; node: Scalar }[] {
  const doc = parseDocument(text);
  const list = doc.get("claims") ?? doc.get("events");
  if (!isSeq(list)) return [];
  return list.items.flatMap((claim) =>
    isMap(claim)
      ? claim.items.flatMap(({ key, value }) =>
          isScalar(value) && isScalar(key)
            ? [{ id: String(claim.get("id")), key: String(key.value), node: value }]
            : [],
        )
      : [],
  );
}

/** The file with a scalar that says something else: changed where it stands, or quoted on one line where it must be. */
function rewritten(
  kind: Mutant["kind"],
  file: string,
  text: string,
  { node }: Field,
  value: string,
  at: number,
  says: string,
): Mutant {
  const [start = 0, end = 0] = node.range ?? [];
  const old = String(node.value);
  const place = offsetInSource(text, node, at);
  const cut = old.length - value.length > 0 ? old.length - value.length : 0;
  const by = value.slice(
    at,
    at +
      Math.max(0, value.length - old.length) +
      (old.length === value.length ? changed(old, value, at) : 0),
  );
  const length = old.length === value.length ? by.length : cut;
  const inPlace = text.slice(0, place) + by + text.slice(place + length);
  const reads = readsAs(inPlace, node, start);
  const mutated =
    reads === value && at < old.length
      ? inPlace
      : `${text.slice(0, start)}${JSON.stringify(value)}${text.slice(end)}`;
  const line = lineAt(mutated, mutated === inPlace ? place : start);
  return { kind, file, text: mutated, lines: [line], says };
}

/** How many characters from a place on are other ones. */
function changed(old: string, value: string, at: number): number {
  let end = old.length;
  while (end > at && old[end - 1] === value[end - 1]) end--;
  return Math.max(1, end - at);
}

function readsAs(text: string, node: Scalar, start: number): string | undefined {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const indent = text.slice(lineStart).match(/^[ -]*/)?.[0].length ?? 0;
  const rest = text.slice(lineStart).split("\n");
  const own = [rest[0] ?? ""];
  for (const line of rest.slice(1)) {
    if (line.trim() && line.search(/\S/) <= indent) break;
    own.push(line);
  }
  const doc = parseDocument(
    own
      .map((line) => line.slice(indent))
      .join("\n")
      .replace(/^- /, ""),
  );
  if (doc.errors.length || !isMap(doc.contents)) return undefined;
  const value = doc.contents.items[0]?.value;
  return isScalar(value) && value.type === node.type ? String(value.value) : undefined;
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split("\n").length;
