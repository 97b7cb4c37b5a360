/** What finished files say, against what was checked and what must not be said; read before they are locked. */
import { type Deck, deckName } from "../audience/deck.ts";
import { leaks } from "../checks/leaks/index.ts";
import { parityDiagnostics } from "../checks/parity.ts";
import type { SaidPage } from "../checks/read-back/html.ts";
import { readFinished } from "../checks/read-back/index.ts";
import type { Format } from "../content/schema/audience.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { viewerWords } from "../outputs/html/words.ts";
import type { OutputFile } from "../outputs/written-file.ts";
import type { Template } from "../template/template.ts";

/**
 * @param page that the gates have seen.
 * @param notes of each slide, as they were to be written.
 */
export function readBack(
  deck: Deck,
  template: Template,
  page: SaidPage,
  files: readonly OutputFile[],
  notes: readonly string[],
): Diagnostic[] {
  const said = new Map(files.map(({ name, bytes }) => [name, readFinished(name, bytes)] as const));
  const of = (format: Format) => said.get(`${deck.briefing.id}/${deckName(deck)}.${format}`);
  const labels = template.labels(deck.language);
  const words = viewerWords(deck.language, labels);
  return [
    ...leaks(deck, [...said.values()], [...Object.values(labels), JSON.stringify(words)]),
    ...parityDiagnostics(
      deck,
      page,
      {
        html: of("html"),
        pdf: of("pdf"),
        pptx: of("pptx"),
      },
      notes,
    ),
  ];
}
