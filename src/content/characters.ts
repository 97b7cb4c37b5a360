/** The characters that a file's texts are written in: fonts must have them. */
import type { YamlFile } from "./yaml-file.ts";

const characters = new WeakMap<YamlFile, ReadonlySet<string>>();

/** Once for each file, also where it is read for one language after another. */
export function charactersOf(file: YamlFile): ReadonlySet<string> {
  const known = characters.get(file) ?? new Set(textsIn(file.data));
  characters.set(file, known);
  return known;
}

const textsIn = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "object" && value !== null
      ? Object.values(value).map(textsIn).join("")
      : "";
