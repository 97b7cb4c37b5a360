/** Boxes to a presentation: a pure function that needs neither a browser nor XML. */
import type { Box, DeckBoxes } from "../boxes.ts";
import type { PptxDeck } from "../deck.ts";
import type { Media, Presentation, Slide } from "../model.ts";
import type { Context } from "./context.ts";
import { master } from "./master.ts";
import { mostCommon } from "./most-common.ts";
import { slide } from "./slide.ts";

/**
 * @param deck the fonts of its theme as the PPTX names them.
 * @param screenshots of what {@link rastersIn} named, by box id.
 * @param carried fonts that the PPTX carries.
 */
export function present(
  boxes: DeckBoxes,
  deck: PptxDeck,
  screenshots: ReadonlyMap<number, Media>,
  carried: readonly string[] = [],
): Presentation {
  const anchors = new Map(boxes.slides.flatMap(({ section }, i) => idsIn(section, i)));
  const context: Context = {
    theme: deck.theme,
    carried,
    fonts: boxes.fonts,
    screenshots,
    opacity: 1,
    ground: "FFFFFF",
    lang: deck.language,
    title: undefined,
    plain: new WeakMap(),
    texts: new WeakMap(),
    anchors,
  };
  const slides = withSections(
    boxes.slides.map((each, i) =>
      slide(each, deck.slides[i] ?? { title: "", notes: "" }, i, context),
    ),
  );
  const { width, height } = boxes.slides[0] ?? { width: 1280, height: 720 };
  return { width, height, slides, master: master(slides, width, height, context) };
}

/** Links lead to a slide, and to what stands on it. */
const idsIn = (box: Box, slide: number): [string, number][] => [
  ...(box.attrs["id"] ? [[box.attrs["id"], slide] as [string, number]] : []),
  ...box.children.flatMap((child) => (child.kind === "box" ? idsIn(child, slide) : [])),
];

/** A slide that opens a section on a ground of its own is a section header, whatever else it shows. */
function withSections(slides: readonly Slide[]): Slide[] {
  const ground = (s: Slide) => JSON.stringify(s.background);
  const usual = mostCommon(slides.map(ground));
  return slides.map((s, i) => {
    const opens = s.section !== undefined && s.section !== slides[i - 1]?.section;
    const apart = ground(s) !== usual;
    return i > 0 && opens && apart && s.layout === "titleOnly" ? { ...s, layout: "section" } : s;
  });
}

export { type Raster, rastersIn } from "./raster/index.ts";
export { drawnFor } from "./text/typeface.ts";
