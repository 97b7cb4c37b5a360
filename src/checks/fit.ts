/** How much slides that say `fit: shrink` must shrink: the largest type at which everything fits. */
import type { Page } from "puppeteer-core";
import type { Deck } from "../audience/deck.ts";
import { overflows } from "./overflow.ts";
import { measurePage } from "./page/gather.ts";

/** By slide, from 1; below 1, and only of those that must. */
export type Fits = ReadonlyMap<number, number>;

/** Sizes are tried in steps of this many to the full one, down to the half: by then all type is at its floor. */
const STEPS = 64;

export const shrinks = ({ slides }: Deck): boolean =>
  slides.some(({ slide }) => slide.fit === "shrink");

/**
 * Found by halves, for all slides at once. Where even the floor does not fit, the least: then the checks tell.
 * @param page shows the deck with type that follows `--fit`; it is left with what was found.
 */
export async function largestFits(page: Page, deck: Deck): Promise<Fits> {
  const asked = deck.slides
    .filter(({ slide }) => slide.fit === "shrink")
    .map(({ number }) => number - 1);
  const setTo = (sizes: ReadonlyMap<number, number>) =>
    page.evaluate(
      (all) => {
        const slides = document.querySelectorAll("svg[data-marpit-svg]");
        for (const [slide, fit] of all)
          for (const section of slides[slide]?.querySelectorAll("section") ?? [])
            section.style.setProperty("--fit", `${fit}`);
      },
      [...sizes].map(([slide, step]) => [slide, step / STEPS] as const),
    );
  const faulty = async () => {
    const found = overflows(await measurePage(page, asked));
    return new Set(found.map(({ slide }) => asked[slide] ?? -1));
  };
  const tooLarge = await faulty();
  /** Per slide the largest step that fits, or is the least there is, and the smallest known not to. */
  const ranges = new Map([...tooLarge].map((slide) => [slide, { low: STEPS / 2, high: STEPS }]));
  const open = () => [...ranges].filter(([, { low, high }]) => high - low > 1);
  while (open().length) {
    const tried = new Map(
      open().map(([slide, { low, high }]) => [slide, Math.floor((low + high) / 2)]),
    );
    await setTo(tried);
    const still = await faulty();
    for (const [slide, step] of tried) {
      const range = ranges.get(slide);
      if (range) range[still.has(slide) ? "high" : "low"] = step;
    }
  }
  await setTo(new Map([...ranges].map(([slide, { low }]) => [slide, low])));
  return new Map([...ranges].map(([slide, { low }]) => [slide + 1, low / STEPS]));
}
