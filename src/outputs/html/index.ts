/** The HTML deck: the document that was measured, with a viewer that presents it. */

import type { Manifest } from "../../manifest/schema.ts";
import { sealHtml, UNSEALED } from "../../manifest/seal.ts";
import { type DocumentParts, htmlDocument } from "../../slides/document.ts";
import type { ViewerData, ViewerSlide } from "../../viewer/data.ts";
import { isRightToLeft } from "./direction.ts";
import { VIEWER } from "./viewer.generated.ts";
import { viewerWords } from "./words.ts";

export interface HtmlDeck extends Omit<DocumentParts, "viewer" | "about"> {
  readonly manifest?: Manifest | undefined;
  /** For a link as `deck.html#slide-id`; in the order of the slides. */
  readonly ids?: readonly string[];
  /** How long the talk may take, in minutes. */
  readonly minutes?: number;
  readonly notes: readonly ViewerSlide[];
  readonly claims?: ViewerData["claims"];
  /** The template's words; those that begin with `viewer-` stand before the viewer's own. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The same bytes for the same deck. */
export function html(deck: HtmlDeck): string {
  const data: ViewerData = {
    ...viewerWords(deck.language, deck.labels),
    contentLanguage: deck.language,
    rtl: isRightToLeft(deck.language),
    minutes: deck.minutes,
    slides: deck.notes,
    claims: deck.claims ?? {},
  };
  const document = htmlDocument({
    ...deck,
    about: deck.manifest && { data: inertJson(deck.manifest), seal: UNSEALED },
    slides: deck.slides.map((slide, i) => withId(slide, deck.ids?.[i])),
    viewer: {
      css: VIEWER.css,
      script: { code: VIEWER.code, hash: VIEWER.hash },
      data: inertJson(data),
    },
  });
  return deck.manifest ? (sealHtml(document).value ?? document) : document;
}

/** As it was measured: all slides under one another, whatever scripts run. For tools that read decks. */
export const withoutViewer = (file: string): string =>
  file.replace(/<script id="bd-viewer">[\s\S]*?<\/script>/, "");

/** A slide's own name as an anchor; ids are lower-case letters, digits and hyphens. A number is taken already. */
const withId = (slide: string, id: string | undefined): string =>
  id === undefined || /^\d+$/.test(id) ? slide : slide.replace(/^<svg /, `<svg id="${id}" `);

/** JSON that means the same and holds nothing that could end or open an element. */
const inertJson = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");
