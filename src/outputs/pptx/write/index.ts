/** The presentation model as the bytes of a PPTX: the only part that knows XML. */
import { chartDataOf } from "../../../checks/read-back/chart-data.ts";
import type { PptxDeck } from "../deck.ts";
import type { EmbeddedFont } from "../embedded-fonts.ts";
import { fullTag } from "../language.ts";
import type { Presentation } from "../model.ts";
import { addManifest, sealed } from "./manifest.ts";
import { addMaster } from "./master.ts";
import { TYPES } from "./names.ts";
import { addNotes, addNotesMaster } from "./notes.ts";
import { openParts } from "./package.ts";
import { addPresentation, PATH } from "./presentation.ts";
import { addProperties } from "./properties.ts";
import { addSlide } from "./slide.ts";
import { themeOf } from "./theme.ts";

/** @returns the same bytes for the same presentation, always. */
export function write(
  model: Presentation,
  deck: PptxDeck,
  fonts: readonly EmbeddedFont[] = [],
): Uint8Array {
  const parts = openParts();
  addPresentation(parts, deck, model, fonts);
  addProperties(parts, deck, model);
  parts.add("ppt/theme/theme1.xml", TYPES.theme, themeOf(deck.theme));
  addMaster(parts, model.master);
  const figures = model.slides.map((slide, i) => {
    const charts = addSlide(parts, model, slide, i, deck.slides[i]?.description);
    if (slide.notes.length > 0) addNotes(parts, slide, i, fullTag(deck.language));
    return charts.map((path) => chartDataOf(parts.text(path))).join("\n");
  });
  if (model.slides.some((slide) => slide.notes.length > 0)) {
    parts.add("ppt/theme/theme2.xml", TYPES.theme, themeOf({ ...deck.theme, name: "Notes" }));
    addNotesMaster(parts);
  }
  if (deck.manifest) addManifest(parts, PATH, deck.manifest(figures));
  return parts.zip(sealed);
}
