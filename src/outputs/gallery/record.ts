/** What the gallery keeps of a deck beside its files, so that later builds can list it and tell what has changed. */
import { z } from "zod";

const hash = () => z.string().regex(/^[0-9a-f]{16}$/);
const colour = () => z.string().regex(/^#[0-9A-Fa-f]{6}$/);
/** A file below the folder that decks are built to; never above or outside of it. */
const fileName = () =>
  z
    .string()
    .min(1)
    .refine((name) => !/[\\\0]/.test(name))
    .refine((name) => name.split("/").every((part) => !["", ".", ".."].includes(part)));

const marking = z.object({
  scheme: z.string(),
  label: z.string(),
  color: colour(),
  background: colour(),
  /** From 0, the least restricted of its scheme. */
  rank: z.number(),
});

const slide = z.object({
  id: z.string(),
  title: z.string(),
  marking: z.string(),
  /** Of what it shows. */
  hash: hash(),
  /** Of what is said beside it. */
  notes: hash(),
  /** Every line of text that it shows, but header and footer. */
  lines: z.array(z.string()),
});

/** What is other than at the deck's build before. */
const changes = z.object({
  added: z.array(z.string()),
  changed: z.array(z.string()),
  /** Only what is said has changed. */
  renoted: z.array(z.string()),
  removed: z.array(z.string()),
  moved: z.boolean(),
  /** Theme and colours. */
  look: z.boolean(),
});

const record = z.object({
  version: z.literal(1),
  briefing: z.object({
    /** The name of its folder. */
    id: z.string().min(1),
    title: z.string(),
    occasion: z.string(),
    place: z.string(),
    date: z.string(),
    language: z.string(),
  }),
  audience: z.object({
    id: z.string().min(1),
    name: z.string(),
    purpose: z.string(),
    minutes: z.number(),
  }),
  language: z.string(),
  /** The highest of its slides. */
  marking,
  /** Each that a slide bears. */
  markings: z.array(marking),
  /** Of a slide, in px at 96 dpi. */
  size: z.object({ width: z.number().positive(), height: z.number().positive() }),
  /** Of the theme's style sheet. */
  look: hash(),
  /** Of all that the deck shows and says: what its files were made from. */
  content: hash(),
  files: z.array(
    z.object({
      name: fileName(),
      bytes: z.number(),
      /** The `content` that it was made from; another than the deck's if a later build left it out. */
      of: hash(),
    }),
  ),
  /** Screenshots of the slides, under one another, from the first on. */
  sheets: z.array(
    z.object({
      name: fileName(),
      slides: z.int().positive(),
      /** Of all that it was made of, and of its bytes: where the former is the same, so are the latter. */
      made: hash(),
      bytes: hash(),
    }),
  ),
  slides: z.array(slide).min(1),
  /** Absent when the deck was built for the first time. */
  changes: changes.optional(),
});

export type DeckRecord = z.output<typeof record>;
export type SlideRecord = DeckRecord["slides"][number];
export type Changes = z.output<typeof changes>;

/** What the deck's files are called, without folder and ending; as `deckName` has it. */
export const nameOf = ({ audience, language, briefing }: DeckRecord): string =>
  language === briefing.language ? audience.id : `${audience.id}.${language}`;

/** `html`, or `handout-notes.pdf`. */
export const kindOf = (deck: DeckRecord, file: string): string =>
  file.slice(`${deck.briefing.id}/${nameOf(deck)}.`.length);

/** @returns undefined for what is none, or of another version. */
export function parseRecord(text: string): DeckRecord | undefined {
  try {
    return record.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export const writeRecord = (deck: DeckRecord): string => `${JSON.stringify(deck, null, 1)}\n`;
