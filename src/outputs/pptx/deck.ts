/** What the caller says about a deck beyond what its page shows. */
import type { FontFile } from "../../slides/font-files.ts";

export type ThemeSlot =
  | "dk1"
  | "lt1"
  | "dk2"
  | "lt2"
  | "accent1"
  | "accent2"
  | "accent3"
  | "accent4"
  | "accent5"
  | "accent6"
  | "hlink"
  | "folHlink";

export interface PptxTheme {
  readonly name: string;
  /** RRGGBB. */
  readonly colors: Readonly<Record<ThemeSlot, string>>;
  readonly fonts: { readonly heading: string; readonly body: string; readonly eastAsian: string };
}

export interface PptxDeck {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** BCP 47, e.g. `en-GB`. */
  readonly language: string;
  /** E.g. `TLP:GREEN`; goes into the document's properties. */
  readonly marking?: string;
  /** Created and modified: never the clock, so that bytes can be reproduced. */
  readonly date: Date;
  readonly theme: PptxTheme;
  /** Where the files are of fonts that the PPTX shall carry; it carries none without. */
  readonly fontFile?: FontFile | undefined;
  /** The i-th belongs to the page's i-th section. */
  readonly slides: readonly PptxSlide[];
}

export interface PptxSlide {
  readonly title: string;
  /** Paragraphs separated by blank lines; empty for none. */
  readonly notes: string;
  readonly section?: string;
  readonly description?: string;
}
