/** What is done to a deck that is handed on: to whom it goes, what travels inside it, and what readers may do with it. */
import type { Deck } from "../../audience/deck.ts";
import { sealPdf } from "../../manifest/seal.ts";
import type { OutputFile } from "../../outputs/output-file.ts";
import { type Attachment, isProtected, type Protection, protect } from "../../outputs/pdf/index.ts";

/** To whom a deck goes, what travels inside it, and how it is locked. */
export interface Circulation {
  /** At the foot of every slide and sheet: "Prepared for A. Reader, copy 3 of 12". */
  readonly stamp?: string | undefined;
  /** Whether the PDF carries the deck's Markdown and theme. */
  readonly attach: boolean;
  readonly protection: Protection;
}

export const PLAIN: Circulation = { attach: false, protection: { forbid: [] } };

/** The stamp stands after the handling line, wherever that is printed. */
export const stamped = (deck: Deck, { stamp }: Circulation): Deck =>
  stamp
    ? {
        ...deck,
        audience: { ...deck.audience, handling: `${deck.audience.handling} · ${stamp}` },
      }
    : deck;

/** @param name of the deck's files, without folder and ending. */
export function attachments(
  { attach }: Circulation,
  name: string,
  files: { readonly markdown: string; readonly css: string },
): Attachment[] {
  if (!attach) return [];
  const bytes = (text: string) => new TextEncoder().encode(text);
  return [
    {
      name: `${name}.md`,
      description: "The deck as Marp Markdown",
      type: "text/markdown",
      bytes: bytes(files.markdown),
    },
    {
      name: `${name}.css`,
      description: "Its theme",
      type: "text/css",
      bytes: bytes(files.css),
    },
  ];
}

/** PDFs locked as was asked, and sealed as they then are; other files as they are. */
export async function locked(file: OutputFile, { protection }: Circulation): Promise<OutputFile> {
  if (!file.name.endsWith(".pdf")) return file;
  const bytes = isProtected(protection) ? await protect(file.bytes, protection) : file.bytes;
  return { ...file, bytes: sealPdf(bytes) };
}
