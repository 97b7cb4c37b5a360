/** Screenshots and words of a deck's slides, from the loaded page. */
import type { Page } from "puppeteer-core";
import { hashOf } from "./slide-hash.ts";

/** Of a slide, in px: titles can be read, and a slide costs some 18 KB. */
export const SCREENSHOT_WIDTH = 480;
/** Slides in one sheet: few enough for a phone to unpack it, many enough that most decks have one. */
const PER_SHEET = 24;
const QUALITY = 75;
/** Looks like a fine rule, on light slides and dark ones. */
const BETWEEN = "#8a8f96";

export interface Screenshots {
  /** JPEG, slides under one another. */
  readonly sheets: readonly Sheet[];
  /** For each slide its lines of text, without header and footer. */
  readonly lines: readonly (readonly string[])[];
}

interface Sheet {
  readonly bytes: Uint8Array;
  readonly slides: number;
  /** Names all that it was made of. */
  readonly made: string;
}

/**
 * @param page shows every slide in marp-core's inline SVG form; it is not put back as it was.
 * @param size of a slide, in px at 96 dpi.
 * @param made names what so many slides from the first (counted from 0) are made of.
 * @param kept finds a sheet that has been made of that before.
 */
export async function takeScreenshots(
  page: Page,
  size: { readonly width: number; readonly height: number },
  made: (first: number, slides: number) => string,
  kept: (made: string) => Promise<Uint8Array | undefined>,
): Promise<Screenshots> {
  const lines = await page.evaluate(linesOfSlides);
  const height = screenshotHeight(size);
  const sheets: Sheet[] = [];
  let small = false;
  for (let first = 0; first < lines.length; first += PER_SHEET) {
    const slides = Math.min(PER_SHEET, lines.length - first);
    const name = hashOf(made(first, slides), [SCREENSHOT_WIDTH, height, QUALITY, BETWEEN].join());
    const before = await kept(name);
    if (!before && !small) await makeSmall(page, height);
    if (!before) small = true;
    const bytes = before ?? (await shoot(page, first * height, slides * height));
    sheets.push({ bytes, slides, made: name });
  }
  return { sheets, lines };
}

/** Slides small as they are laid out: to shrink a screenshot of the whole costs twice the time. */
async function makeSmall(page: Page, height: number): Promise<void> {
  await page.addStyleTag({
    content: `html{scroll-snap-type:none!important;background:${BETWEEN}!important}.marpit>svg[data-marpit-svg]{width:${SCREENSHOT_WIDTH}px!important;height:${height}px!important;margin:0!important}`,
  });
}

/** @param top and height in px of the page. */
async function shoot(page: Page, top: number, height: number): Promise<Uint8Array> {
  await page.setViewport({ width: SCREENSHOT_WIDTH, height, deviceScaleFactor: 1 });
  if (top) await page.evaluate((y) => window.scrollTo(0, y), top);
  return page.screenshot({ type: "jpeg", quality: QUALITY, captureBeyondViewport: false });
}

/**
 * Of a slide in a sheet, in px: somewhat more than the slide needs, so that at whatever size it is shown no edge of a
 * neighbour comes in, and full blocks of JPEG, which would mix colours of two.
 */
export const screenshotHeight = ({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}) => 8 * Math.ceil(((SCREENSHOT_WIDTH * height) / width + 1) / 8);

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
        // Where a claim is from stays on one line, as it is shown.
        for (const source of part.querySelectorAll<HTMLElement>('[data-role="source"]'))
          text = text.replace(source.innerText, () => source.innerText.replace(/\s*\n\s*/g, " · "));
        return text.split("\n").map(fold);
      })
      .filter(Boolean),
  );
}
