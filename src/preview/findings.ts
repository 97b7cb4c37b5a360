/** Diagnostics as pages tell them: with the line that they are about, and the elements that show it. */
import { decodeHTML } from "entities";
import type { Deck } from "../audience/deck.ts";
import { type Diagnostic, eachOnce, type Place, sortDiagnostics } from "../core/diagnostics.ts";
import { parsePointer } from "../core/pointer.ts";
import type { Finding, ShownSlide } from "./page-state.ts";

/** The text of a file, by the name that people are shown. */
export type TextOf = (file: string) => string | undefined;

export const findingsOf = (
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
  shown?: Shown,
): Finding[] => {
  const elements = diagnostics.length && shown ? elementsByPlace(shown) : undefined;
  return sortDiagnostics(eachOnce(diagnostics))
    .filter(({ severity }) => severity !== "off")
    .map(({ code, severity, message, hint, file, line, column }): Finding => {
      const place = { file, line, column };
      const seen = elements?.get(keyOf(place));
      return {
        code,
        severity,
        message,
        hint,
        ...place,
        excerpt: file && line ? lineOf(textOf(file), line) : undefined,
        slide: seen?.slide,
        at: seen?.at ?? [],
      };
    });
};

/** Stands for the heading of a slide, which has no `data-content`. */
const TITLE = "title";

/** What is on screen. */
export interface Shown {
  readonly deck: Deck;
  readonly slides: readonly ShownSlide[];
}

const LONGEST = 400;

const lineOf = (text: string | undefined, line: number): string | undefined =>
  text?.split(/\r?\n/)[line - 1]?.slice(0, LONGEST);

const keyOf = ({ file, line, column }: Partial<Place>): string => `${file}:${line}:${column}`;

/** By where their text was written: which slide shows it first, and by which names. */
function elementsByPlace({ deck, slides }: Shown) {
  const found = new Map<string, { readonly slide: string; readonly at: string[] }>();
  const note = (place: Place, slide: string, at: readonly string[]) => {
    const known = found.get(keyOf(place)) ?? { slide, at: [] };
    if (known.slide === slide) known.at.push(...at);
    found.set(keyOf(place), known);
  };
  for (const [i, { id, html }] of slides.entries()) {
    for (const name of new Set(contentNames(html))) {
      const pointer = parsePointer(name);
      if (pointer) note(deck.briefing.locate(pointer), id, [name]);
    }
    const own = deck.slides[i];
    if (own) {
      note(deck.briefing.locate(own.origin(["title"])), id, [TITLE]);
      note(deck.briefing.locate(own.origin([])), id, []);
    }
  }
  return found;
}

/** All `data-content` in a slide. */
const contentNames = (html: string): string[] =>
  [...html.matchAll(/ data-content="([^"]*)"/g)].map(([, name = ""]) => decodeHTML(name));
