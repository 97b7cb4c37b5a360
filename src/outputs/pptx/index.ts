/** Turns a loaded Marp deck into a PPTX that a person can edit: real text, tables, shapes and notes. */
import type { Page } from "puppeteer-core";
import type { Diagnostic, WithDiagnostics } from "../../core/diagnostics.ts";
import type { DeckBoxes } from "./boxes.ts";
import type { PptxDeck, PptxTheme } from "./deck.ts";
import { type EmbeddedFont, embeddedFonts } from "./embedded-fonts.ts";
import { extract } from "./extract/index.ts";
import { takeScreenshots } from "./extract/screenshots.ts";
import { drawnFor, present, type Raster, rastersIn } from "./map/index.ts";
import type { Media } from "./model.ts";
import { namer } from "./office-fonts.ts";
import { write } from "./write/index.ts";

export type { PptxDeck, PptxTheme } from "./deck.ts";

/** All that a PPTX needs of a page. */
export interface PageFacts {
  readonly boxes: DeckBoxes;
  /** What could only become a picture. */
  readonly rasters: readonly Raster[];
  readonly screenshots: ReadonlyMap<number, Media>;
}

/** @param page shows every slide of the deck in marp-core's inline SVG form; it is left as it was. */
export async function pageFacts(page: Page): Promise<PageFacts> {
  const boxes = await extract(page);
  const rasters = rastersIn(boxes.slides);
  return { boxes, rasters, screenshots: await takeScreenshots(page, rasters) };
}

/**
 * @param deck its i-th slide belongs to the page's i-th section.
 * @returns the file's bytes, the same for the same page and deck, and a `PPTX_RASTER` warning for
 *   each part that could only become a picture.
 * @example
 * const { page } = await browser.open(html);
 * const { value, diagnostics } = await pptx(await pageFacts(page), deck);
 */
export async function pptx(
  { boxes, rasters, screenshots }: PageFacts,
  deck: PptxDeck,
): Promise<WithDiagnostics<Uint8Array>> {
  const carried = await (deck.fontFile ? embeddedFonts(boxes, deck.fontFile) : NONE);
  const warnings = rasters.flatMap(({ reason, slide }): Diagnostic[] =>
    reason === undefined
      ? []
      : [
          {
            code: "PPTX_RASTER",
            severity: "warning",
            message: `slide ${slide + 1} (“${deck.slides[slide]?.title ?? ""}”): ${reason} has no equal in PPTX and became a picture`,
            hint: "draw it with plain boxes, borders, rotation or SVG shapes",
          },
        ],
  );
  const families = carried.value.map(({ family }) => family);
  const theme = { ...deck.theme, fonts: namedFonts(deck.theme, families, boxes) };
  const named = { ...deck, theme };
  const model = present(boxes, named, screenshots, families);
  return {
    value: write(model, named, carried.value),
    diagnostics: [...carried.diagnostics, ...warnings],
  };
}

const NONE: WithDiagnostics<EmbeddedFont[]> = { value: [], diagnostics: [] };

/** As readers have them, or as the PPTX carries them: not what a style sheet asks for first, but what was drawn. */
function namedFonts(
  { fonts }: PptxTheme,
  carried: readonly string[],
  boxes: DeckBoxes,
): PptxTheme["fonts"] {
  const nameOf = namer(carried);
  const latin = (family: string) => nameOf(drawnFor(family, boxes) ?? family);
  return {
    heading: latin(fonts.heading),
    body: latin(fonts.body),
    eastAsian: nameOf(fonts.eastAsian),
  };
}
