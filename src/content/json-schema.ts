/** JSON Schemas for editors, made from the zod schemas, so that YAML is completed and checked while it is written. */
import { z } from "zod";
import { AUDIENCE, FILES } from "./files.ts";
import type { FieldMeta } from "./schema/text.ts";

/**
 * JSON Schemas of all content files, for editors, by name: `claims.schema.json` and so on.
 *
 * @example
 * ```ts
 * import { jsonSchemas } from "briefdeck";
 *
 * console.log([...jsonSchemas().keys()].join(" "));
 * ```
 */
export function jsonSchemas(): ReadonlyMap<string, object> {
  made ??= new Map(
    Object.entries({ ...FILES, audience: AUDIENCE }).map(([name, schema]) => [
      `${name}.schema.json`,
      z.toJSONSchema(schema, {
        io: "input",
        override: ({ jsonSchema }) => describe(jsonSchema as FieldMeta & { description?: string }),
      }),
    ]),
  );
  return made;
}

/** Once: it takes a tenth of a second. */
let made: ReadonlyMap<string, object> | undefined;

/** Our own notes on a field become words that an editor shows. */
function describe(
  schema: { -readonly [K in keyof FieldMeta]: FieldMeta[K] } & { description?: string },
): void {
  const also = schema.ref
    ? `The id of a ${schema.ref}.`
    : schema.rich
      ? "May hold *emphasis*, **strong** and [links](https://…)."
      : undefined;
  if (also) schema.description = [schema.description, also].filter(Boolean).join(" ");
  delete schema.ref;
  delete schema.rich;
  delete schema.text;
  delete schema.kind;
}
