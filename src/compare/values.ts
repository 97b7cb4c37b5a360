/** Two values set against each other, side by side with their schema: by ids and likeness, never by lines. */
import type { z } from "zod";
import type { FieldMeta } from "../content/schema/text.ts";
import { fieldMeta, narrow, schemaBelow } from "../content/walk.ts";
import type { Path } from "../core/pointer.ts";
import { alignBy, movedOf } from "./align.ts";
import type { FieldChange, WordPart } from "./model.ts";
import { fieldName, plain, shown } from "./names.ts";
import { direction, SCORES, type Scales } from "./scales.ts";
import { figuresIn, likeness, onlyNumbersDiffer, wordDiff } from "./words.ts";

export interface ValueContext {
  readonly language: string;
  readonly scales: Scales;
  /** The present id of what had another: by kind and id before. */
  renamed(kind: string, id: string): string;
}

/** Where a value stands on either side. */
interface Paths {
  readonly before: Path;
  readonly after: Path;
}

type Schema = z.core.$ZodType | undefined;

/** Below this share of common words two entries of a list are two, and not one reworded. */
const ALIKE = 0.5;

const READ_WHOLE = 0.4;

export function compareValues(
  schema: Schema,
  before: unknown,
  after: unknown,
  context: ValueContext,
  at: Paths = { before: [], after: [] },
): FieldChange[] {
  const meta = fieldMeta(schema);
  const name = fieldName(at.after);
  const both = { name, beforePath: at.before, afterPath: at.after };
  if (isAbsent(before) && isAbsent(after)) return [];
  if (isAbsent(before))
    return [{ name, afterPath: at.after, sort: "added", after: said(after, meta) }];
  if (isAbsent(after))
    return [{ name, beforePath: at.before, sort: "dropped", before: said(before, meta) }];
  if (typeof before === "string" && typeof after === "string")
    return compareStrings(before, after, meta, context, both);
  if (typeof before === "number" && typeof after === "number") {
    if (Object.is(before, after)) return [];
    const figures = [{ before: shown(before), after: shown(after) }];
    const score = SCORES.has(String(at.after.at(-1)));
    return [
      {
        ...both,
        before: shown(before),
        after: shown(after),
        ...(score ? { sort: after > before ? "raised" : "lowered" } : { sort: "figure", figures }),
      },
    ];
  }
  if (Array.isArray(before) && Array.isArray(after))
    return compareLists(schema, before, after, context, at);
  if (isObject(before) && isObject(after)) {
    if (isTable(before) && isTable(after))
      return compareValues(undefined, byName(before), byName(after), context, at);
    const [was, now] = [schema && narrow(schema, before), schema && narrow(schema, after)];
    return [...new Set([...Object.keys(after), ...Object.keys(before)])]
      .filter((key) => key !== "id")
      .flatMap((key) =>
        compareValues(
          (now && schemaBelow(now, after, key)) ?? (was && schemaBelow(was, before, key)),
          before[key],
          after[key],
          context,
          { before: [...at.before, key], after: [...at.after, key] },
        ),
      );
  }
  return before === after
    ? []
    : [{ ...both, sort: "other", before: shown(before), after: shown(after) }];
}

function compareStrings(
  before: string,
  after: string,
  meta: FieldMeta,
  { language, scales, renamed }: ValueContext,
  both: Pick<FieldChange, "name" | "beforePath" | "afterPath">,
): FieldChange[] {
  const was = meta.ref ? renamed(meta.ref, before) : before;
  if (was === after) return [];
  const way = direction(scales[String(both.afterPath?.at(-1))], was, after);
  if (way) return [{ ...both, sort: way, before, after }];
  if (!meta.text && !/\s/.test(before + after)) return [{ ...both, sort: "other", before, after }];
  const [old, now] = [plain(before, meta), plain(after, meta)];
  // Where only emphasis, links or white space are other, they are what is shown.
  if (old === now)
    return before.trim() === after.trim() ? [] : [{ ...both, sort: "other", before, after }];
  // Of two texts that have little in common each is read whole.
  const words: readonly WordPart[] =
    likeness(old, now, language) < READ_WHOLE
      ? [
          { text: old, is: "dropped" },
          { text: now, is: "added" },
        ]
      : wordDiff(old, now, language);
  const figures = figuresIn(words);
  return [
    {
      ...both,
      sort: onlyNumbersDiffer(old, now) ? "figure" : "reworded",
      before: old,
      after: now,
      words,
      ...(figures.length ? { figures } : {}),
    },
  ];
}

