/** A briefing: everything that is said, checked and with every id resolvable. */
import type { z } from "zod";
import type { Place } from "../core/diagnostics.ts";
import type { Pointer } from "../core/pointer.ts";
import type { Citation } from "./citations.ts";
import type { AUDIENCE, FILES, FileName } from "./files.ts";
import type { PictureFile } from "./pictures.ts";
import type { RefKind } from "./schema/kinds.ts";

/** Every file's data as its schema leaves them. */
export type ParsedContent = { readonly [F in FileName]: z.output<(typeof FILES)[F]> };
/** A claim whose citations are found. */
export type Claim = Omit<ParsedContent["claims"]["claims"][number], "source"> & {
  readonly source: readonly Citation[];
};
export type Content = Omit<ParsedContent, "claims"> & {
  readonly claims: { readonly claims: readonly Claim[] };
};
export type Source = Content["source"]["sources"][number];
export type Audience = z.output<typeof AUDIENCE>;
export type Slide = Content["storyline"]["slides"][number];
export type MarkingLevel = Content["briefing"]["marking"]["levels"][number];

/** Something with an id, and where it is defined. */
export interface Entry {
  readonly value: { readonly id: string; readonly marking?: string | undefined };
  readonly pointer: Pointer;
}

export interface Briefing {
  /** The name of its folder. */
  readonly id: string;
  /** The language that it reads in. */
  readonly language: string;
  readonly content: Content;
  readonly audiences: ReadonlyMap<string, Audience>;
  readonly index: Index;
  /** By file name. */
  readonly pictures: ReadonlyMap<string, PictureFile>;
  /** Citation styles that lie beside the content, as CSL, by name without `.csl`. */
  readonly styles: ReadonlyMap<string, string>;
  /** Every character of its content, so that one set of fonts serves all its decks. */
  readonly characters: string;
  /**
   * The file, line and column that a writer has to open.
   * @param offset of a character in the text there, in UTF-16 units: the place is that character's.
   */
  locate(pointer: Pointer, offset?: number): Place;
  /** Whether the value stands in the briefing's language, and not in that which it was first written in. */
  isTranslated(pointer: Pointer): boolean;
  /** The values as they stand in the file, before defaults and checks. */
  raw(pointer: Pointer): unknown;
}

export type Index = { readonly [K in RefKind]: ReadonlyMap<string, Entry> };
