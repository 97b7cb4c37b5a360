/** Pictures that are shown larger than they are: what looks sharp on a desk looks soft on a wall. */
import type { Page } from "puppeteer";
import type { Deck } from "../audience/deck.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { parsePointer } from "../core/pointer.ts";

export interface Enlarged {
  /** `data-content` of the picture. */
  readonly content: string;
  /** How many px of the slide each of its own takes. */
  readonly scale: number;
}

/** At a slide of 1280 × 720 px. */
const MOST = 2;

export const measurePictures = (page: Page): Promise<Enlarged[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLImageElement>("img[data-content]")].map((img) => ({
      content: img.getAttribute("data-content") ?? "",
      scale: Math.max(img.offsetWidth / img.naturalWidth, img.offsetHeight / img.naturalHeight),
    })),
  );

/** One warning for each picture, at its line. */
export function pictureDiagnostics(pictures: readonly Enlarged[], deck: Deck): Diagnostic[] {
  const worst = new Map<string, number>();
  for (const { content, scale } of pictures)
    worst.set(content, Math.max(scale, worst.get(content) ?? 0));
  return [...worst].flatMap(([content, scale]): Diagnostic[] => {
    const pointer = parsePointer(content);
    if (scale <= MOST || !pointer) return [];
    return [
      {
        code: "PICTURE_SMALL",
        severity: "warning",
        message: `${deck.audienceId}: this picture is shown at ${scale.toFixed(1)} times its size`,
        hint: "take one with more pixels",
        ...deck.briefing.locate(pointer),
      },
    ];
  });
}
