/** Resolves every id that is named anywhere, and holds the rules that span more than one value. */

import type { z } from "zod";
import type { Diagnostic } from "../core/diagnostics.ts";
import { didYouMean, nearOrAll } from "../core/nearest.ts";
import type { Path } from "../core/pointer.ts";
import type { Audience, Content } from "./briefing.ts";
import { citation } from "./citations.ts";
import { audienceFile } from "./files.ts";
import type { Indexed } from "./index-entries.ts";
import { parseRich } from "./rich-text.ts";
import { REF_KINDS, type RefKind } from "./schema/kinds.ts";
import { leaves } from "./walk.ts";
import type { YamlFile } from "./yaml-file.ts";

/** Faults for ids that nothing has. `own` are ids that this file itself brings (an audience's inserted slides). */
export function referenceDiagnostics(
  file: YamlFile,
  schema: z.core.$ZodType,
  data: unknown,
  index: Indexed["index"],
  own: Partial<Record<RefKind, readonly string[]>> = {},
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const { value, path, meta } of leaves(schema, data)) {
    if (meta.rich)
      diagnostics.push(
        ...linkDiagnostics(file, value, path, [
          ...(index.slide?.keys() ?? []),
          ...(own.slide ?? []),
        ]),
      );
    const known = meta.ref && index[meta.ref];
    if (!meta.ref || !known || known.has(value) || own[meta.ref]?.includes(value)) continue;
    diagnostics.push(
      unknownReference(
        meta.ref,
        value,
        [...known.keys(), ...(own[meta.ref] ?? [])],
        file.place(path),
      ),
    );
  }
  return diagnostics;
}

/** Links to slides that nothing has; one that this deck leaves out is no fault and becomes plain words. */
function linkDiagnostics(
  file: YamlFile,
  text: string,
  path: Path,
  slides: readonly string[],
): Diagnostic[] {
  return parseRich(text).flatMap(({ href }) => {
    const id = href?.startsWith("#") ? href.slice(1) : undefined;
    return id === undefined || slides.length === 0 || slides.includes(id)
      ? []
      : [unknownReference("slide", id, slides, file.place(path))];
  });
}

function unknownReference(
  kind: string,
  id: string,
  known: readonly string[],
  place: ReturnType<YamlFile["place"]>,
): Diagnostic {
  const definedIn = REF_KINDS[kind as RefKind]?.file ?? "audiences/";
  return {
    code: "REF_UNKNOWN",
    severity: "error",
    message: `no ${kind} has the id \`${id}\``,
    hint: didYouMean(id, known) ?? `${kind}s are defined in ${definedIn}`,
    ...place,
  };
}

/** Claims without source, and paragraphs that no claim cites. */
export function sourcingDiagnostics(
  claims: Content["claims"],
  source: Content["source"] | undefined,
  files: { readonly claims: YamlFile; readonly source: YamlFile },
): Diagnostic[] {
  const unsourced = claims.claims.flatMap((claim, i): Diagnostic[] =>
    claim.kind === "background" || claim.source.length
      ? []
      : [
          {
            code: "CLAIM_UNSOURCED",
            severity: "error",
            message: `claim \`${claim.id}\` cites no paragraph`,
            hint: "add `source: [p…]`, or make it `kind: background` with `knownFrom`",
            ...files.claims.place(["claims", i, "id"]),
          },
        ],
  );
  const cited = new Set(claims.claims.flatMap((claim) => claim.source.map(({ id }) => id)));
  const paragraphs = (source?.sources ?? []).flatMap(({ id: from, paragraphs }, s) =>
    paragraphs.map(({ id, unused }, i) => ({
      ...citation(from, id, source?.sources.length === 1),
      unused,
      path: ["sources", s, "paragraphs", i, "id"],
    })),
  );
  const uncited = paragraphs.flatMap(({ id, unused, path }): Diagnostic[] => {
    const place = files.source.place(path);
    if (!cited.has(id) && !unused)
      return [
        {
          code: "PARAGRAPH_UNCITED",
          severity: "error",
          message: `no claim cites paragraph \`${id}\``,
          hint: "cite it in claims.yaml, or say here why not: `unused: …`",
          ...place,
        },
      ];
    if (cited.has(id) && unused)
      return [
        {
          code: "PARAGRAPH_UNCITED",
          severity: "warning",
          message: `paragraph \`${id}\` is set aside as unused, yet a claim cites it`,
          hint: "remove `unused`",
          ...place,
        },
      ];
    return [];
  });
  return [...unsourced, ...uncited];
}

/** Audience ids and slide ids that stand as keys: `implications` of scenarios, `replace` of audiences. */
export function keyReferenceDiagnostics(
  kind: string,
  keys: readonly string[],
  known: readonly string[],
  place: (key: string) => ReturnType<YamlFile["place"]>,
): Diagnostic[] {
  return keys
    .filter((key) => !known.includes(key))
    .map((key) => unknownReference(kind, key, known, place(key)));
}

/** The ids of the slides that an audience brings itself. */
export const insertedIds = (audience: Audience): string[] =>
  audience.insert.map(({ slide }) => slide.id);

/** Slides of an audience's own with an id that another slide has. */
export const insertedDiagnostics = (
  audience: Audience,
  file: YamlFile,
  index: Indexed["index"],
): Diagnostic[] =>
  insertedIds(audience).flatMap((id, i, all) =>
    index.slide?.has(id) || all.indexOf(id) < i
      ? [
          {
            code: "ID_DUPLICATE",
            severity: "error",
            message: `slide id \`${id}\` is given twice`,
            hint: index.slide?.has(id)
              ? "the storyline has it; rename this one, or rephrase that one with `replace`"
              : "rename one of them",
            ...file.place(["insert", i, "slide", "id"]),
          },
        ]
      : [],
  );

/** Conventions of naming that no place on a map knows. */
export function conventionDiagnostics(
  parsed: ReadonlyMap<string, unknown>,
  files: ReadonlyMap<string, YamlFile>,
  audiences: ReadonlyMap<string, Audience>,
): Diagnostic[] {
  const places = parsed.get("places.yaml") as Content["places"] | undefined;
  const briefing = parsed.get("briefing.yaml") as Content["briefing"] | undefined;
  if (!places || !briefing) return [];
  const known = [
    ...new Set(places.places.flatMap(({ names }) => Object.keys(names ?? {}))),
    "both",
  ];
  const asked = [
    { name: "briefing.yaml", names: briefing.maps.names },
    ...[...audiences].map(([id, { maps }]) => ({
      name: audienceFile(id),
      names: maps.names,
    })),
  ];
  return asked.flatMap(({ name, names }): Diagnostic[] =>
    names === undefined || known.includes(names)
      ? []
      : [
          {
            code: "REF_UNKNOWN",
            severity: "error",
            message: `no place has names by the convention \`${names}\``,
            hint: nearOrAll(names, known),
            ...files.get(name)?.place(["maps", "names"]),
          },
        ],
  );
}
