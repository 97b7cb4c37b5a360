/** The sources of a deck as templates see them: only what it cites. */
import type { Deck } from "../audience/deck.ts";
import type { Source } from "../content/briefing.ts";
import { citation, paragraphsOf } from "../content/citations.ts";
import type { Pointer } from "../core/pointer.ts";
import type { FigureInput } from "./figures/index.ts";
import { citedOf, plain } from "./references/cited.ts";
import type { Run } from "./references/csl.ts";
import type { Reference } from "./references/numbering.ts";
import { besides, sourcePages } from "./references/pages.ts";
import { rawText, richView, type TextView, textView } from "./text-view.ts";
import type { ViewObject } from "./view.ts";

/** Who wrote it, as the names are said: `Céline Pajon, Ministry of Foreign Affairs`. */
export const authors = ({ author }: Pick<Source, "author">): string =>
  author
    .map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(" "))
    .join(", ");

/** The sources that a deck cites, each with the paragraphs that it does, in the style's order. */
export async function citedSources(deck: Deck) {
  const { sources } = deck.briefing.content.source;
  const order = paragraphsOf(deck.briefing.content.source).map(({ id }) => id);
  return (await citedOf(deck)).sources.flatMap((cited) => {
    const i = sources.findIndex(({ id }) => id === cited.id);
    const source = sources[i];
    if (!source) return [];
    const pointer: Pointer = { file: "source.yaml", path: ["sources", i, "note"] };
    const places = cited.entries
      .flatMap(({ source: of, paragraph = "" }) =>
        of === undefined ? [] : citation(of, paragraph, sources.length === 1).id,
      )
      .sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return [
      {
        id: textView(source.id),
        reference: referenceView(cited.reference),
        note: source.note === undefined ? undefined : textView(source.note, pointer),
        paragraphs: places.map((id) => textView(id)),
      },
    ];
  });
}

/** What one of the slides of sources lists. */
export async function sources({ slide, deck }: FigureInput): Promise<ViewObject> {
  const on = deck.slides.find(({ slide: { id } }) => id === rawText(slide["id"]));
  const first = deck.slides.find(({ slide: { layout } }) => layout === "sources");
  const part = on?.part ?? 1;
  const page = (await sourcePages(deck))[part - 1] ?? { sources: [], known: [] };
  const entry = ({ number, anchor, paragraph, knownFrom }: Reference) => ({
    number,
    // Only what is first listed is led to.
    anchor: on === first || part > 1 ? textView(anchor) : undefined,
    place: textView(paragraph ?? knownFrom ?? ""),
  });
  const notes = new Map((await citedSources(deck)).map(({ id, note }) => [id.raw, note]));
  const { method, marking } = besides(deck, rawText(slide["method"]));
  const at = (place: string | undefined) =>
    part > 1 ? {} : { left: place === "left", beside: place === "beside" };
  return {
    whole: part > 1,
    method: at(method),
    marking: at(marking),
    several: deck.briefing.content.source.sources.length > 1,
    sources: page.sources.map(({ id, reference, entries }) => ({
      reference: referenceView(reference),
      note: notes.get(id),
      entries: entries.map(entry),
    })),
    known: page.known.map(entry),
  };
}

/** Italics and addresses are all the markup that a reference brings. */
const referenceView = (runs: readonly Run[]): TextView =>
  richView(
    plain(runs),
    runs.map(({ em, ...run }) => ({ ...run, strong: false, em: em === true })),
    () => undefined,
  );
