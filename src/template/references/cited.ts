/** The sources of a briefing in its citation style, and what a deck's slides of sources list of them. */
import type { Deck } from "../../audience/deck.ts";
import type { Briefing } from "../../content/briefing.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { didYouMean } from "../../core/nearest.ts";
import { bibliography, type Run } from "./csl.ts";
import { type Reference, referencesOf } from "./numbering.ts";
import { DEFAULT_STYLE, STYLES, styleNamed } from "./styles.ts";

type Bibliography = ReadonlyMap<string, readonly Run[]>;
type Sources = Briefing["content"]["source"]["sources"];
const made = new WeakMap<Sources, Map<string, Promise<Bibliography>>>();

/** By source, in the style's order; once for each language, also where other texts of the briefing differ by recipient. */
export function bibliographyOf(briefing: Briefing): Promise<Bibliography> {
  const { source, briefing: about } = briefing.content;
  const ofSources = made.get(source.sources) ?? new Map<string, Promise<Bibliography>>();
  made.set(source.sources, ofSources);
  const key = `${briefing.language} ${about.citationStyle}`;
  const known = ofSources.get(key) ?? make(briefing);
  ofSources.set(key, known);
  return known;
}

/** A style that cannot be had or used is told of by `citationStyleDiagnostics`; until it is mended, the usual one stands in. */
async function make(briefing: Briefing): Promise<Bibliography> {
  const { sources } = briefing.content.source;
  const usual = () => bibliography(sources, styleNamed(DEFAULT_STYLE) ?? "", briefing.language);
  const style = styleOf(briefing);
  return style === undefined
    ? usual()
    : bibliography(sources, style, briefing.language).catch(usual);
}

/** CSL; undefined where there is no style of that name. */
function styleOf({ content, styles }: Briefing): string | undefined {
  const name = content.briefing.citationStyle ?? DEFAULT_STYLE;
  return styleNamed(name) ?? styles.get(name);
}

/** What keeps a briefing's citation style from being used. */
export async function citationStyleDiagnostics(briefing: Briefing): Promise<Diagnostic[]> {
  const { citationStyle: name } = briefing.content.briefing;
  if (name === undefined) return [];
  const fault = (message: string, hint: string): Diagnostic[] => [
    {
      code: "CITATION_STYLE",
      severity: "error",
      message,
      hint,
      ...briefing.locate({ file: "briefing.yaml", path: ["citationStyle"] }),
    },
  ];
  const style = styleOf(briefing);
  if (style === undefined)
    return fault(
      `no citation style is called \`${name}\``,
      didYouMean(name, [...STYLES, ...briefing.styles.keys()]) ??
        `one of: ${STYLES.join(", ")}; or put ${name}.csl beside briefing.yaml`,
    );
  return bibliography(briefing.content.source.sources, style, briefing.language).then(
    () => [],
    () =>
      fault(
        `${name}.csl is no citation style that can be used`,
        "take one from the Zotero style repository, an independent one, in CSL 1.0",
      ),
  );
}

/** A source as a deck cites it: its reference, and the numbers that lead to its paragraphs. */
export interface CitedSource {
  readonly id: string;
  readonly reference: readonly Run[];
  readonly entries: readonly Reference[];
}

export interface CitedList {
  readonly sources: readonly CitedSource[];
  /** Where background is known from. */
  readonly known: readonly Reference[];
}

/** All that a deck cites. */
export async function citedOf(deck: Deck): Promise<CitedList> {
  const { all } = referencesOf(deck);
  const sources = [...(await bibliographyOf(deck.briefing))].flatMap(([id, reference]) => {
    const entries = all.filter(({ source }) => source === id);
    return entries.length ? [{ id, reference, entries }] : [];
  });
  return { sources, known: all.filter(({ knownFrom }) => knownFrom !== undefined) };
}

export const plain = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");
