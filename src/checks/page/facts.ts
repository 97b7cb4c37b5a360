/** What the checks of a laid-out page need to know of it, measured once for all. Px at a slide of 1280 × 720. */

/** Left, top, right, bottom, from the slide's own corner. */
export type Box = readonly [number, number, number, number];
/** Red, green, blue from 0 to 255, and alpha from 0 to 1. */
export type Color = readonly [number, number, number, number];

/** The element that a text stands in. */
export interface Owner {
  /** `data-content` of it, or of the nearest around it. */
  readonly content: string | undefined;
  /** Whether it is the slide's title, where no `data-content` says otherwise. */
  readonly heading: boolean;
  /** The first 60 characters. */
  readonly text: string;
  /** Of the whole text. */
  readonly length: number;
  /** `furniture` stands in header or footer; `source` is small print; `decoration` says what stands elsewhere, too. */
  readonly role: "body" | "source" | "furniture" | "decoration";
}

/** Text of one look. */
export interface TextFact {
  /** Index into the slide's owners. */
  readonly owner: number;
  readonly box: Box;
  readonly lines: readonly Box[];
  /** Ancestors that it must not leave: cards and cells, and whatever cuts it off. */
  readonly limits: readonly { readonly kind: "box" | "cut"; readonly box: Box }[];
  /** Px. */
  readonly size: number;
  readonly bold: boolean;
  readonly color: Color;
  /** What is behind it, where that is of one colour. */
  readonly ground?: Color | undefined;
  /**
   * Where it is not, but could be drawn anew: every colour anywhere in its lines, of which its letters may cover but a few.
   * With neither, it must be looked at.
   */
  readonly around?: readonly Color[] | undefined;
  /** Where it runs in a text of another colour: whether it differs in anything else. */
  readonly setOff?: boolean | undefined;
}

/** A paragraph, heading or cell: what breaks into lines of its own. */
export interface BlockFact {
  /** Index into the slide's owners. */
  readonly owner: number;
  readonly lines: number;
  readonly words: number;
  /** Words on the last line, counted up to 2. */
  readonly last: number;
  /** Words on the line before, counted up to 3, and only where the last has one. */
  readonly before: number;
  /** Of the last line's width in the widest's. */
  readonly share: number;
}

export interface PictureFact {
  /** `data-content`. */
  readonly content: string;
  /** How many px of the slide each of its own takes. */
  readonly scale: number;
}

/** A colour that a key explains. */
export interface KeyFact {
  readonly color: Color;
  /** Equal for signs that differ in colour alone. */
  readonly shape: string;
  /** What it stands for. */
  readonly text: string;
  readonly content: string | undefined;
}

export interface SlideFacts {
  readonly owners: readonly Owner[];
  readonly texts: readonly TextFact[];
  readonly blocks: readonly BlockFact[];
  readonly pictures: readonly PictureFact[];
  /** Of header and footer, and of what the style sheet prints beside them. */
  readonly margins: readonly Box[];
  /** By key. */
  readonly keys: readonly (readonly KeyFact[])[];
}
