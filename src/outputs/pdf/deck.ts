/** What the caller says about a deck beyond what its page shows. */
import type { Attachment } from "./attachments.ts";

export interface PdfDeck {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47, e.g. `en-GB`. */
  readonly language: string;
  /** E.g. `TLP:GREEN`; goes into the document's properties. */
  readonly marking?: string;
  /** What the deck was made from, as a reader would look it up. */
  readonly source?: string;
  /** Files that travel inside. */
  readonly attachments?: readonly Attachment[];
  /** Created and modified: never the clock, so that bytes can be reproduced. */
  readonly date: Date;
  /** The i-th is the i-th page; none where pages are not slides, and headings make the outline. */
  readonly slides: readonly { readonly title: string; readonly section?: string }[];
}
