/**
 * The output formats. A new one is a file here, a line below, and its name in `content/schema/audience.ts`.
 * They are begun and made in this order: while Chromium prints the last, Node writes the others.
 */
import type { Format } from "../../content/schema/audience.ts";
import type { LaidDeck, MakeFormat } from "./format.ts";
import { html } from "./html.ts";
import { markdown } from "./md.ts";
import { pdf } from "./pdf.ts";
import { pptx } from "./pptx.ts";

const MAKERS: Readonly<Record<Format, MakeFormat>> = { md: markdown, html, pptx, pdf };
const ORDER = Object.keys(MAKERS) as Format[];

/** What is made of those that are wanted, one after the other. */
export async function* makeFormats(formats: readonly Format[], laid: LaidDeck) {
  const begun = [];
  for (const format of ORDER)
    if (formats.includes(format)) begun.push({ format, make: await MAKERS[format](laid) });
  for (const { format, make } of begun) yield { format, ...(await make()) };
}
