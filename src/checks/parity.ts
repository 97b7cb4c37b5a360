/** Every format says the same: what PDF and PPTX say, read back from their bytes, against the page that was checked. */
import type { Deck, DeckSlide } from "../audience/deck.ts";
import { deckDiagnostic } from "../audience/deck-diagnostic.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import type { As, SaidPage } from "./read-back/html.ts";
import { type SaidFile, type SaidSlide, squash, withoutMarking } from "./read-back/said.ts";

/** As what each format is to say the page. */
const AS = { html: "pptx", pdf: "pdf", pptx: "pptx" } as const satisfies Readonly<
  Record<string, As>
>;
type Compared = keyof typeof AS;

/**
 * @param page the page that the gates have seen
 * @param files by format, not locked
 * @param notes of each slide, as they were to be written
 */
export function parityDiagnostics(
  deck: Deck,
  page: SaidPage,
  files: Readonly<Partial<Record<Compared, SaidFile | undefined>>>,
  notes: readonly string[] = deck.slides.map(({ slide }) => slide.notes ?? ""),
): Diagnostic[] {
  return (Object.keys(AS) as Compared[]).flatMap((format) => {
    const said = files[format]?.slides();
    if (!said) return [];
    const expectedSlides = page(AS[format]);
    const name = format.toUpperCase();
    if (said.length !== expectedSlides.length)
      return [
        fault(
          deck,
          undefined,
          `the ${name} has ${said.length} slides, and the page has ${expectedSlides.length}`,
        ),
      ];
    return deck.slides.flatMap((slide, i) => {
      const [expected, found] = [expectedSlides[i], said[i]];
      if (!expected || !found) return [];
      return differences(
        expected,
        withoutMarking(found, deck.marking.label),
        notes[i] ?? "",
        name,
      ).map((message) => fault(deck, slide, message));
    });
  });
}

/** One for each thing that differs. */
function differences(page: SaidSlide, file: SaidSlide, written: string, name: string): string[] {
  const found: string[] = [];
  for (const part of ["title", "body"] as const) {
    const [a, b] = [page[part], file[part]];
    if (a === b) continue;
    const same = [...a].sort().join("") === [...b].sort().join("");
    const at = [...a].findIndex((character, i) => character !== b[i]);
    const start = Math.max(0, (at < 0 ? a.length : at) - 12);
    const said = (text: string) => `“…${text.slice(start, start + 40)}…”`;
    found.push(
      `the ${name} says ${same ? "the same in another order" : "something else"}: ${said(b)}, and the page says ${said(a)}`,
    );
  }
  for (const what of ["tables", "charts"] as const)
    if (page[what] !== file[what])
      found.push(`the ${name} has ${file[what]} ${what}, and the page has ${page[what]}`);
  if (page.links.join() !== file.links.join())
    found.push(
      `the ${name} leads to ${file.links.join(", ") || "nowhere"}, and the page to ${page.links.join(", ") || "nowhere"}`,
    );
  const notes = squash(written);
  if (file.notes !== undefined && file.notes !== notes)
    found.push(`the ${name}’s notes are not those that were written`);
  return found;
}

const fault = (deck: Deck, slide: DeckSlide | undefined, message: string): Diagnostic =>
  deckDiagnostic(deck, slide, {
    code: "PARITY",
    severity: "error",
    message,
    hint: "the formats must not differ: send only the HTML or PDF until this is mended, and report the slide",
  });
