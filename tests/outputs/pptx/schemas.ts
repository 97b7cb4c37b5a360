/** Checks parts against the OOXML schemas, where xmllint and the schemas are at hand. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
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

const ALTERNATIVES =
  /<mc:AlternateContent [^>]*><mc:Choice [^>]*>(.*?)<\/mc:Choice><mc:Fallback>(.*?)<\/mc:Fallback><\/mc:AlternateContent>/gs;
const FORMULA = /<a14:m>(.*?)<\/a14:m>/gs;
/** The schema of formulas is Word's: it does not know how PowerPoint says what letters look like. */
const LETTER_STYLE = /<a:rPr[ >].*?<\/a:rPr>/gs;

/** The schema of formulas refers to one for `xml:space` and does not say where it is. */
function mathsSchema(folder: string): string {
  const path = join(folder, "maths.xsd");
  const [XSD, XML] = ["http://www.w3.org/2001/XMLSchema", "http://www.w3.org/XML/1998/namespace"];
  const simple = `<attribute name="space" type="NCName"/>`;
  writeFileSync(
    join(folder, "xml.xsd"),
    `<schema xmlns="${XSD}" targetNamespace="${XML}">${simple}</schema>`,
  );
  const maths = "http://schemas.openxmlformats.org/officeDocument/2006/math";
  const from = join(ROOT, "transitional/shared-math.xsd");
  writeFileSync(
    path,
    `<schema xmlns="${XSD}"><import namespace="${XML}" schemaLocation="xml.xsd"/><import namespace="${maths}" schemaLocation="${from}"/></schema>`,
  );
  return path;
}

/** @returns what xmllint complains about. */
export function schemaFaults(bytes: Uint8Array): string[] {
  const pkg = openPackage(bytes);
  const folder = mkdtempSync(join(tmpdir(), "briefdeck-xsd-"));
  const bySchema = new Map<string, string[]>();
  pkg.names.forEach((name, i) => {
    const schema = SCHEMAS.find(([pattern]) => pattern.test(name))?.[1];
    if (schema === undefined) return;
    const file = join(folder, `${i}-${name.replaceAll("/", "+")}`);
    const text = pkg.text(name);
    const add = (under: string, ending: string, part: string) => {
      writeFileSync(file + ending, part);
      bySchema.set(under, [...(bySchema.get(under) ?? []), file + ending]);
    };
    // Schemas know nothing of alternatives: each is looked at in its turn, formulas by themselves.
    add(schema, "", text.replace(ALTERNATIVES, "$2"));
    if (!text.includes("<mc:Choice")) return;
    add(schema, "-choice", text.replace(ALTERNATIVES, "$1").replace(FORMULA, ""));
    [...text.matchAll(FORMULA)].forEach(([, formula = ""], at) => {
      add(mathsSchema(folder), `-${at}`, formula.replace(LETTER_STYLE, ""));
    });
  });
  const faults = [...bySchema].flatMap(([schema, files]) => {
    const { status, stderr } = spawnSync(
      "xmllint",
      ["--noout", "--schema", resolve(ROOT, schema), ...files],
      { encoding: "utf8" },
    );
    return status === 0 ? [] : stderr.split("\n").filter((line) => / error |fails/.test(line));
  });
  rmSync(folder, { recursive: true });
  return faults.map((fault) => fault.replaceAll(`${folder}/`, ""));
}
