/** Fields of content as Markdown tables, from the schemas alone: names, kinds, limits, what stands for what is left out. */
import { REF_KINDS, type RefKind } from "../../src/content/schema/kinds.ts";
import type { FieldMeta } from "../../src/content/schema/text.ts";

/** What of JSON Schema our schemas come to. */
export interface Field extends FieldMeta {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly oneOf?: readonly Field[];
  readonly properties?: Readonly<Record<string, Field>>;
  readonly additionalProperties?: Field | boolean;
  readonly required?: readonly string[];
  readonly items?: Field;
  readonly prefixItems?: readonly Field[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
}

/** The page that tells of a kind of thing that an id may name: that of the file that its things stand in. */
const pageOf = (kind: RefKind) => REF_KINDS[kind].file.replace(/\.yaml$/, ".md");

const KINDS = {
  line: "line",
  text: "text",
  rich: "rich text",
  words: "words",
  id: "id",
  date: "date",
  span: "date, or from one to another",
  moment: "day and time, or words",
  language: "language tag",
  citation: "paragraph",
} as const satisfies Record<NonNullable<FieldMeta["kind"]>, string>;

/** Longer lists of words are left to the editor. */
const LISTED = 40;

/**
 * Tables of an object's fields and of all objects below them.
 * @param path how the object is named in headings: empty for a whole file.
 * @param up the way to the folder of the reference, as `../`.
 */
export function fieldTables(shape: Field, path: string, up: string, level = 2): string[] {
  const fields = Object.entries(shape.properties ?? {});
  const needed = new Set(shape.required);
  const rows = fields.map(([name, field]) => {
    const missing = needed.has(name) ? "**needed**" : stands(field.default);
    return `| \`${name}\` | ${kindOf(field, up)} | ${missing} | ${cell(field.description ?? "")} |`;
  });
  const heading = path ? [`${"#".repeat(level)} \`${path}\``] : [];
  return [
    ...heading,
    `| field | kind | default | what it is |\n| --- | --- | --- | --- |\n${rows.join("\n")}`,
    ...fields.flatMap(([name, field]) => {
      const [inner, suffix] = objectIn(field);
      const at = `${path ? `${path}.` : ""}${name}${suffix}`;
      return inner ? fieldTables(inner, at, up, Math.min(level + (path ? 1 : 0), 4)) : [];
    }),
  ];
}

/** The object with fields of its own that a field holds, and what its name gets: `[]` for each of a list. */
function objectIn(field: Field): [Field | undefined, string] {
  if (field.items) {
    const [inner, suffix] = objectIn(field.items);
    return [inner, `[]${suffix}`];
  }
  const values = field.additionalProperties;
  if (typeof values === "object" && values.properties) return [values, ".*"];
  return [field.properties ? field : undefined, ""];
}

function kindOf(field: Field, up: string): string {
  if (field.ref) return `id: ${link(field.ref, `${up}${pageOf(field.ref)}`)}`;
  if (field.const !== undefined) return code(field.const);
  if (field.enum) return words(field.enum);
  if (field.kind) return KINDS[field.kind];
  if (field.oneOf?.every((one) => one.properties?.["layout"]))
    return `a slide, as in the ${link("storyline", `${up}storyline.md`)}`;
  if (field.prefixItems) return `list of ${field.prefixItems.length} numbers`;
  if (field.items) return `list${counted(field)}: ${kindOf(field.items, up)}`;
  if (field.properties) return "fields below";
  if (typeof field.additionalProperties === "object") {
    return `by name: ${kindOf(field.additionalProperties, up)}`;
  }
  if (Array.isArray(field.type))
    return field.type.map((type) => (type === "null" ? "`null`" : type)).join(" or ");
  if (field.type === "integer" || field.type === "number") return numbers(field);
  if (field.type === "boolean") return "`true` or `false`";
  if (field.format === "date") return "a full day: `2017-09-06`";
  if (field.format === "uri") return "address";
  return field.type === "string" ? "words" : "as it is there";
}

const words = (list: readonly unknown[]): string =>
  list.length > LISTED ? `one of ${list.length} names` : list.map(code).join(", ");

function numbers({ type, minimum, maximum, exclusiveMinimum }: Field): string {
  const what = type === "integer" ? "whole number" : "number";
  const bound = (n: number | undefined) => n !== undefined && Math.abs(n) < 1e9;
  if (bound(minimum) && bound(maximum)) return `${what}, ${minus(minimum)} to ${minus(maximum)}`;
  if (exclusiveMinimum === 0 || minimum === 1) return `${what} above 0`;
  return what;
}

function counted({ minItems, maxItems }: Field): string {
  if (minItems !== undefined && maxItems !== undefined)
    return minItems === maxItems ? ` of ${minItems}` : ` of ${minItems}–${maxItems}`;
  if (maxItems !== undefined) return ` of up to ${maxItems}`;
  return minItems ? `, at least ${minItems}` : "";
}

/** What stands where a field is left out. */
function stands(value: unknown): string {
  if (value === undefined || (typeof value === "object" && !Object.keys(value ?? {}).length))
    return "–";
  return Array.isArray(value) ? value.map(code).join(", ") : code(value);
}

const minus = (n: number | undefined) => String(n).replace("-", "−");
const code = (value: unknown) => `\`${String(value)}\``;
const link = (text: string, to: string) => `[${text}](${to})`;
const cell = (text: string) => text.replaceAll("|", "\\|").replaceAll("\n", " ");
