/** What the gallery shows of a deck: screenshots and words of its slides, and by which hashes later builds know them again. */
import type { Page } from "puppeteer-core";
import {
  hashOf,
  type Screenshots,
  slideHash,
  takeScreenshots,
} from "../../outputs/gallery/index.ts";
import type { Slides } from "../../slides/render.ts";

export interface Shown extends Screenshots {
  /** Of a slide, in px at 96 dpi. */
  readonly size: Slides["size"];
  /** Of each slide's looks. */
  readonly hashes: readonly string[];
  /** Of each slide's notes. */
  readonly notes: readonly string[];
  /** Of the theme. */
  readonly look: string;
}

/** The bytes of a sheet that an earlier build made of the same things. */
export type KeptSheets = (made: string) => Promise<Uint8Array | undefined>;

/** @param page is not put back as it was. */
export async function shownBy(
  page: Page,
  slides: Slides,
  { css, fonts }: { readonly css: string; readonly fonts: string },
  kept: KeptSheets = async () => undefined,
): Promise<Shown> {
  const browser = await page.browser().version();
  const made = (first: number, count: number) =>
    hashOf(browser, css, fonts, ...slides.html.slice(first, first + count));
  return {
    ...(await takeScreenshots(page, slides.size, made, kept)),
    size: slides.size,
    hashes: slides.html.map(slideHash),
    notes: slides.comments.map((comments) => hashOf(...comments)),
    look: hashOf(css),
  };
}
