/** Reads a briefing's folder, checks all of it, and tells every fault at once. */
import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { type Diagnostic, hasErrors } from "../core/diagnostics.ts";
import type { Pointer } from "../core/pointer.ts";
import type { Audience, Briefing, Content, Index } from "./briefing.ts";
import { AUDIENCE, FILES, type FileName } from "./files.ts";
import { indexEntries } from "./index-entries.ts";
import { schemaDiagnostics } from "./issues.ts";
import {
  insertedIds,
  insertedTwice,
  keyReferences,
  referenceDiagnostics,
  sourcingDiagnostics,
} from "./references.ts";
import { checkReplacements } from "./replacements.ts";
import { parseYamlFile, type YamlFile } from "./yaml-file.ts";

export interface Loaded {
  /** Undefined where there are errors. */
  readonly briefing: Briefing | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The texts of a briefing's files by name (`claims.yaml`, `audiences/press.yaml`), read from `folder`. */
export async function readBriefing(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const),
    ),
  );
}

/** Checks the texts of a briefing; `folder` is how its files are named to people. */
export function loadBriefing(folder: string, texts: ReadonlyMap<string, string>): Loaded {
  const diagnostics: Diagnostic[] = [];
  const files = new Map<string, YamlFile>();
  const parsed = new Map<string, unknown>();
  const audiences = new Map<string, Audience>();
  const shown = (name: string) => join(folder, name);

  for (const name of Object.keys(FILES).map((file) => `${file}.yaml`))
    if (!texts.has(name))
      diagnostics.push({
        code: "FILE_MISSING",
        severity: "error",
        message: "this file is missing",
        file: shown(name),
        line: 1,
        column: 1,
      });

  for (const [name, text] of texts) {
    const schema = schemaFor(name);
    if (!schema) {
      diagnostics.push({
        code: "FILE_UNKNOWN",
        severity: "warning",
        message: "nothing reads this file",
        hint: `files are named ${Object.keys(FILES).join(", ")} or audiences/<id>, each with the ending .yaml; ids are lower-case letters, digits and hyphens`,
        file: shown(name),
        line: 1,
        column: 1,
      });
      continue;
    }
    const { file, diagnostics: syntax } = parseYamlFile(name, shown(name), text);
    diagnostics.push(...syntax);
    files.set(name, file);
    if (hasErrors(syntax)) continue;
    const result = schema.safeParse(file.data ?? {}, { reportInput: false });
    if (!result.success)
      diagnostics.push(...schemaDiagnostics(file, schema, file.data, result.error.issues));
    else if (schema === AUDIENCE) audiences.set(basename(name, ".yaml"), result.data as Audience);
    else parsed.set(name, result.data);
  }

  const { index, diagnostics: doubles } = indexEntries(parsed, files);
  diagnostics.push(...doubles);
  for (const [name, file] of files) {
    const schema = schemaFor(name);
    const audience = schema === AUDIENCE ? audiences.get(basename(name, ".yaml")) : undefined;
    const data = audience ?? parsed.get(name);
    if (!schema || !data) continue;
    diagnostics.push(
      ...referenceDiagnostics(
        file,
        schema,
        data,
        index,
        audience ? { slide: insertedIds(audience) } : {},
      ),
    );
    if (audience)
      diagnostics.push(
        ...insertedTwice(audience, file, index),
        ...checkReplacements(audience, file, index, files.get("storyline.yaml")),
      );
  }
  diagnostics.push(...spanningRules(parsed, files, [...audienceNames(texts)]));

  const briefing = hasErrors(diagnostics)
    ? undefined
    : makeBriefing(basename(folder), parsed, audiences, index as Index, files);
  return { briefing, diagnostics };
}

function schemaFor(name: string) {
  if (/^audiences\/[a-z0-9-]+\.yaml$/.test(name)) return AUDIENCE;
  const file = name.replace(/\.yaml$/, "");
  return name.endsWith(".yaml") && Object.hasOwn(FILES, file) ? FILES[file as FileName] : undefined;
}

const audienceNames = (texts: ReadonlyMap<string, string>) =>
  [...texts.keys()]
    .filter((name) => schemaFor(name) === AUDIENCE)
    .map((name) => basename(name, ".yaml"));

function spanningRules(
  parsed: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, YamlFile>,
  audienceIds: readonly string[],
): Diagnostic[] {
  const claims = parsed.get("claims.yaml") as Content["claims"] | undefined;
  const source = parsed.get("source.yaml") as Content["source"] | undefined;
  const scenarios = parsed.get("scenarios.yaml") as Content["scenarios"] | undefined;
  const claimsFile = files.get("claims.yaml");
  const sourceFile = files.get("source.yaml");
  const scenariosFile = files.get("scenarios.yaml");
  return [
    ...(claims && claimsFile && sourceFile
      ? sourcingDiagnostics(claims, source, { claims: claimsFile, source: sourceFile })
      : []),
    ...(scenarios && scenariosFile
      ? scenarios.scenarios.flatMap(({ implications }, i) =>
          keyReferences("audience", Object.keys(implications), audienceIds, (key) =>
            scenariosFile.keyPlace(["scenarios", i, "implications", key]),
          ),
        )
      : []),
  ];
}

function makeBriefing(
  id: string,
  parsed: ReadonlyMap<string, unknown>,
  audiences: ReadonlyMap<string, Audience>,
  index: Index,
  files: ReadonlyMap<string, YamlFile>,
): Briefing {
  const content = Object.fromEntries(
    Object.keys(FILES).map((file) => [file, parsed.get(`${file}.yaml`)]),
  ) as Content;
  const file = (pointer: Pointer) => {
    const found = files.get(pointer.file);
    if (!found) throw new Error(`no such file in the briefing: ${pointer.file}`);
    return found;
  };
  return {
    id,
    content,
    audiences,
    index,
    characters: [...new Set([...files.values()].map(({ data }) => charactersOf(data)).join(""))]
      .sort()
      .join(""),
    locate: (pointer) => file(pointer).place(pointer.path),
    raw: (pointer) =>
      pointer.path.reduce<unknown>(
        (value, key) => (value as Record<string, unknown> | undefined)?.[key],
        file(pointer).data,
      ),
  };
}

const charactersOf = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "object" && value !== null
      ? Object.values(value).map(charactersOf).join("")
      : "";
