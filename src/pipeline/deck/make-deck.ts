/** One deck, from selection to the bytes of its files, through every gate that they need. */
import { type Deck, deckName } from "../../audience/deck.ts";
import type { DeckBrowser } from "../../browser/launch.ts";
import { fallbackDiagnostics, measureFallbacks } from "../../checks/fallback.ts";
import { glyphDiagnostics } from "../../checks/glyphs.ts";
import { judge, settingsOf } from "../../checks/judge.ts";
import { linkDiagnostics, measureLinks } from "../../checks/links.ts";
import { measureDeck, pageDiagnostics } from "../../checks/page/index.ts";
import { saidByPage } from "../../checks/read-back/html.ts";
import type { SaidPart } from "../../checks/read-back/said.ts";
import { refusedDiagnostics } from "../../checks/requests.ts";
import { FORMATS, type Format } from "../../content/schema/audience.ts";
import { HANDOUTS } from "../../content/schema/handout.ts";
import type { Gate } from "../../core/codes.ts";
import { type Diagnostic, hasErrors } from "../../core/diagnostics.ts";
import type { OutputFile } from "../../outputs/output-file.ts";
import { notesWithSources } from "../../template/references/notes.ts";
import type { Template } from "../../template/template.ts";
import { makeFormats } from "../formats/index.ts";
import { type KeptSheets, type Shown, shownBy } from "../gallery/shown.ts";
import type { MakeOptions, Progress } from "../options.ts";
import { accessibilityDiagnostics } from "./accessible.ts";
import { PLAIN, stamped } from "./circulation.ts";
import { handoutFiles } from "./handouts.ts";
import { layOut } from "./lay-out.ts";
import { manifestFile, manifestsOf } from "./manifests.ts";
import { fileParityDiagnostics, readFiles } from "./read-back.ts";

/** All that is made of a deck; what it says is still to be searched for what it must not. */
export interface MadeDeck {
  readonly files: readonly OutputFile[];
  /** With the severities that the briefing gives them. */
  readonly diagnostics: readonly Diagnostic[];
  /** The gates that were asked all that they ask. */
  readonly ran: ReadonlySet<Gate>;
  /** For the gallery, if there is to be one. */
  readonly shown?: Shown | undefined;
  /** What a person or program could read in its files. */
  readonly said: readonly SaidPart[];
}

export type DeckOptions = Pick<
  MakeOptions,
  "formats" | "embedFonts" | "handouts" | "paper" | "circulation" | "full" | "gallery"
> & {
  /** For the gallery, those of an earlier build. */
  readonly sheets?: KeptSheets | undefined;
};

/** The formats of a deck that a build makes. */
export const formatsOf = (deck: Deck, options: Pick<MakeOptions, "formats">): Format[] =>
  FORMATS.filter(
    (f) =>
      deck.audience.formats.includes(f) && (!options.formats.length || options.formats.includes(f)),
  );

/** Faults come back as diagnostics, then without files. `openBrowser` is called only after the slides are rendered. */
export async function makeDeck(
  selected: Deck,
  template: Template,
  options: DeckOptions,
  openBrowser: () => Promise<DeckBrowser>,
  report: (stage: Progress["stage"]) => void,
): Promise<MadeDeck> {
  const settings = settingsOf(selected.briefing, selected.audienceId);
  const circulation = options.circulation ?? PLAIN;
  const deck = stamped(selected, circulation);
  const name = `${deck.briefing.id}/${deckName(deck)}`;
  const formats = formatsOf(deck, options);
  const laid = await layOut(deck, template, openBrowser, () => report("composed"));
  const { css, slides, parts, measured, browser, page, refused, close } = laid;
  const fallbacks = async () =>
    fallbackDiagnostics(await measureFallbacks(page), laid.missing, deck);
  const diagnostics = judge(
    [
      ...glyphDiagnostics(laid.missing, deck),
      // Where a PDF is made, its fonts tell.
      ...(formats.includes("pdf") ? [] : await fallbacks()),
      ...refusedDiagnostics(refused, deck),
      ...linkDiagnostics(await measureLinks(page), deck),
      ...pageDiagnostics(await measureDeck(page), deck, template),
    ],
    settings,
  );
  const ran = new Set<Gate>(["layout", "legibility", "glyphs", "template"]);
  report("laid out");
  const said = saidByPage(measured);
  const notes = await notesWithSources(deck, template.labels(deck.language)["sources-cited"] ?? "");
  const manifests = manifestsOf(deck, template, said, slides.html, circulation, notes);
  const files: OutputFile[] = [];
  if (!hasErrors(diagnostics)) {
    const { embedFonts } = options;
    const asked = { ...laid, deck, template, notes, manifests, circulation, embedFonts, fallbacks };
    for await (const made of makeFormats(formats, asked)) {
      for (const { ending, bytes } of made.files) files.push({ name: `${name}.${ending}`, bytes });
      diagnostics.push(...judge(made.diagnostics, settings));
      for (const gate of made.ran) ran.add(gate);
      report(made.format);
    }
  }
  const shown =
    options.gallery && !hasErrors(diagnostics)
      ? await shownBy(page, slides, { css, fonts: parts.fonts }, options.sheets)
      : undefined;
  await close();
  if (!hasErrors(diagnostics)) {
    const made = await handoutFiles(
      deck,
      template,
      {
        handouts: HANDOUTS.filter((kind) =>
          [...deck.audience.handouts, ...options.handouts].includes(kind),
        ),
        paper: options.paper ?? deck.audience.paper,
      },
      parts,
      browser,
      name,
      (kind) => [manifestFile(manifests.handout(kind))],
    );
    diagnostics.push(...judge(made.diagnostics, settings));
    files.push(...made.files);
    report("handouts");
  }
  const readable = hasErrors(diagnostics) ? undefined : readFiles(files);
  if (readable) {
    diagnostics.push(...judge(fileParityDiagnostics(deck, said, readable, notes), settings));
    ran.add("parity");
  }
  if (options.full && !hasErrors(diagnostics)) {
    diagnostics.push(
      ...judge(await accessibilityDiagnostics(files, deck, template, browser), settings),
    );
    ran.add("accessibility");
  }
  return {
    files,
    diagnostics,
    ran,
    shown,
    said: [...(readable?.values() ?? [])].flatMap((file) => file.parts()),
  };
}
