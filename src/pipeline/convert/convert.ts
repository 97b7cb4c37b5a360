/** Any Marp Markdown to HTML, PDF and PPTX: one load of the page serves all. */
import type { Page } from "puppeteer-core";
import type { DeckBrowser } from "../../browser/launch.ts";
import { oneBrowser } from "../../browser/one-browser.ts";
import { measureLinks } from "../../checks/links.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { writeFiles } from "../../core/write-files.ts";
import { html } from "../../outputs/html/index.ts";
import { finished, startPrinting } from "../../outputs/pdf/index.ts";
import { type PptxDeck, pageFacts, pptx } from "../../outputs/pptx/index.ts";
import { type DocumentParts, htmlDocument } from "../../slides/document.ts";
import { fontFiles } from "../../slides/font-files.ts";
import { type MarpDeck, type MarpSource, renderMarpDeck } from "../../slides/marp-deck.ts";
import { linkDiagnostic, requestDiagnostic } from "../../slides/marp-diagnostics.ts";
import { fileDate } from "../file-date.ts";
import { pageTheme } from "./page-theme.ts";
import { isSettled, settlePage } from "./settle-page.ts";

export const CONVERTED = ["html", "pdf", "pptx"] as const;
/** A format that any Marp deck can be made into. */
export type Converted = (typeof CONVERTED)[number];

/** A Marp deck, and what is to be made of it. */
export interface ConvertOptions extends MarpSource {
  /** Where each format goes. */
  readonly outputs: readonly {
    readonly format: Converted;
    /** Written as it is given, from where the program stands. */
    readonly path: string;
  }[];
  /** The PPTX carries the fonts that it names. */
  readonly embedFonts?: boolean | undefined;
  /** A Chrome, Chromium or Edge of one's own. */
  readonly browser?: string | undefined;
  /** A browser that runs already, for many decks in a row; it is left open. */
  readonly opened?: (() => Promise<DeckBrowser>) | undefined;
  /** Told which browser is used, and why. */
  readonly debug: (line: string) => void;
  /** Aborted where work is to be broken off; then nothing is written. */
  readonly signal?: AbortSignal | undefined;
}

/** What was written. */
export interface ConvertResult {
  /** How many the deck has. */
  readonly slides: number;
  /** In the order that they were asked for. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** Warnings: what could not be loaded, links that lead nowhere, what became a picture in PPTX. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes what is asked for of one deck. @throws ContentError where its front matter cannot be read */
export async function convert(options: ConvertOptions): Promise<ConvertResult> {
  const wanted = new Set(options.outputs.map(({ format }) => format));
  const { browser: path, opened, debug, signal } = options;
  const browser = oneBrowser({ path, opened, debug, signal });
  const needed = wanted.has("pdf") || wanted.has("pptx");
  // Chromium starts while Marp renders; HTML alone needs none.
  if (needed) browser.start();
  try {
    const deck = await renderMarpDeck(options);
    const parts = { ...deck, fonts: "", slides: deck.html };
    const made: MadeBytes = { bytes: new Map(), diagnostics: [...deck.diagnostics] };
    if (wanted.has("html")) made.bytes.set("html", new TextEncoder().encode(viewed(deck, parts)));
    if (needed) await addFromPage(made, await browser.get(), deck, parts, wanted, options);
    const files = options.outputs.flatMap(({ format, path }) => {
      const bytes = made.bytes.get(format);
      return bytes ? [{ path, bytes }] : [];
    });
    await writeFiles(files, options.signal);
    return { slides: deck.html.length, files, diagnostics: made.diagnostics };
  } finally {
    await browser.close();
  }
}

interface MadeBytes {
  readonly bytes: Map<Converted, Uint8Array>;
  readonly diagnostics: Diagnostic[];
}

/** What is printed and read out of the loaded page. */
async function addFromPage(
  { bytes, diagnostics }: MadeBytes,
  browser: DeckBrowser,
  deck: MarpDeck,
  parts: DocumentParts,
  wanted: ReadonlySet<Converted>,
  { markdown, file, embedFonts, opened }: ConvertOptions,
): Promise<void> {
  const { page, refused, close } = await browser.open(htmlDocument(parts), {
    ...deck.size,
    scripts: deck.script !== undefined,
  });
  // An empty address, as `url("#id")` is for a picture, is none that could be loaded.
  const known = deck.diagnostics.map(({ message }) => message);
  const asked = refused.filter(
    (url) => !url.startsWith("about") && !known.some((message) => message.includes(url)),
  );
  diagnostics.push(...asked.map((url) => requestDiagnostic(url, markdown, file)));
  const broken = (await measureLinks(page)).filter(({ href }) => /^#./.test(href));
  diagnostics.push(...broken.map((link) => linkDiagnostic(link, markdown, file)));
  const said = await deckFacts(deck, page);
  const fontFile = embedFonts ? filesOf(deck) : undefined;
  const read = async () => ({ facts: await pageFacts(page), theme: await pageTheme(page) });
  const writePptx = async ({ facts, theme }: Awaited<ReturnType<typeof read>>) => {
    const made = await pptx(facts, { ...said, theme, fontFile });
    diagnostics.push(...made.diagnostics);
    bytes.set("pptx", made.value);
  };
  // A page that need not be changed for the PPTX is read first, and Chromium prints while Node writes. Any other is
  // printed first: the PDF shows the page as Marp made it.
  const early = wanted.has("pptx") && (await isSettled(page)) ? await read() : undefined;
  const printing = wanted.has("pdf") ? await startPrinting(page) : undefined;
  if (early) await writePptx(early);
  if (printing) bytes.set("pdf", (await finished(printing, said)).bytes);
  if (wanted.has("pptx") && !early) {
    await settlePage(page);
    await writePptx(await read());
  }
  if (opened) await close();
}

const viewed = ({ comments }: MarpDeck, parts: DocumentParts): string =>
  html({
    ...parts,
    notes: parts.slides.map((_, i) => ({ notes: notesOf(comments[i]), claims: [] })),
  });

const notesOf = (comments: readonly string[] | undefined): string => (comments ?? []).join("\n\n");

const filesOf = ({ css, html }: MarpDeck) =>
  fontFiles({ fonts: [], css, characters: html.join("") });

/** What is said of a Marp deck beside its page. */
export async function deckFacts(deck: MarpDeck, page: Page): Promise<Omit<PptxDeck, "theme">> {
  const titles = await slideTitles(page);
  return {
    title: deck.title,
    author: deck.author,
    subject: deck.description,
    keywords: [],
    language: deck.language,
    date: fileDate(new Date(0)),
    slides: titles.map((title, i) => ({
      title,
      notes: notesOf(deck.comments[i]),
    })),
  };
}

/** By which slides are told apart: the first heading, else the first words or picture, else the number. */
const slideTitles = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>("svg[data-marpit-svg]")].map((slide, i) => {
      const section = slide.querySelector<HTMLElement>(
        "section:not([data-marpit-advanced-background=background])",
      );
      const heading = section?.querySelector("h1") ?? section?.querySelector("h2,h3,h4,h5,h6");
      const line = (text: string | null | undefined) => text?.replace(/\s+/g, " ").trim();
      return (
        line(heading?.textContent) ||
        line(section?.innerText)?.slice(0, 80) ||
        section?.querySelector("img[alt]")?.getAttribute("alt") ||
        `${i + 1}`
      );
    }),
  );
