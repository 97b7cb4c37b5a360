/** What finished files say, against what was checked and what must not be said; read before they are locked. */
import { type Deck, deckName } from "../audience/deck.ts";
import { leaks } from "../checks/leaks/index.ts";
import { parityDiagnostics } from "../checks/parity.ts";
import type { Format } from "../content/schema/audience.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { viewerWords } from "../outputs/html/words.ts";
import type { OutputFile } from "../outputs/written-file.ts";
import type { Template } from "../template/template.ts";

/** @param measured the page that the gates have seen. */
export function readBack(
  deck: Deck,
  template: Template,
  measured: string,
  files: readonly OutputFile[],
): Diagnostic[] {
  const of = (format: Format) =>
    files.find(({ name }) => name === `${deck.briefing.id}/${deckName(deck)}.${format}`)?.bytes;
  const labels = template.labels(deck.language);
  const words = viewerWords(deck.language, labels);
  return [
    ...leaks(deck, files, [...Object.values(labels), JSON.stringify(words)]),
    ...parityDiagnostics(deck, measured, {
      html: of("html"),
      pdf: of("pdf"),
      pptx: of("pptx"),
    }),
  ];
}
