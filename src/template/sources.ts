/** The sources of a deck as templates see them: only what it cites. */
import type { Deck } from "../audience/deck.ts";
import type { Source } from "../content/briefing.ts";
import { paragraphsOf } from "../content/citations.ts";
import type { Pointer } from "../core/pointer.ts";
import { textView } from "./text-view.ts";

/** Who wrote it, as the names are said: `Céline Pajon, Ministry of Foreign Affairs`. */
export const authors = ({ author }: Pick<Source, "author">): string =>
  author
    .map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(" "))
    .join(", ");

/** The sources that the claims of a deck cite, each with the paragraphs that they do. */
export function citedSources({ briefing, claims }: Deck) {
  const of = new Set(claims);
  const cited = new Set(
    briefing.content.claims.claims
      .filter(({ id }) => of.has(id))
      .flatMap(({ source }) => source.map(({ id }) => id)),
  );
  const all = paragraphsOf(briefing.content.source).filter(({ id }) => cited.has(id));
  return briefing.content.source.sources.flatMap((source, i) => {
    const paragraphs = all.filter((paragraph) => paragraph.source === source.id);
    if (!paragraphs.length) return [];
    const pointer = (key: string): Pointer => ({ file: "source.yaml", path: ["sources", i, key] });
    const part = (key: "title" | "publisher" | "containerTitle" | "issued" | "URL" | "note") => {
      const value = source[key];
      return value === undefined ? undefined : textView(value, pointer(key));
    };
    return [
      {
        id: textView(source.id),
        author: author(source, pointer("author")),
        title: part("title"),
        containerTitle: part("containerTitle"),
        publisher: part("publisher"),
        issued: part("issued"),
        url: part("URL"),
        note: part("note"),
        paragraphs: paragraphs.map(({ id }) => textView(id)),
      },
    ];
  });
}

function author(source: Source, pointer: Pointer) {
  const names = authors(source);
  return names ? textView(names, pointer) : undefined;
}
