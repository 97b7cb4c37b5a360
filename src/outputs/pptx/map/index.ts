/** Boxes to a presentation: a pure function that needs neither a browser nor XML. */
import type { DeckBoxes } from "../boxes.ts";
import type { PptxDeck } from "../deck.ts";
import type { Media, Presentation } from "../model.ts";
import type { Context } from "./context.ts";
import { master } from "./master.ts";
import { slide } from "./slide.ts";

/** @param photos of what {@link rasterTargets} named, by box id. */
export function present(
  boxes: DeckBoxes,
  deck: PptxDeck,
  photos: ReadonlyMap<number, Media>,
): Presentation {
  const targets = new Map(boxes.slides.map(({ section }, i) => [section.attrs["id"] ?? "", i]));
  const context: Context = {
    theme: deck.theme,
    fonts: boxes.fonts,
    photos,
    opacity: 1,
    ground: "FFFFFF",
    lang: deck.language,
    title: undefined,
    plain: new WeakMap(),
    targets,
  };
  const slides = boxes.slides.map((each, i) =>
    slide(each, deck.slides[i] ?? { title: "", notes: "" }, i, context),
  );
  const { width, height } = boxes.slides[0] ?? { width: 1280, height: 720 };
  return { width, height, slides, master: master(slides, width, height, context) };
}

export { rasterTargets } from "./raster.ts";
