/** Pictures and words of a deck's slides, from the loaded page. */
import type { Page } from "puppeteer";

/** Of a slide, in px: titles can be read, and a slide costs some 18 KB. */
export const PICTURE_WIDTH = 480;
/** Slides in one picture: few enough for a phone to unpack it, many enough that most decks have one. */
const PER_SHEET = 24;
const QUALITY = 75;

export interface Photographed {
  /** JPEG, slides under one another. */
  readonly sheets: readonly { readonly bytes: Uint8Array; readonly slides: number }[];
  /** For each slide its lines of text, without header and footer. */
  readonly lines: readonly (readonly string[])[];
}

/**
 * @param page shows every slide in marp-core's inline SVG form; it is left as it was.
 * @param size of a slide, in px at 96 dpi.
 */
export async function photograph(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<Photographed> {
  const lines = await page.evaluate(linesOfSlides);
  const height = pictureHeight(size);
  const before = page.viewport();
  // Slides small as they are laid out: to shrink a picture of the whole costs twice the time.
  const style = await page.addStyleTag({
    content: `html{scroll-snap-type:none!important}.marpit>svg[data-marpit-svg]{width:${PICTURE_WIDTH}px!important;height:${height}px!important;margin:0!important}`,
  });
  const sheets = [];
  for (let first = 0; first < lines.length; first += PER_SHEET) {
    const slides = Math.min(PER_SHEET, lines.length - first);
    await page.setViewport({
      width: PICTURE_WIDTH,
      height: slides * height,
      deviceScaleFactor: 1,
    });
    await page.evaluate((top) => window.scrollTo(0, top), first * height);
    sheets.push({
      bytes: await page.screenshot({
        type: "jpeg",
        quality: QUALITY,
        captureBeyondViewport: false,
      }),
      slides,
    });
  }
  await style.evaluate((tag) => (tag as Element).remove());
  await page.setViewport(before);
  await page.evaluate(() => window.scrollTo(0, 0));
  return { sheets, lines };
}

/** Whole px, so that every slide of a sheet begins where one would think. */
export const pictureHeight = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}) => Math.round((PICTURE_WIDTH * height) / width);

/** Runs in the page. */
function linesOfSlides(): string[][] {
  const fold = (text: string) => text.replace(/\s+/g, " ").trim();
  return [...document.querySelectorAll(".marpit > svg[data-marpit-svg]")].map((slide) =>
    [...slide.querySelectorAll("section")]
      .flatMap((section) => [...section.children])
      .filter((part) => !["header", "footer", "style"].includes(part.localName))
      .flatMap((part) => {
        if (!(part instanceof HTMLElement)) return [fold(part.textContent)];
        let text = part.innerText;
        // Where a statement is from stays on one line, as it is shown.
        for (const source of part.querySelectorAll<HTMLElement>('[data-role="source"]'))
          text = text.replace(source.innerText, () => source.innerText.replace(/\s*\n\s*/g, " · "));
        return text.split("\n").map(fold);
      })
      .filter(Boolean),
  );
}
