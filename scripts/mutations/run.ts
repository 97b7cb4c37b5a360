/** Tells of each mutant of a briefing whether it is caught, at its line, by `verify` and the checks of content. */
import { type GivenSource, verify } from "../../src/checks/verify/index.ts";
import { quotedIn } from "../../src/checks/verify/quotes.ts";
import type { Briefing, Content, ParsedContent } from "../../src/content/briefing.ts";
import { resolveCitations } from "../../src/content/citations.ts";
import { FILES } from "../../src/content/files.ts";
import { sourcingDiagnostics } from "../../src/content/references.ts";
import { parseYamlFile, type YamlFile } from "../../src/content/yaml-file.ts";
import { type Diagnostic, hasErrors } from "../../src/core/diagnostics.ts";
import { citationMutants, type Mutant, numberMutants, quotationMutants } from "./mutants.ts";

export interface Outcome {
  readonly mutant: Mutant;
  readonly caught: boolean;
}

/** All mutants of a briefing's claims and events. */
export const mutantsOf = (texts: ReadonlyMap<string, string>): Mutant[] => {
  const claims = texts.get("claims.yaml") ?? "";
  return [
    ...quotationMutants("claims.yaml", claims, quotedIn),
    ...numberMutants("claims.yaml", claims),
    ...numberMutants("timeline.yaml", texts.get("timeline.yaml") ?? ""),
    ...citationMutants("claims.yaml", claims),
  ];
};

/**
 * Reads anew only the file that was changed: a briefing has thousands of mutants.
 * @param articles the sources themselves
 */
export function tried(
  briefing: Briefing,
  texts: ReadonlyMap<string, string>,
  articles: ReadonlyMap<string, GivenSource>,
  mutant: Mutant,
): Outcome {
  const { file } = parseYamlFile(mutant.file, mutant.file, mutant.text);
  const name = mutant.file.replace(".yaml", "") as "claims" | "timeline";
  const parsed = FILES[name].safeParse(file.data);
  // What the schema refuses is told by the build, at its line.
  if (!parsed.success) return { mutant, caught: true };
  const { content, diagnostics } = changed(briefing, name, parsed.data, file, texts);
  const locate: Briefing["locate"] = (pointer, offset) =>
    pointer.file === mutant.file
      ? file.place(pointer.path, offset)
      : briefing.locate(pointer, offset);
  const found = [
    ...diagnostics,
    ...verify({ ...briefing, content, locate }, articles).diagnostics,
  ].filter((one) => one.severity === "error");
  return {
    mutant,
    caught: found.some(
      (one) => one.file?.endsWith(mutant.file) && mutant.lines.includes(one.line ?? 0),
    ),
  };
}

function changed(
  briefing: Briefing,
  name: "claims" | "timeline",
  data: unknown,
  file: YamlFile,
  texts: ReadonlyMap<string, string>,
): { content: Content; diagnostics: readonly Diagnostic[] } {
  if (name === "timeline")
    return {
      content: { ...briefing.content, timeline: data as Content["timeline"] },
      diagnostics: [],
    };
  const { source } = briefing.content;
  const resolved = resolveCitations(data as ParsedContent["claims"], source, file);
  const { file: sourceFile } = parseYamlFile(
    "source.yaml",
    "source.yaml",
    texts.get("source.yaml") ?? "",
  );
  const diagnostics = [
    ...resolved.diagnostics,
    ...sourcingDiagnostics(resolved.claims, source, { claims: file, source: sourceFile }),
  ];
  return { content: { ...briefing.content, claims: resolved.claims }, diagnostics };
}

/** @throws Error where the briefing does not pass as it is: then nothing would be shown by its mutants. */
export function mustPass(briefing: Briefing, articles: ReadonlyMap<string, GivenSource>): void {
  const { diagnostics } = verify(briefing, articles);
  if (hasErrors(diagnostics))
    throw new Error(
      `unchanged, it does not pass: ${diagnostics.map(({ message }) => message).join("; ")}`,
    );
}
