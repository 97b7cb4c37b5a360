/** A deck on paper: each handout is composed, printed and finished like the deck itself. */

import type { Deck } from "../../audience/deck.ts";
import type { DeckBrowser } from "../../browser/launch.ts";
import { type BrokenLink, linkDiagnostics, measureLinks } from "../../checks/links.ts";
import { refusedDiagnostics } from "../../checks/requests.ts";
import { audienceFile } from "../../content/files.ts";
import type { Handout, Paper } from "../../content/schema/handout.ts";
import type { Diagnostic } from "../../core/diagnostics.ts";
import type { OutputFile } from "../../outputs/output-file.ts";
import { type Attachment, type Pdf, pdf } from "../../outputs/pdf/index.ts";
import { type HandoutParts, handoutDocument } from "../../slides/handout.ts";
import { embargoOf } from "../../template/embargo.ts";
import { composeHandout, type MemoRoom } from "../../template/handout.ts";
import type { Template } from "../../template/template.ts";
import { pdfDeck } from "../formats/pdf.ts";

/** What the deck's own files were made from. */
export interface DeckParts
  extends Pick<HandoutParts, "title" | "language" | "description" | "author" | "fonts" | "css"> {
  readonly slides: readonly string[];
}

export interface HandoutFiles {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Sheets that a memo may have. */
const MEMO_PAGES = 2;
/** Judgements and positions in it, together. */
const MOST = 20;
const FEWEST = 2;

/**
 * @param name of the deck's files, without ending.
 * @param attached what travels inside each.
 */
export async function handoutFiles(
  deck: Deck,
  template: Template,
  { handouts, paper }: { readonly handouts: readonly Handout[]; readonly paper: Paper },
  { slides, ...parts }: DeckParts,
  browser: DeckBrowser,
  name: string,
  attached: (kind: Handout) => readonly Attachment[] = () => [],
): Promise<HandoutFiles> {
  const refused: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const broken = new Map<string, BrokenLink>();
  const note = (link: BrokenLink) => broken.set(`${link.href} ${link.text}`, link);
  const print = async (kind: Handout, room: MemoRoom): Promise<Pdf> => {
    const html = handoutDocument({
      ...parts,
      paper,
      handoutCss: template.handoutCss,
      marking: deck.marking,
      handling: deck.audience.handling,
      embargo: embargoOf(deck, template.labels(deck.language))?.line,
      body: await composeHandout(kind, deck, template, slides, room),
    });
    const open = await browser.open(html);
    try {
      // Its pages are not the deck's slides: the outline is made of headings.
      for (const link of await measureLinks(open.page)) note(link);
      const made = await pdf(open.page, {
        ...pdfDeck(deck),
        slides: [],
        attachments: attached(kind),
      });
      for (const link of made.broken) note(link);
      return made;
    } finally {
      refused.push(...open.refused);
      await open.close();
    }
  };
  /** With the most items that fit its pages, found by halves. */
  const memo = async (): Promise<Pdf> => {
    let best = await print("brief", roomFor(FEWEST));
    let [fit, tooMany] = [FEWEST, MOST + 1];
    for (let items = MOST; items > fit; items = Math.floor((fit + tooMany) / 2)) {
      const tried = await print("brief", roomFor(items));
      if (tried.pages > MEMO_PAGES) tooMany = items;
      else [fit, best] = [items, tried];
    }
    if (best.pages > MEMO_PAGES) diagnostics.push(tooLong(deck, best.pages));
    return best;
  };
  const files: OutputFile[] = [];
  for (const kind of handouts) {
    const { bytes } = kind === "brief" ? await memo() : await print(kind, roomFor(MOST));
    files.push({ name: `${name}.handout-${kind}.pdf`, bytes });
  }
  return {
    files,
    diagnostics: [
      ...diagnostics,
      ...refusedDiagnostics(refused, deck),
      ...linkDiagnostics([...broken.values()], deck),
    ],
  };
}

/** Judgements weigh more than what is wanted; the memo says how many it leaves to the deck. */
const roomFor = (items: number): MemoRoom => ({
  judgements: Math.ceil(items * 0.6),
  positions: Math.floor(items * 0.4),
});

const tooLong = (deck: Deck, pages: number): Diagnostic => ({
  code: "MEMO_TOO_LONG",
  severity: "warning",
  message: `the memo for ${deck.audience.name} has ${pages} pages, and is meant to have ${MEMO_PAGES}`,
  hint: "shorten the bottom line, or leave scenarios out for this audience",
  file: audienceFile(deck.audienceId),
});
