/** Reads a briefing's files, in the language asked for. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Diagnostic } from "../core/diagnostics.ts";
import { FILES, OPTIONAL, schemaFor, translationOf } from "./files.ts";
import { isPicture, pictureText } from "./pictures.ts";
import { translateFile } from "./translation.ts";
import { parseYamlFile, type YamlFile } from "./yaml-file.ts";

/** The texts of a briefing's files by name (`claims.yaml`, `audiences/press.yaml`), read from `folder`; pictures as base64. */
export async function readBriefing(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => {
        const bytes = await readFile(join(folder, name));
        return [name, isPicture(name) ? pictureText(bytes) : bytes.toString("utf8")] as const;
      }),
    ),
  );
}

/** A citation style beside the content: `citationStyle: house` is written in `house.csl`. */
export const isStyle = (name: string): boolean => /^[^/]+\.csl$/.test(name);

/** Files that are missing, and files that nothing reads. */
function fileNameDiagnostics(folder: string, texts: ReadonlyMap<string, string>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const name of Object.keys(FILES).map((file) => `${file}.yaml`))
    if (!texts.has(name) && !OPTIONAL.has(name))
      diagnostics.push(
        atStart("FILE_MISSING", "error", join(folder, name), "this file is missing"),
      );
  for (const name of texts.keys())
    if (!schemaFor(name) && !translationOf(name) && !isPicture(name) && !isStyle(name))
      diagnostics.push(
        atStart("FILE_UNKNOWN", "warning", join(folder, name), "nothing reads this file", NAMES),
      );
  return diagnostics;
}

const NAMES = `files are named ${Object.keys(FILES).join(", ")}, audiences/<id>, or one of these in languages/<tag>/; each ends in .yaml; ids are lower-case letters, digits and hyphens`;

const atStart = (
  code: Diagnostic["code"],
  severity: Diagnostic["severity"],
  file: string,
  message: string,
  hint?: string,
): Diagnostic => ({ code, severity, message, ...(hint ? { hint } : {}), file, line: 1, column: 1 });

/** A briefing's files as they were read, in one language. */
export interface Read {
  readonly files: ReadonlyMap<string, YamlFile>;
  /** The base of each file that a translation changes. */
  readonly translated: ReadonlyMap<string, YamlFile>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses every file; in another language, with the words of its translation. */
export function readFiles(
  folder: string,
  texts: ReadonlyMap<string, string>,
  language: string | undefined,
): Read {
  const diagnostics = fileNameDiagnostics(folder, texts);
  const parse = (name: string): YamlFile | undefined => {
    const text = texts.get(name);
    if (text === undefined) return undefined;
    const { file, diagnostics: syntax } = parseYamlFile(name, join(folder, name), text);
    diagnostics.push(...syntax);
    return file;
  };
  const files = new Map<string, YamlFile>();
  const translated = new Map<string, YamlFile>();
  for (const name of texts.keys()) {
    const schema = schemaFor(name);
    const base = schema && parse(name);
    if (!schema || !base) continue;
    const words = language ? parse(`languages/${language}/${name}`) : undefined;
    const { file, diagnostics: faults } = language
      ? translateFile(base, words)
      : { file: base, diagnostics: [] };
    diagnostics.push(...faults);
    if (words?.data) translated.set(name, base);
    files.set(name, file);
  }
  for (const name of texts.keys()) {
    const translation = translationOf(name);
    if (translation && !texts.has(translation.of))
      diagnostics.push(
        atStart(
          "TRANSLATION",
          "error",
          join(folder, name),
          `there is no ${translation.of} that this translates`,
        ),
      );
  }
  return { files, translated, diagnostics };
}
