/** What is read from the file of a source: its paragraphs, and what the file says of itself. */
import type { ParsedContent } from "../briefing.ts";

type Source = ParsedContent["source"]["sources"][number];

/** Bibliographic data, as far as they are known. */
export type Bibliography = Partial<Omit<Source, "id" | "paragraphs" | "retired">>;

export interface SourceText {
  /** Without headings, one a paragraph, white space folded. */
  readonly paragraphs: readonly string[];
  readonly about: Bibliography;
}

/** “Céline Pajon and Jane Q. Doe” as persons: the last word is the family's name. */
export function people(names: string): NonNullable<Bibliography["author"]> {
  return names
    .replace(/^\s*by\s+/i, "")
    .split(/\s*(?:;|,(?!\s*(?:Jr|Sr|PhD)\b)|\s+and\s+|\s+et\s+|&)\s*/u)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => {
      const words = name.split(/\s+/);
      const family = words.pop() ?? name;
      return words.length ? { family, given: words.join(" ") } : { literal: name };
    });
}

/** The day of a date as files have it: ISO 8601, or PDF's `D:20170906…`. */
export function day(written: string | undefined): string | undefined {
  const [, year, month, date] =
    /^(?:D:)?(\d{4})(?:-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?)?/.exec(written ?? "") ?? [];
  return year && [year, month, date].filter(Boolean).join("-");
}

/** Drops what is not known, so that it hides nothing when data are put together. */
export const someOf = (
  about: { readonly [K in keyof Bibliography]: Bibliography[K] | undefined | "" },
): Bibliography =>
  Object.fromEntries(
    Object.entries(about).filter(([, value]) => (Array.isArray(value) ? value.length : value)),
  ) as Bibliography;
