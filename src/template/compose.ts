/** From a deck to Marp Markdown, through a template. */
import { type Deck, type DeckSlide, deckName } from "../audience/deck.ts";
import { deckDiagnostic } from "../audience/deck-diagnostic.ts";
import { AUDIENCE, audienceFile, FILES } from "../content/files.ts";
import { slide as slideSchema } from "../content/schema/layouts.ts";
import { leaves } from "../content/walk.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { below, type Path, type Pointer } from "../core/pointer.ts";
import { embargoOf } from "./embargo.ts";
import { FIGURES, type FigureInput } from "./figures/index.ts";
import { footLines, footLoss } from "./foot.ts";
import { palette } from "./palette.ts";
import type { Template } from "./template.ts";
import { textView } from "./text-view.ts";
import { type Viewer, type ViewObject, viewer } from "./view.ts";
import { type WholeDeck, wholeDeck } from "./whole-deck.ts";

/** The name under which a deck's theme CSS is known to Marp. */
export const themeName = (deck: Deck): string =>
  `${deck.briefing.id}-${deckName(deck).replace(".", "-")}`;

/**
 * @param fits by slide, from 1: how much its type shrinks.
 * @throws ContentError (TEMPLATE) where the template is at fault.
 */
export async function compose(
  deck: Deck,
  template: Template,
  fits: ReadonlyMap<number, number> = new Map(),
): Promise<string> {
  return tidy(template.render("deck", await rootView(deck, template, { fits })));
}

/**
 * One of a deck's slides, in a document of its own.
 * @param whole of the deck, found out once for all its slides
 * @throws ContentError (TEMPLATE) where the template is at fault.
 */
export async function composeSlide(
  deck: Deck,
  slide: DeckSlide,
  template: Template,
  whole: WholeDeck,
): Promise<string> {
  return tidy(template.render("deck", await rootView(deck, template, { whole, slides: [slide] })));
}

/** What the deck's figures have no room for, at the lines of their slides. */
export async function figureDiagnostics(deck: Deck, template: Template): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  await rootView(deck, template, { report: (fault) => faults.push(fault) });
  return faults;
}

export interface RootOptions {
  /** Told what a figure has no room for. */
  readonly report?: (fault: Diagnostic) => void;
  readonly whole?: WholeDeck;
  /** By slide, from 1: how much its type shrinks. */
  readonly fits?: ReadonlyMap<number, number>;
  /** Those that are viewed; all where left out. */
  readonly slides?: readonly DeckSlide[];
}

