/** What the caller says about a deck beyond what its page shows. */
import type { DeckProperties } from "../deck-properties.ts";
import type { Attachment } from "./attachments.ts";

export interface PdfDeck extends DeckProperties {
  /** What the deck was made from, as a reader would look it up. */
  readonly source?: string;
  /** Files that travel inside. */
  readonly attachments?: readonly Attachment[];
  /** The i-th is the i-th page; none where pages are not slides, and headings make the outline. */
  readonly slides: readonly { readonly title: string; readonly section?: string }[];
}
