/** From what claims cite as text, `p8` or `pajon:p8`, to the paragraphs of sources that are meant. */
import type { Diagnostic } from "../core/diagnostics.ts";
import { didYouMean } from "../core/nearest.ts";
import type { Content, ParsedContent } from "./briefing.ts";
import type { YamlFile } from "./yaml-file.ts";

/** A paragraph of a source, as a claim cites it. */
export interface Citation {
  readonly source: string;
  readonly paragraph: string;
  /** What readers are told: `p8`; with its source, `pajon:p8`, where a briefing has several. */
  readonly id: string;
}

/** By which a paragraph is told from those of all sources, however many a briefing has: `pajon:p8`. */
export const citationKey = ({ source, paragraph }: Omit<Citation, "id">): string =>
  `${source}:${paragraph}`;

/** @param alone whether the briefing has no other source */
export const citation = (source: string, paragraph: string, alone: boolean): Citation => ({
  source,
  paragraph,
  id: alone ? paragraph : citationKey({ source, paragraph }),
});

/** All paragraphs that there are, in the order of `source.yaml`. */
export const paragraphsOf = ({ sources }: Content["source"]): Citation[] =>
  sources.flatMap(({ id, paragraphs }) =>
    paragraphs.map((paragraph) => citation(id, paragraph.id, sources.length === 1)),
  );

type Sources = readonly { readonly id: string; readonly paragraphs: readonly string[] }[];

/** Sources and paragraphs by id, also of a file that is at fault elsewhere; undefined where there are none to be had. */
function known(data: unknown): Sources | undefined {
  const sources = (data as { sources?: unknown } | undefined)?.sources;
  if (!Array.isArray(sources)) return undefined;
  return sources.flatMap((source: unknown) => {
    const { id, paragraphs } = (source ?? {}) as { id?: unknown; paragraphs?: unknown };
    if (typeof id !== "string" || !Array.isArray(paragraphs)) return [];
    const ids = paragraphs.map((one: unknown) => String((one as { id?: unknown } | null)?.id));
    return [{ id, paragraphs: ids }];
  });
}

interface Resolved {
  readonly claims: Content["claims"];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds what each claim cites.
 * @param source the data of `source.yaml`, as checked or as read
 */
export function resolveCitations(
  { claims }: ParsedContent["claims"],
  source: unknown,
  file: YamlFile | undefined,
): Resolved {
  const sources = known(source);
  const diagnostics: Diagnostic[] = [];
  const resolve = (cited: string, claim: number, i: number): Citation => {
    const found = sources && find(cited, sources);
    if (found && "source" in found) return found;
    if (found) diagnostics.push({ ...found.fault, ...file?.place(["claims", claim, "source", i]) });
    // Of a briefing at fault: it cites something, so it is not told of as citing nothing.
    return { source: "", paragraph: cited, id: cited };
  };
  return {
    claims: {
      claims: claims.map((claim, n) => ({
        ...claim,
        source: claim.source.map((cited, i) => resolve(cited, n, i)),
      })),
    },
    diagnostics,
  };
}

function find(cited: string, sources: Sources): Citation | { readonly fault: Diagnostic } {
  const [first = "", second] = cited.split(":");
  const [only] = sources;
  const alone = sources.length === 1 && only;
  const unknown = (message: string, is: string, among: readonly string[], else_: string) => ({
    fault: {
      code: "REF_UNKNOWN",
      severity: "error",
      message,
      hint: didYouMean(is, among) ?? else_,
    } satisfies Diagnostic,
  });
  const ids = sources.map(({ id }) => id);
  if (second === undefined && !alone)
    return unknown(
      `\`${cited}\` names no source, and there are ${sources.length}`,
      "",
      [],
      `write the source before it: ${ids.map((id) => `\`${id}:${cited}\``).join(" or ")}`,
    );
  const name = second === undefined ? only?.id : first;
  const paragraph = second ?? first;
  const source = sources.find(({ id }) => id === name);
  if (!source)
    return unknown(
      `no source has the id \`${name}\``,
      first,
      ids,
      "sources are defined in source.yaml",
    );
  if (!source.paragraphs.includes(paragraph))
    return unknown(
      `no paragraph has the id \`${paragraph}\`${alone ? "" : ` in source \`${name}\``}`,
      paragraph,
      source.paragraphs,
      "paragraphs are defined in source.yaml",
    );
  return citation(source.id, paragraph, Boolean(alone));
}

/** Paragraphs with an id that another of the same source has. */
export const paragraphDiagnostics = (
  { sources }: Content["source"],
  file: YamlFile,
): Diagnostic[] =>
  sources.flatMap(({ id: source, paragraphs }, s) =>
    paragraphs.flatMap(({ id }, i): Diagnostic[] => {
      const first = paragraphs.findIndex((other) => other.id === id);
      if (first === i) return [];
      return [
        {
          code: "ID_DUPLICATE",
          severity: "error",
          message: `paragraph id \`${id}\` is given twice in source \`${source}\``,
          hint: `the first is at line ${file.place(["sources", s, "paragraphs", first]).line}; rename one of them`,
          ...file.place(["sources", s, "paragraphs", i, "id"]),
        },
      ];
    }),
  );
