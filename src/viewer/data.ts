/** What a deck's file tells its viewer: one block of JSON, written by `src/outputs/html/`. */
import type { Word } from "../outputs/html/words.ts";

export interface ViewerData {
  /** Of the words below. */
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly contentLanguage: string;
  /** Whether the deck is read from right to left: then the arrows are the other way round. */
  readonly rtl: boolean;
  /** How long the talk may take, in minutes. */
  readonly minutes?: number | undefined;
  readonly words: Readonly<Record<Word, string>>;
  readonly slides: readonly ViewerSlide[];
  readonly claims: Readonly<Record<string, ViewerClaim>>;
}

export interface ViewerSlide {
  /** Where it is not known, the viewer takes the first heading. */
  readonly title?: string;
  readonly notes: string;
  /** Keys of `ViewerData.claims`, in the order in which they are shown. */
  readonly claims: readonly string[];
}

export interface ViewerMarking {
  readonly label: string;
  readonly color: string;
  readonly background: string;
}

export interface ViewerClaim {
  /** As the content has it: `fact`, `position`, … */
  readonly is: string;
  /** As the template's labels have it. */
  readonly kind: string;
  readonly text: string;
  readonly quote?: string;
  /** Label and value: whose, when, how sure, where from. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly marking: ViewerMarking;
}
