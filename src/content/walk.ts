/** Goes through a value side by side with its schema, so that what a schema says of a string is found wherever it stands. */
import { z } from "zod";
import { type Path, valueAt } from "../core/pointer.ts";
import type { FieldMeta } from "./schema/text.ts";

export interface Leaf {
  readonly value: string;
  readonly path: Path;
  readonly meta: FieldMeta;
}

const unwrap = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? unwrap(schema.unwrap())
    : schema;

/** The option of a discriminated union that a value says it is. */
function optionFor(union: z.ZodDiscriminatedUnion, value: object): z.ZodObject | undefined {
  const { discriminator } = union.def;
  const says = (value as Record<string, unknown>)[discriminator];
  return union.options.find(
    (option): option is z.ZodObject =>
      option instanceof z.ZodObject &&
      option.shape[discriminator]?._zod.values?.has(says as z.core.util.Primitive) === true,
  );
}

/** The schema of the value under `key`, given the schema and the value above it; undefined where there is none. */
export function schemaBelow(
  schema: z.core.$ZodType,
  value: unknown,
  key: string | number,
): z.core.$ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodObject) return inner.shape[key];
  if (inner instanceof z.ZodArray) return inner.element;
  if (inner instanceof z.ZodRecord) return inner.valueType;
  if (inner instanceof z.ZodDiscriminatedUnion && typeof value === "object" && value) {
    const option = optionFor(inner, value);
    return option && schemaBelow(option, value, key);
  }
  return undefined;
}

/** The schema of the value at a path, given the schema and the value that the path begins at. */
export const schemaAt = (
  schema: z.core.$ZodType | undefined,
  value: unknown,
  path: Path,
): z.core.$ZodType | undefined =>
  path.reduce(
    (at, key, depth) => at && schemaBelow(at, valueAt(value, path.slice(0, depth)), key),
    schema,
  );

/** zod puts its answer together anew each time it is asked. */
const metas = new WeakMap<z.core.$ZodType, FieldMeta>();

/** What a schema says of the strings it describes. */
export function fieldMeta(schema: z.core.$ZodType | undefined): FieldMeta {
  if (!schema) return {};
  const meta =
    metas.get(schema) ?? (z.globalRegistry.get(unwrap(schema)) as FieldMeta | undefined) ?? {};
  metas.set(schema, meta);
  return meta;
}

/** All strings in a value, with what the schema says of each. */
export function* leaves(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  path: Path = [],
): Generator<Leaf> {
  if (typeof value === "string") yield { value, path, meta: fieldMeta(schema) };
  if (typeof value !== "object" || value === null) return;
  const narrowed = schema && narrow(schema, value);
  for (const [key, child] of Object.entries(value)) {
    const at = Array.isArray(value) ? Number(key) : key;
    yield* leaves(narrowed && schemaBelow(narrowed, value, at), child, [...path, at]);
  }
}

/** A union made into the one option that the value is, once for all its keys. */
export function narrow(schema: z.core.$ZodType, value: object): z.core.$ZodType {
  const inner = unwrap(schema);
  return inner instanceof z.ZodDiscriminatedUnion ? (optionFor(inner, value) ?? inner) : inner;
}
