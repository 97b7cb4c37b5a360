/** Columns that name a place in the content: `claims.islands-status.text`, `audiences.minister.ask`. */
import { type Path, type Pointer, valueAt } from "../../core/pointer.ts";
import { audienceFile, schemaFor } from "../files.ts";
import { slide as slideSchema } from "../schema/layouts.ts";
import { fieldMeta, schemaAt } from "../walk.ts";
import type { YamlFile } from "../yaml-file.ts";

/** A place that a row may change. */
export interface ContentPlace extends Pointer {
  readonly kind: "words" | "rich" | "number";
}

export type Found = ContentPlace | "nowhere" | "fixed";

/** Whether a column's name is meant as a place: it begins with the name of a file. */
export const namesPlace = (column: string): boolean =>
  fileOf(column.split(".")) !== undefined && column.includes(".");

/** Lists are entered by the ids of their entries or by numbers from 0; the list that a file is made of need not be named. */
export function findPlace(column: string, files: ReadonlyMap<string, YamlFile>): Found {
  const keys = column.split(".");
  const found = fileOf(keys);
  const file = found && files.get(found.name);
  if (!found || !file) return "nowhere";
  const path = walk(file.data, found.keys) ?? walkLists(file.data, found.keys);
  if (!path?.length) return "nowhere";
  const kind = kindOf(found.name, file.data, path, files);
  return kind ? { file: found.name, path, kind } : "fixed";
}

function fileOf(keys: readonly string[]): { name: string; keys: string[] } | undefined {
  const [first = "", second = "", ...rest] = keys;
  const audience = first === "audiences";
  const name = audience ? audienceFile(second) : `${first}.yaml`;
  return schemaFor(name)
    ? { name, keys: audience ? rest : [second, ...rest].filter((key) => key !== "") }
    : undefined;
}

/** The last key need not be there yet: what is optional may be set. */
function walk(data: unknown, keys: readonly string[]): Path | undefined {
  const path: (string | number)[] = [];
  let at = data;
  for (const [i, key] of keys.entries()) {
    if (Array.isArray(at)) {
      const n = at.findIndex((entry) => valueAt(entry, ["id"]) === key);
      const index = n >= 0 ? n : /^\d+$/.test(key) ? Number(key) : -1;
      if (index < 0 || index >= at.length) return undefined;
      path.push(index);
    } else if (typeof at === "object" && at !== null) {
      if (!Object.hasOwn(at, key) && i < keys.length - 1) return undefined;
      path.push(key);
    } else return undefined;
    at = valueAt(at, path.slice(-1));
  }
  return path;
}

function walkLists(data: unknown, keys: readonly string[]): Path | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const ways = Object.entries(data).flatMap(([name, list]) => {
    const path = Array.isArray(list) ? walk(list, keys) : undefined;
    return path ? [[name, ...path]] : [];
  });
  return ways.length === 1 ? ways[0] : undefined;
}

function kindOf(
  name: string,
  data: unknown,
  path: Path,
  files: ReadonlyMap<string, YamlFile>,
): ContentPlace["kind"] | undefined {
  const slides = valueAt(files.get("storyline.yaml")?.data, ["slides"]);
  const replaced = path[0] === "replace" && path.length > 2;
  const own = Array.isArray(slides) ? slides.find((one) => valueAt(one, ["id"]) === path[1]) : {};
  const root = replaced
    ? { schema: slideSchema, data: { ...own, ...(valueAt(data, path.slice(0, 2)) as object) } }
    : { schema: schemaFor(name), data };
  const inside = replaced ? path.slice(2) : path;
  const meta = fieldMeta(schemaAt(root.schema, root.data, inside));
  if (meta.text) return meta.rich ? "rich" : "words";
  return typeof valueAt(root.data, inside) === "number" ? "number" : undefined;
}