/** What `deck.hbs`, every layout and every handout can reach (as `@root`). */
export async function rootView(
  deck: Deck,
  template: Template,
  { report = () => undefined, whole, fits = new Map(), slides = deck.slides }: RootOptions = {},
) {
  const { links, key, listed } = whole ?? (await wholeDeck(deck));
  const view = viewer(deck, links);
  const { theme } = deck.audience;
  const labels = template.labels(deck.language);
  const colors = palette(theme, template.themes.get(theme) ?? "");
  const origin =
    (file: string) =>
    (path: Path): Pointer => ({ file, path });
  const { content } = deck.briefing;
  const embargo = embargoOf(deck, labels);
  const foot = [embargo?.line, deck.audience.handling].filter(Boolean).join(" · ");
  return {
    // What is asked for by few slides is viewed when it is.
    deck: {
      theme: textView(themeName(deck)),
      language: textView(deck.language),
      marking: marking(view, deck, deck.marking.id),
      embargo: embargo && { value: textView(embargo.value), line: textView(embargo.line) },
      get sections() {
        return deck.sections.map((section) => ({
          id: textView(section.id),
          title: textView(section.title, below(section.pointer, "title")),
          first: section.first,
          slides: section.slides,
        }));
      },
      get claims() {
        return deck.claims.map((id) => view.entry("claim", id));
      },
      sources: links.sources,
      reference: (number: number) => {
        const one = links.references.all[number - 1];
        return (
          one && {
            number: one.number,
            slide: listed.get(`${one.number}`) ?? links.sources,
            anchor: textView(one.anchor),
            place: textView(one.paragraph ?? one.knownFrom ?? ""),
          }
        );
      },
      get terms() {
        return Object.fromEntries(
          deck.briefing.content.glossary.terms.map(({ id }) => [id, links.term(id)]),
        );
      },
    },
    briefing: view.value(FILES.briefing, content.briefing, origin("briefing.yaml")),
    audience: view.value(AUDIENCE, publicPart(deck), origin(audienceFile(deck.audienceId))),
    labels,
    get key() {
      return {
        likelihoods: key.likelihoods.map((id) => textView(id)),
        confidences: key.confidences.map((id) => ({
          level: textView(id),
          means: textView(`${id}-means`),
        })),
      };
    },
    slides: await Promise.all(
      slides.map(async (deckSlide) => {
        const lines = footLines(deckSlide.slide.layout, foot, deck.marking.label);
        const slide = withKeys(view.slide(deckSlide), { footLines: lines, lost: footLoss(lines) });
        const figure = FIGURES[deckSlide.slide.layout];
        return withKeys(slide, {
          number: deckSlide.number,
          part: deckSlide.part,
          rest: restOf(deckSlide).map((id) => view.entry("claim", id)),
          shrunk: fits.get(deckSlide.number),
          marking: marking(view, deck, deckSlide.marking.id),
          figure: await figure?.({
            slide,
            deck,
            viewer: view,
            palette: colors,
            labels,
            report: reporter(deck, deckSlide, report),
          }),
        });
      }),
    ),
  };
}

/** What a slide as a whole rests on: the claims that no phrase or drawing of its own stands for. */
function restOf({ slide }: DeckSlide): string[] {
  const inside = new Set(
    [...leaves(slideSchema, slide)].flatMap(({ meta, value, path }) =>
      meta.ref === "claim" && path[0] !== "claims" ? value : [],
    ),
  );
  return slide.layout === "chart" ? [] : slide.claims.filter((id) => !inside.has(id));
}

const reporter =
  (deck: Deck, slide: DeckSlide, report: (fault: Diagnostic) => void): FigureInput["report"] =>
  (path, message, hint, severity = "error", code = "FIGURE_ROOM") =>
    report(deckDiagnostic(deck, slide, { code, severity, message, hint }, slide.origin(path)));

/** The audience without the machinery of its selection. */
const publicPart = ({ audience: { name, purpose, minutes, ask, handling } }: Deck) => ({
  name,
  purpose,
  minutes,
  ask,
  handling,
});

const marking = (view: Viewer, deck: Deck, id: string) => {
  const { levels } = deck.briefing.content.briefing.marking;
  const i = levels.findIndex((level) => level.id === id);
  return view.value(FILES.briefing.shape.marking.shape.levels.element, levels[i], (path) => ({
    file: "briefing.yaml",
    path: ["marking", "levels", i, ...path],
  }));
};

/** Adds keys without touching the lazy ones. */
const withKeys = (view: ViewObject, keys: ViewObject): ViewObject =>
  Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(view), ...Object.getOwnPropertyDescriptors(keys) },
  );

/**
 * Content holds no line breaks here (they are encoded), so white space is the template's alone: lines are
 * taken to the margin, where Markdown cannot mistake them for code, and a blank line inside HTML, which
 * would end the block, is dropped.
 */
function tidy(markdown: string): string {
  const lines = markdown.split("\n").map((line) => line.trim());
  const html = (line: string | undefined) => line !== undefined && /^<\/?[a-z]/.test(line);
  let previous: string | undefined;
  const kept: string[] = [];
  lines.forEach((line, i) => {
    if (line) previous = line;
    else if (kept.at(-1) === "" || (html(previous) && html(lines.slice(i).find(Boolean)))) return;
    kept.push(line);
  });
  return `${kept.join("\n").trim()}\n`;
}
