/** What a comparison tells: the same for the terminal, HTML, Markdown, JSON and the slide of changes. */
import type { MarkingLevel } from "../content/briefing.ts";
import type { RefKind } from "../content/schema/kinds.ts";
import type { Path } from "../core/pointer.ts";

/** A stretch of text that both have, or one alone. Without the `added` it is the text before, without the `dropped` the text after. */
export interface WordPart {
  readonly text: string;
  readonly is: "same" | "dropped" | "added";
}

/** A figure that reads otherwise, as in "42 → 45". */
export interface FigureChange {
  readonly before: string;
  readonly after: string;
}

/**
 * `reworded`: other words. `figure`: only numbers differ. `raised`, `lowered`: on a scale, or a marking.
 * `added`, `dropped`: there in one only. `moved`: in another order. `other`: another value.
 */
export type FieldSort =
  | "reworded"
  | "figure"
  | "raised"
  | "lowered"
  | "added"
  | "dropped"
  | "moved"
  | "other";

/** A field of a thing that reads otherwise. */
export interface FieldChange {
  /** Where it stands within the thing; undefined on the side that lacks it. */
  readonly beforePath?: Path | undefined;
  readonly afterPath?: Path | undefined;
  /** The same in words: "evidence 2", "confidence". */
  readonly name: string;
  readonly sort: FieldSort;
  /** As a person reads it: without marks of emphasis. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** Of texts that are in both. */
  readonly words?: readonly WordPart[] | undefined;
  /** Numbers in a text or a chart. */
  readonly figures?: readonly FigureChange[] | undefined;
}

export type ThingKind = RefKind | "position" | "audience" | "briefing";

/** Something with an id that was added, dropped, changed, or that stands elsewhere. */
export interface ThingChange {
  readonly kind: ThingKind;
  readonly id: string;
  /** The id that it had; told from its words. */
  readonly wasId?: string | undefined;
  readonly change: "added" | "dropped" | "changed";
  /** Its words: those after, if it is still there. */
  readonly says: string;
  readonly fields: readonly FieldChange[];
  /** The id of the level of what is shown of it; the higher of before and after. */
  readonly marking: string;
  /** The language, where only its translation reads otherwise. */
  readonly language?: string | undefined;
  /** The slides that show it, deck by deck. */
  readonly on: readonly { readonly deck: string; readonly slides: readonly number[] }[];
}

/** A slide of a deck, on one side. */
export interface SlideSide {
  readonly number: number;
  readonly title: string;
  readonly marking: MarkingLevel;
  /** Whether all that it shows may be shown in this comparison; if not, it is not pictured. */
  readonly whole: boolean;
}

export interface SlideChange {
  readonly id: string;
  readonly wasId?: string | undefined;
  readonly change: "added" | "dropped" | "changed" | "same";
  /** Stands elsewhere among the slides that both have. */
  readonly moved: boolean;
  readonly before?: SlideSide | undefined;
  readonly after?: SlideSide | undefined;
  /** Of its own. */
  readonly fields: readonly FieldChange[];
  /** What it shows that reads otherwise. */
  readonly things: readonly ThingChange[];
}

export interface DeckChange {
  /** As its files are called: `press.fr`. */
  readonly deck: string;
  readonly audience: string;
  readonly language: string;
  readonly change: "added" | "dropped" | "changed" | "same";
  /** Of the deck as a whole: its marking, the audience's ask, and so on. */
  readonly fields: readonly FieldChange[];
  /** In the order of the deck as it is now; what was dropped stands where it stood. */
  readonly slides: readonly SlideChange[];
  /** What it shows that reads otherwise, each once. */
  readonly things: readonly ThingChange[];
  /** Slides that were in the deck before and may not be shown here. */
  readonly withheld: number;
}

export interface BriefingChange {
  readonly briefing: string;
  /** Undefined where it is in both. */
  readonly only?: "before" | "after" | undefined;
  readonly title: string;
  /** The most important first. */
  readonly things: readonly ThingChange[];
  readonly decks: readonly DeckChange[];
  /** The highest of all that is shown. */
  readonly marking: MarkingLevel;
}

export interface Comparison {
  /** Two versions of the content, or two audiences of one. */
  readonly of: "versions" | "audiences";
  readonly before: string;
  readonly after: string;
  /** The audience whose ceiling nothing here exceeds. */
  readonly audience?: string | undefined;
  readonly briefings: readonly BriefingChange[];
}

/** Whether anything reads otherwise. */
export const differs = ({ briefings }: Comparison): boolean =>
  briefings.some(
    ({ only, things, decks }) =>
      only !== undefined || things.length > 0 || decks.some(({ change }) => change !== "same"),
  );
