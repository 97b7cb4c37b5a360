/** What a page of the preview shows at one time, and what it must be told to show the next. */
import type { Code } from "../core/codes.ts";
import type { Place, Severity } from "../core/diagnostics.ts";

/** A deck in the list of all. */
export interface DeckEntry {
  /** As `japan-russia-2017/press.fr`: of its page, and of its files without their ending. */
  readonly path: string;
  readonly briefing: string;
  readonly audience: string;
  readonly audienceName: string;
  readonly language: string;
}

export interface DeckFacts {
  readonly entry: DeckEntry;
  /** Of the briefing. */
  readonly title: string;
  readonly marking: string;
  /** What can be downloaded: endings of files. */
  readonly formats: readonly string[];
  /** Px at 96 dpi. */
  readonly size: { readonly width: number; readonly height: number };
}

export interface ShownSlide {
  readonly id: string;
  /** From 1. */
  readonly number: number;
  readonly title: string;
  /** One `<svg data-marpit-svg>`. */
  readonly html: string;
  /** Of this slide alone. */
  readonly css: string;
}

/** Something that was found, as the page tells it. */
export interface Finding extends Partial<Place> {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string | undefined;
  /** The line of the file that it is about. */
  readonly excerpt?: string | undefined;
  /** The slide that it is seen on. */
  readonly slide?: string | undefined;
  /** `data-content` of the elements that it is about, `title` for the heading; where there are none, it is about the slide. */
  readonly at: readonly string[];
}

export interface PageState {
  /** Undefined until the deck could be made for the first time. */
  readonly deck: DeckFacts | undefined;
  readonly decks: readonly DeckEntry[];
  /** The theme, as Marp packs it for slides; without fonts. */
  readonly style: string;
  readonly slides: readonly ShownSlide[];
  /** What keeps the deck from being shown as it is written: the slides are of before. */
  readonly faults: readonly Finding[];
  /** What the gates found. */
  readonly findings: readonly Finding[];
  /** Whether the gates are at work. */
  readonly checking: boolean;
}

export const NOTHING: PageState = {
  deck: undefined,
  decks: [],
  style: "",
  slides: [],
  faults: [],
  findings: [],
  checking: true,
};

/** What has changed: whatever is left out is as before. */
export interface Update extends Partial<Omit<PageState, "slides">> {
  /** Ids of all slides, where others are there or in another order. */
  readonly order?: readonly string[];
  /** Those that are new or other than before. */
  readonly slides?: readonly ShownSlide[];
}

/** @returns undefined where a page that shows `before` shows `now`. */
export function updateOf(before: PageState, now: PageState): Update | undefined {
  const { slides: were, ...rest } = before;
  const others = Object.entries(now).filter(
    ([key, value]) => key !== "slides" && !isSame(value, rest[key as keyof typeof rest]),
  );
  const known = new Map(were.map((slide) => [slide.id, slide]));
  const slides = now.slides.filter((slide) => {
    const was = known.get(slide.id);
    return !isSame(was, slide);
  });
  const order = now.slides.map(({ id }) => id);
  const moved = !isSame(
    order,
    were.map(({ id }) => id),
  );
  if (!others.length && !slides.length && !moved) return undefined;
  return {
    ...Object.fromEntries(others),
    ...(moved ? { order } : {}),
    ...(slides.length ? { slides } : {}),
  };
}

const isSame = (one: unknown, other: unknown) =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** What a page shows that is told of an update. */
export function updated(before: PageState, update: Update): PageState {
  const { order = before.slides.map(({ id }) => id), slides: changed = [], ...rest } = update;
  const known = new Map([...before.slides, ...changed].map((slide) => [slide.id, slide]));
  return { ...before, ...rest, slides: order.flatMap((id) => known.get(id) ?? []) };
}
