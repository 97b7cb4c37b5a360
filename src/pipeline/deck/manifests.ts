/** The manifest of each file of a deck, from what the page says that all of them are made of. */
import type { Deck } from "../../audience/deck.ts";
import type { SaidPage } from "../../checks/read-back/html.ts";
import { squash } from "../../checks/read-back/said.ts";
import type { Handout } from "../../content/schema/handout.ts";
import { manifestOf } from "../../manifest/of-deck.ts";
import { MANIFEST_FILE, type Manifest } from "../../manifest/schema.ts";
import { claimsBehind } from "../../outputs/html/sources.ts";
import type { Attachment } from "../../outputs/pdf/index.ts";
import type { Template } from "../../template/template.ts";
import type { Circulation } from "./circulation.ts";

export interface Manifests {
  readonly html: () => Manifest;
  readonly pdf: () => Manifest;
  readonly pptx: (figures: readonly string[]) => Manifest;
  readonly handout: (kind: Handout) => Manifest;
}

/**
 * That a file says what the page says is proven by the gate of parity; so it need not be read again here.
 * @param slides as rendered.
 * @param written the notes of each slide in a PPTX, with its sources.
 */
export function manifestsOf(
  deck: Deck,
  template: Template,
  page: SaidPage,
  slides: readonly string[],
  { stamp }: Pick<Circulation, "stamp">,
  written: readonly string[],
): Manifests {
  const claims = [...new Set(claimsBehind(deck, slides).flat())];
  const notes = deck.slides.map(({ slide }) => squash(slide.notes ?? ""));
  const of = (shows: Parameters<typeof manifestOf>[3]) =>
    manifestOf(deck, template, claims, shows, stamp);
  return {
    html: () => of({ kind: "html", slides: page("pdf"), notes }),
    pdf: () => of({ kind: "pdf", slides: page("pdf") }),
    pptx: (figures) =>
      of({ kind: "pptx", slides: page("pptx"), notes: written.map(squash), figures }),
    handout: (kind) => of({ kind: `handout-${kind}` }),
  };
}

/** As a file that travels inside a PDF. */
export const manifestFile = (manifest: Manifest): Attachment => ({
  name: MANIFEST_FILE,
  description: "What this file is and was made from, for programs (briefdeck inspect)",
  type: "application/json",
  bytes: new TextEncoder().encode(JSON.stringify(manifest)),
  relationship: "Data",
});
