/** Checks parts against the OOXML schemas, where xmllint and the schemas are at hand. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openPackage } from "./read-back.ts";

const ROOT = join(import.meta.dirname, "../../../../shared/ooxml-xsd");

/** Why schemas cannot be checked here; undefined where they can. */
export function schemasMissing(): string | undefined {
  if (!existsSync(join(ROOT, "transitional/pml.xsd"))) return `no schemas in ${ROOT}`;
  if (spawnSync("xmllint", ["--version"]).status !== 0) return "no xmllint";
  return undefined;
}

const SCHEMAS: readonly (readonly [RegExp, string])[] = [
  [/^\[Content_Types\]\.xml$/, "opc/opc-contentTypes.xsd"],
  [/\.rels$/, "opc/opc-relationships.xsd"],
  [/^ppt\/(theme\/|tableStyles)/, "transitional/dml-main.xsd"],
  [/^ppt\/charts\//, "transitional/dml-chart.xsd"],
  [/^ppt\/.*\.xml$/, "transitional/pml.xsd"],
];

/** @returns what xmllint complains about. */
export function schemaFaults(bytes: Uint8Array): string[] {
  const pkg = openPackage(bytes);
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-xsd-"));
  const bySchema = new Map<string, string[]>();
  pkg.names.forEach((name, i) => {
    const schema = SCHEMAS.find(([pattern]) => pattern.test(name))?.[1];
    if (schema === undefined) return;
    const file = join(folder, `${i}-${name.replaceAll("/", "+")}`);
    writeFileSync(file, pkg.text(name));
    bySchema.set(schema, [...(bySchema.get(schema) ?? []), file]);
  });
  const faults = [...bySchema].flatMap(([schema, files]) => {
    const { status, stderr } = spawnSync(
      "xmllint",
      ["--noout", "--schema", join(ROOT, schema), ...files],
      { encoding: "utf8" },
    );
    return status === 0 ? [] : stderr.split("\n").filter((line) => / error |fails/.test(line));
  });
  rmSync(folder, { recursive: true });
  return faults.map((fault) => fault.replaceAll(`${folder}/`, ""));
}
