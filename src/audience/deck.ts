/** A deck: what one audience is shown, in order, with the place that each part was written at. */
import type { Audience, Briefing, MarkingLevel, Slide } from "../content/briefing.ts";
import type { RefKind } from "../content/schema/kinds.ts";
import type { Pointer } from "../core/pointer.ts";

export interface DeckSlide {
  readonly slide: Slide;
  /** From 1. */
  readonly number: number;
  /** Of a slide that goes on where the one before had no more room: which part it is, from 2. */
  readonly part?: number;
  readonly marking: MarkingLevel;
  /** The ids of all claims that the slide rests on, each once. */
  readonly claims: readonly string[];
  /** Where the value at a path within the slide was written. */
  origin(path: Pointer["path"]): Pointer;
}

export interface DeckSection {
  readonly id: string;
  readonly title: string;
  readonly pointer: Pointer;
  /** The number of its first slide. */
  readonly first: number;
  readonly slides: number;
}

export interface Deck {
  readonly briefing: Briefing;
  readonly audienceId: string;
  readonly audience: Audience;
  readonly language: string;
  /** Until when nothing may be published: a day and time with its zone, or words. */
  readonly embargo?: string | undefined;
  /** The highest of its slides. */
  readonly marking: MarkingLevel;
  readonly slides: readonly DeckSlide[];
  readonly sections: readonly DeckSection[];
  /** The ids of all claims that its slides rest on, each once, as they first appear. */
  readonly claims: readonly string[];
  /** Whether this audience may see the thing that an id names. */
  visible(kind: RefKind, id: string): boolean;
}

/** What a deck's files are called: `press`, or `press.fr` in another language than the briefing's own. */
export const deckName = ({
  audienceId,
  language,
  briefing,
}: Pick<Deck, "audienceId" | "language" | "briefing">): string =>
  language === briefing.content.briefing.language ? audienceId : `${audienceId}.${language}`;

/** The day that a deck's files are dated by: the briefing's own, never the clock. */
export const deckDate = ({ briefing }: Deck): Date =>
  new Date(`${briefing.content.briefing.date}T00:00:00Z`);