function compareLists(
  schema: Schema,
  before: readonly unknown[],
  after: readonly unknown[],
  context: ValueContext,
  at: Paths,
): FieldChange[] {
  const element = schema && schemaBelow(schema, after, 0);
  const meta = fieldMeta(element);
  const name = fieldName(at.after);
  if (isNames(before, meta) && isNames(after, meta)) {
    const was = before.map((one) => (meta.ref ? context.renamed(meta.ref, one) : one));
    if (was.join("\n") === after.join("\n")) return [];
    const [old, now] = [new Set(was), new Set(after)];
    const same = was.length === after.length && was.every((one) => now.has(one));
    const gone = was.filter((one) => !now.has(one));
    const fresh = after.filter((one) => !old.has(one));
    return [
      {
        name,
        beforePath: at.before,
        afterPath: at.after,
        sort: same ? "moved" : !gone.length ? "added" : !fresh.length ? "dropped" : "other",
        before: (same ? was : gone).join(", "),
        after: (same ? [...after] : fresh).join(", "),
      },
    ];
  }
  const pairs = alignBy<unknown>(before, after, [
    (a, b) => (JSON.stringify(a) === JSON.stringify(b) ? 1 : 0),
    (a, b) => {
      const [was, now] = [keyOf(a, context), keyOf(b, context)];
      return was !== undefined && was === now ? 1 : 0;
    },
    (a, b) => {
      const score = likeness(shown(a), shown(b), context.language);
      return score >= ALIKE ? score : 0;
    },
    // In lists of numbers, places mean something.
    (a, b) => (typeof a === "number" && typeof b === "number" ? 1 : 0),
  ]);
  const moved = movedOf(
    pairs.flatMap((pair) => (pair.before && pair.after ? [pair.before.at] : [])),
  );
  return pairs.flatMap((pair): FieldChange[] => {
    const here = {
      before: [...at.before, pair.before?.at ?? 0],
      after: [...at.after, pair.after?.at ?? pair.before?.at ?? 0],
    };
    const inside = compareValues(element, pair.before?.value, pair.after?.value, context, here);
    if (!pair.before || !pair.after || !moved.has(pair.before.at)) return inside;
    const place = (i: number) => String(i + 1);
    return [
      {
        name: fieldName(here.after),
        beforePath: here.before,
        afterPath: here.after,
        sort: "moved",
        before: place(pair.before.at),
        after: place(pair.after.at),
      },
      ...inside,
    ];
  });
}

const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
interface Table {
  readonly categories: readonly unknown[];
  readonly series: readonly { readonly name: unknown; readonly values: readonly unknown[] }[];
}
const isTable = (value: object): value is Table =>
  "categories" in value &&
  "series" in value &&
  Array.isArray(value.categories) &&
  Array.isArray(value.series) &&
  value.series.every((one) => isObject(one) && Array.isArray(one["values"]));

/** Figures by the names of their series and category, so that a new bar does not make all after it read otherwise. */
const byName = (table: Table) => ({
  ...table,
  categories: table.categories,
  series: Object.fromEntries(
    table.series.map(({ name, values }) => [
      String(name),
      Object.fromEntries(values.map((value, i) => [String(table.categories[i]), value])),
    ]),
  ),
});

/** Ids and other short names: such a list is a set. */
const isNames = (list: readonly unknown[], meta: FieldMeta): list is readonly string[] =>
  !meta.text && list.every((one) => typeof one === "string");

const said = (value: unknown, meta: FieldMeta): string =>
  typeof value === "string" ? plain(value, meta) : shown(value);

/** By what an entry is known again, whatever else it says. */
function keyOf(value: unknown, { renamed }: ValueContext): string | undefined {
  if (!isObject(value)) return undefined;
  const { id, to, name, claim, key } = value as Record<string, unknown>;
  if (typeof claim === "string") return `claim ${renamed("claim", claim)}`;
  const found = id ?? to ?? name ?? key;
  return typeof found === "string" ? found : undefined;
}
