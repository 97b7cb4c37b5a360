/** What the caller says about a deck beyond what its page shows. */
import type { Manifest } from "../../manifest/schema.ts";
import type { FontFile } from "../../slides/font-files.ts";
import type { DeckProperties } from "../deck-properties.ts";
import type { ThemeSlot } from "./theme-slots.ts";

export interface PptxTheme {
  readonly name: string;
  /** RRGGBB. */
  readonly colors: Readonly<Record<ThemeSlot, string>>;
  readonly fonts: { readonly heading: string; readonly body: string; readonly eastAsian: string };
}

export interface PptxDeck extends DeckProperties {
  readonly theme: PptxTheme;
  /** Where the files are of fonts that the PPTX shall carry; it carries none without. */
  readonly fontFile?: FontFile | undefined;
  /** What the file says of itself, given the data of each slide's charts; nothing without. */
  readonly manifest?: ((figures: readonly string[]) => Manifest) | undefined;
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
