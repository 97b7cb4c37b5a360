/** What finished files say, against what was checked and what must not be said; read before they are locked. */
import { type Deck, deckName } from "../../audience/deck.ts";
import { leakDiagnostics } from "../../checks/leaks/index.ts";
import { parityDiagnostics } from "../../checks/parity.ts";
import type { SaidPage } from "../../checks/read-back/html.ts";
import { readFinished } from "../../checks/read-back/index.ts";
import type { SaidFile, SaidPart } from "../../checks/read-back/said.ts";
import type { Format } from "../../content/schema/audience.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import { viewerWords } from "../../outputs/html/words.ts";
import type { OutputFile } from "../../outputs/output-file.ts";
import type { Template } from "../../template/template.ts";

/** What finished files say, by name. */
export const readFiles = (files: readonly OutputFile[]): ReadonlyMap<string, SaidFile> =>
  new Map(files.map(({ name, bytes }) => [name, readFinished(name, bytes)] as const));

/**
 * What the formats say otherwise than the page.
 * @param page that the gates have seen.
 * @param notes of each slide, as they were to be written.
 */
export function fileParityDiagnostics(
  deck: Deck,
  page: SaidPage,
  said: ReadonlyMap<string, SaidFile>,
  notes: readonly string[],
): Diagnostic[] {
  const of = (format: Format) => said.get(`${deck.briefing.id}/${deckName(deck)}.${format}`);
  const formats = { html: of("html"), pdf: of("pdf"), pptx: of("pptx") };
  return parityDiagnostics(deck, page, formats, notes);
}

/** What its files say and must not. @param parts all of them. */
export function fileLeakDiagnostics(
  deck: Deck,
  template: Template,
  parts: readonly SaidPart[],
): Diagnostic[] {
  const labels = template.labels(deck.language);
  const words = viewerWords(deck.language, labels);
  return leakDiagnostics(deck, parts, [...Object.values(labels), JSON.stringify(words)]);
}
