/** What every file says of the deck that it holds, whatever its format. */
export interface DeckProperties {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47, e.g. `en-GB`. */
  readonly language: string;
  /** E.g. `TLP:GREEN`; goes into the document's properties. */
  readonly marking?: string;
  /** Until when nothing may be published: a day and time with its zone, or words. */
  readonly embargo?: string | undefined;
  /** Created and modified: never the clock, so that bytes can be reproduced. */
  readonly date: Date;
}
