/** Checks a whole briefing, and tells every fault at once. */
import { basename } from "node:path";
import { type Diagnostic, hasErrors } from "../core/diagnostics.ts";
import { type Pointer, valueAt } from "../core/pointer.ts";
import type { Audience, Briefing, Content, Index, ParsedContent } from "./briefing.ts";
import { charactersOf } from "./characters.ts";
import { paragraphDiagnostics, resolveCitations } from "./citations.ts";
import { AUDIENCE, FILES, OPTIONAL, schemaFor } from "./files.ts";
import { indexEntries } from "./index-entries.ts";
import { pictureFileDiagnostics, pictureFiles } from "./pictures.ts";
import { isStyle, type Read, readFiles } from "./read.ts";
import { formOf, type Recipient } from "./recipients/form.ts";
import {
  conventionDiagnostics,
  insertedDiagnostics,
  insertedIds,
  keyReferenceDiagnostics,
  referenceDiagnostics,
  sourcingDiagnostics,
} from "./references.ts";
import { replacementDiagnostics } from "./replacements.ts";
import { schemaDiagnostics } from "./schema-diagnostics.ts";
import type { Text } from "./texts.ts";
import { translationDiagnostics } from "./translation.ts";
import type { YamlFile } from "./yaml-file.ts";

export interface Loaded {
  /** Undefined where there are errors. */
  readonly briefing: Briefing | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Its texts that are not the same for all recipients. */
  readonly filled: readonly Text[];
}

/** A briefing that is read once and checked for one recipient after another. */
export interface BriefingForm {
  /** As they stand, before anything is filled in. */
  readonly files: ReadonlyMap<string, YamlFile>;
  /** Without a recipient, texts say what they say otherwise. */
  load(recipient?: Recipient): Loaded;
}

/**
 * Checks the texts of a briefing; `folder` is how its files are named to people.
 * @param language where it is given, the briefing as `languages/<language>/` translates it.
 */
export function loadBriefing(
  folder: string,
  texts: ReadonlyMap<string, string>,
  language?: string,
): Loaded {
  return briefingForm(folder, texts, language).load();
}

/** As `loadBriefing`, for many recipients. */
export function briefingForm(
  folder: string,
  texts: ReadonlyMap<string, string>,
  language?: string,
): BriefingForm {
  const read = readFiles(folder, texts, language);
  const form = formOf(read.files);
  return {
    files: read.files,
    load: (recipient) => {
      const { files, texts: filled } = form.fill(recipient);
      const diagnostics = [...read.diagnostics, ...form.diagnostics];
      return { ...checkFiles(folder, texts, language, { ...read, files, diagnostics }), filled };
    },
  };
}

/** What the schema says of a file; a file that is the same for all recipients is asked once. */
const results = new WeakMap<
  YamlFile,
  ReturnType<NonNullable<ReturnType<typeof schemaFor>>["safeParse"]>
>();
function parsedBy(schema: NonNullable<ReturnType<typeof schemaFor>>, file: YamlFile) {
  const result = results.get(file) ?? schema.safeParse(file.data ?? {}, { reportInput: false });
  results.set(file, result);
  return result;
}

function checkFiles(
  folder: string,
  texts: ReadonlyMap<string, string>,
  language: string | undefined,
  read: Read,
): Omit<Loaded, "filled"> {
  const diagnostics: Diagnostic[] = [...read.diagnostics];
  const parsed = new Map<string, unknown>();
  const audiences = new Map<string, Audience>();
  const { files } = read;
  for (const [name, file] of files) {
    const schema = schemaFor(name);
    if (!schema || file.data === undefined) continue;
    const result = parsedBy(schema, file);
    const base = result.success ? read.translated.get(name) : undefined;
    if (base) diagnostics.push(...translationDiagnostics(schema, base, file));
    if (!result.success)
      diagnostics.push(...schemaDiagnostics(file, schema, file.data, result.error.issues));
    else if (schema === AUDIENCE) audiences.set(basename(name, ".yaml"), result.data as Audience);
    else parsed.set(name, result.data);
  }

  const claims = parsed.get("claims.yaml") as ParsedContent["claims"] | undefined;
  if (claims) {
    const source = parsed.get("source.yaml") ?? files.get("source.yaml")?.data;
    const resolved = resolveCitations(claims, source, files.get("claims.yaml"));
    parsed.set("claims.yaml", resolved.claims);
    diagnostics.push(...resolved.diagnostics);
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
        ...insertedDiagnostics(audience, file, index),
        ...replacementDiagnostics(audience, file, index, files.get("storyline.yaml")),
      );
  }
  const pictures = pictureFiles(texts);
  diagnostics.push(
    ...pictureFileDiagnostics(
      folder,
      texts,
      pictures,
      parsed.get("pictures.yaml") as Content["pictures"] | undefined,
      files.get("pictures.yaml"),
    ),
  );
  diagnostics.push(...spanningDiagnostics(parsed, files, audiences, audienceIdsIn(texts)));

  const briefing = hasErrors(diagnostics)
    ? undefined
    : makeBriefing(
        basename(folder),
        language,
        parsed,
        audiences,
        index as Index,
        files,
        pictures,
        texts,
      );
  return { briefing, diagnostics };
}

const stylesIn = (texts: ReadonlyMap<string, string>) =>
  new Map(
    [...texts].flatMap(([name, text]) => (isStyle(name) ? [[basename(name, ".csl"), text]] : [])),
  );

const audienceIdsIn = (texts: ReadonlyMap<string, string>) =>
  [...texts.keys()]
    .filter((name) => schemaFor(name) === AUDIENCE)
    .map((name) => basename(name, ".yaml"));

function spanningDiagnostics(
  parsed: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, YamlFile>,
  audiences: ReadonlyMap<string, Audience>,
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
    ...(source && sourceFile ? paragraphDiagnostics(source, sourceFile) : []),
    ...(scenarios && scenariosFile
      ? scenarios.scenarios.flatMap(({ implications }, i) =>
          keyReferenceDiagnostics("audience", Object.keys(implications), audienceIds, (key) =>
            scenariosFile.keyPlace(["scenarios", i, "implications", key]),
          ),
        )
      : []),
    ...conventionDiagnostics(parsed, files, audiences),
  ];
}

function makeBriefing(
  id: string,
  language: string | undefined,
  parsed: ReadonlyMap<string, unknown>,
  audiences: ReadonlyMap<string, Audience>,
  index: Index,
  files: ReadonlyMap<string, YamlFile>,
  pictures: Briefing["pictures"],
  texts: ReadonlyMap<string, string>,
): Briefing {
  const content = Object.fromEntries(
    Object.entries(FILES).map(([file, schema]) => {
      const name = `${file}.yaml`;
      return [file, parsed.get(name) ?? (OPTIONAL.has(name) ? schema.parse({}) : undefined)];
    }),
  ) as Content;
  const file = (pointer: Pointer) => {
    const found = files.get(pointer.file);
    if (!found) throw new Error(`no such file in the briefing: ${pointer.file}`);
    return found;
  };
  return {
    id,
    language: language ?? content.briefing.language,
    content,
    audiences,
    index,
    pictures,
    styles: stylesIn(texts),
    characters: [...new Set([...files.values()].flatMap((file) => [...charactersOf(file)]))]
      .sort()
      .join(""),
    locate: (pointer, offset) => file(pointer).place(pointer.path, offset),
    isTranslated: (pointer) => file(pointer).isTranslated(pointer.path),
    raw: (pointer) => valueAt(file(pointer).data, pointer.path),
  };
}
