/** `briefdeck list layouts`: each with a picture in characters and the fields that it takes. */
import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { wrapAnsi } from "fast-wrap-ansi";
import { z } from "zod";
import { LAYOUTS, type Layout, PURPOSES } from "../../content/schema/layout-fields.ts";
import { nearOrAll } from "../../core/nearest.ts";
import { ownFolder } from "../../core/own-package.ts";
import { UsageError } from "../../core/usage-error.ts";
import { onOut } from "../colours.ts";
import { table } from "../reports/table.ts";
import { SHOWN } from "./layouts-shown.generated.ts";
import type { Listed } from "./lists.ts";

interface Field {
  readonly name: string;
  readonly needed: boolean;
  /** As "2–4 entries"; empty where there is no limit to tell. */
  readonly count: string;
  readonly means: string;
}

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/** All, or one that is named. @throws UsageError where there is none of that name */
export function listLayouts(name?: string): Listed {
  const names = Object.keys(SHOWN);
  if (name === undefined) {
    const records = names.map(recordOf);
    return { records, text: records.map(small).join("\n\n") };
  }
  const found =
    names.find((one) => one === name) ?? names.find((one) => one.startsWith(`${name}-`));
  if (!found || (found !== name && name !== "chart"))
    throw new UsageError(`there is no layout \`${name}\``, nearOrAll(name, names));
  const record = recordOf(found);
  return { records: [record], text: large(record) };
}

const recordOf = (name: string) => {
  const { small: _, large: wireframe = "", yaml: sample = "" } = SHOWN[name] ?? {};
  const layout = (name.startsWith("chart-") ? "chart" : name) as Layout;
  return {
    name,
    purpose: PURPOSES[layout],
    fields: fieldsOf(layout),
    picture: pictureOf(name),
    wireframe,
    sample,
  };
};
type LayoutRecord = ReturnType<typeof recordOf>;

function fieldsOf(layout: Layout): Field[] {
  const { properties = {}, required = [] }: Shape = z.toJSONSchema(
    z.strictObject(LAYOUTS[layout]),
    { io: "input", unrepresentable: "any" },
  ) as Shape;
  return Object.entries(properties).map(([name, { description = "", minItems, maxItems }]) => ({
    name,
    needed: required.includes(name),
    count: maxItems ? `${minItems ?? 0}–${maxItems} entries` : "",
    means: description,
  }));
}

/** Where the real picture is; it does not come with the package. */
function pictureOf(name: string): string | undefined {
  const path = join(ownFolder(), "docs", "pictures", "layouts", `${name}.png`);
  return existsSync(path) ? relative(process.cwd(), path) : undefined;
}

const GAP = 2;

function small({ name, purpose, fields }: LayoutRecord): string {
  const frame = (SHOWN[name]?.small ?? "").split("\n");
  const width = Math.max(...frame.map(({ length }) => length));
  const room = Math.max(24, (process.stdout.columns ?? 80) - width - GAP);
  const names = (needed: boolean) =>
    fields.flatMap((field) => (field.needed === needed ? field.name : [])).join(", ");
  const words = [
    onOut.bold(name),
    purpose,
    ...(names(true) ? ["", `needs ${names(true)}`] : [""]),
    ...(names(false) ? [`may have ${names(false)}`] : []),
  ].flatMap((line) => wrapAnsi(line, room, { hard: true }).split("\n"));
  return Array.from({ length: Math.max(frame.length, words.length) }, (_, i) =>
    `${onOut.dim((frame[i] ?? "").padEnd(width))}${" ".repeat(GAP)}${words[i] ?? ""}`.trimEnd(),
  ).join("\n");
}

function large({ name, purpose, fields, picture, wireframe, sample }: LayoutRecord): string {
  const rows = fields.map((field) => [
    field.name,
    field.needed ? "needed" : "",
    field.count,
    field.means,
  ]);
  return [
    `${onOut.bold(name)}  ${purpose}`,
    wireframe,
    ...(picture ? [`as it looks: ${picture}`] : []),
    rows.length
      ? `${table([["field", "", "", "what it is"], ...rows])}`
      : "It has no fields of its own.",
    `In storyline.yaml:\n\n${sample}`,
  ].join("\n\n");
}
