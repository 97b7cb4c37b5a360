/** What a deck cites, spread over as many slides of sources as it needs. */
import type { Deck, DeckSlide } from "../../audience/deck.ts";
import { countLines, HEADLINE } from "../figures/measure.ts";
import { keyOf } from "../judgement-key.ts";
import { type CitedList, citedOf, plain } from "./cited.ts";

/** Px, as in `base.css`. */
const FIRST = 536;
const WHOLE = 1152;
const PANEL = { width: 512, room: 720 - 80 - 56 };
/** Of the key: a kind of claim, a term, a level. */
const ROW = 26;
const KINDS = 6;
const ROOM = 624 - 36 - 16;
const HEAD = 28;
const GAP = 12;

const height = (text: string, width: number, size: number, line: number): number =>
  text ? line * countLines(text, width - 8, { size }) : 0;

/** Of what stands on the first page besides: whether under the key to kinds and scales, or under the sources. */
export interface Besides {
  readonly method: "left" | "beside" | undefined;
  readonly marking: "left" | "beside";
  /** Px that it takes from the sources. */
  readonly taken: number;
}

/** What fits under the key goes there, and leaves its room to the sources. */
export function besides(deck: Deck, method: string | undefined): Besides {
  const { likelihoods, confidences } = keyOf(deck);
  const rows = (count: number) => (count ? GAP + HEAD + count * ROW : 0);
  let left = PANEL.room - HEAD - KINDS * ROW - rows(likelihoods.length) - rows(confidences.length);
  let taken = 0;
  const put = (text: string, size: number, line: number) => {
    const needed = (width: number) => GAP + HEAD + height(text, width, size, line);
    const fits = needed(PANEL.width) <= left;
    if (fits) left -= needed(PANEL.width);
    else taken += needed(FIRST);
    return fits ? "beside" : "left";
  };
  const { label, meaning } = deck.marking;
  return {
    method: method ? put(method, 20, 24) : undefined,
    marking: put(`${label} ${meaning}`, 16, 20),
    taken,
  };
}

const laid = new WeakMap<Deck, Promise<CitedList[]>>();

/** By slide, the first beside the key of kinds and scales; once for each deck. */
export function sourcePages(deck: Deck): Promise<CitedList[]> {
  const known = laid.get(deck) ?? layPages(deck);
  laid.set(deck, known);
  return known;
}

async function layPages(deck: Deck): Promise<CitedList[]> {
  const first = deck.slides.find(({ slide }) => slide.layout === "sources");
  if (first?.slide.layout !== "sources") return [];
  const list = await citedOf(deck);
  const { slide } = first;
  const notes = new Map(
    deck.briefing.content.source.sources.map(({ id, note }) => [id, note ?? ""] as const),
  );
  const title = (width: number) => 40 * countLines(slide.title, width, { size: 32, ...HEADLINE });
  const pages: { sources: CitedList["sources"][number][]; known: CitedList["known"][number][] }[] =
    [{ sources: [], known: [] }];
  let left = ROOM - title(FIRST) - besides(deck, slide.method).taken - HEAD;
  const fresh = ROOM - title(WHOLE) - HEAD;
  const turn = () => {
    if (!filled(pages.at(-1))) return;
    pages.push({ sources: [], known: [] });
    left = fresh;
  };
  const put = (needed: (width: number) => number, add: (page: (typeof pages)[number]) => void) => {
    if (needed(pages.length > 1 ? WHOLE : FIRST) > left) turn();
    left -= needed(pages.length > 1 ? WHOLE : FIRST);
    const page = pages.at(-1);
    if (page) add(page);
  };
  for (const source of list.sources)
    put(
      (width) =>
        8 +
        height(plain(source.reference), width, 20, 24) +
        height(notes.get(source.id) ?? "", width, 16, 20) +
        height(source.entries.map(entryText).join("   "), width, 16, 24),
      (page) => page.sources.push(source),
    );
  // Background stays together where a page holds it all: two lines of it alone on a slide look lost.
  const knownHeight = (width: number) =>
    GAP + HEAD + list.known.reduce((sum, one) => sum + heightOf(one, width), 0);
  if (knownHeight(pages.length > 1 ? WHOLE : FIRST) > left && knownHeight(WHOLE) <= fresh) turn();
  for (const one of list.known)
    put(
      (width) => (pages.at(-1)?.known.length ? 0 : GAP + HEAD) + heightOf(one, width),
      (page) => page.known.push(one),
    );
  return pages;
}

const filled = (page: CitedList | undefined): boolean =>
  page !== undefined && page.sources.length + page.known.length > 0;

/** Of one line of background. */
const heightOf = (one: CitedList["known"][number], width: number): number =>
  width === WHOLE ? height(entryText(one), width, 20, 26) : height(entryText(one), width, 16, 20);

/** `[3] p8` */
const entryText = ({ number, paragraph, knownFrom }: CitedList["known"][number]): string =>
  `[${number}] ${paragraph ?? knownFrom}`;

/** A deck with a slide more for each page that its slide of sources has no room for. */
export async function withContinuations(deck: Deck): Promise<Deck> {
  const at = deck.slides.findIndex(({ slide }) => slide.layout === "sources");
  const first = deck.slides[at];
  const added = (await sourcePages(deck)).length - 1;
  if (first?.slide.layout !== "sources" || added < 1) return deck;
  const { slide } = first;
  const more = Array.from({ length: added }, (_, i): DeckSlide => {
    const part = i + 2;
    const own = { ...slide, id: `${slide.id}-${part}`, title: `${slide.title} (${part})` };
    return { ...first, part, slide: { ...own, method: undefined, notes: undefined } };
  });
  const slides = [...deck.slides.slice(0, at + 1), ...more, ...deck.slides.slice(at + 1)];
  return {
    ...deck,
    slides: slides.map((one, i) => ({ ...one, number: i + 1 })),
    sections: deck.sections.map((section) => ({
      ...section,
      first: section.first > first.number ? section.first + added : section.first,
      slides: section.slides + (section.id === slide.section ? added : 0),
    })),
  };
}
