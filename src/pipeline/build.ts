/** The whole story: content → decks → files. Nothing but the report is written unless every deck is without fault. */
import { join } from "node:path";
import pLimit from "p-limit";
import { type Deck, deckName } from "../audience/deck.ts";
import { browserIdentity } from "../browser/identity.ts";
import type { DeckBrowser } from "../browser/launch.ts";
import { oneBrowser } from "../browser/one-browser.ts";
import type { Judged, Report } from "../checks/report.ts";
import { hasErrors } from "../core/diagnostics.ts";
import { type FileToWrite, writeFiles } from "../core/write-files.ts";
import { reportPage } from "../outputs/report/index.ts";
import type { Cache } from "./cache/cache.ts";
import type { DeckSummary, Summary } from "./cache/whole.ts";
import { type Concluded, conclude, type Read, readGates, thrownDiagnostics } from "./check.ts";
import { type DeckFiles, deckFiles } from "./deck/deck-files.ts";
import { formatsOf } from "./deck/make-deck.ts";
import {
  earlierRecords,
  GALLERY_PAGE,
  galleryFiles,
  keptSheets,
  removeFiles,
} from "./gallery/gallery-files.ts";
import type { KeptSheets } from "./gallery/shown.ts";
import type { BuildOptions, MakeOptions } from "./options.ts";

/** All decks, in memory. */
export interface Made extends Concluded {
  /** With the bytes of their files. */
  readonly decks: readonly DeckFiles[];
  /** That it took. */
  readonly seconds: number;
}

/** What earlier builds have left for this one. */
export interface Earlier {
  /** If it may be used. */
  readonly cache?: Cache | undefined;
  /** For the gallery. */
  readonly sheets?: KeptSheets | undefined;
  /** Whether all decks are most likely in the cache: then a browser is started only when one needs it. */
  readonly complete?: boolean | undefined;
}

export interface Built extends Made {
  readonly summary: Summary;
  /** Names of decks that no earlier build has made. */
  readonly made: readonly string[];
  /** Paths of all files that are there now. */
  readonly written: readonly string[];
}

/** Decks that are worked on at once: Chromium lays one out while Node prepares or writes another. */
const AT_ONCE = 3;

/**
 * Makes and writes all decks, and `report.html` beside their folders.
 * @throws ContentError with every fault found, UsageError for unknown names; then no deck has been written.
 */
export async function build(options: BuildOptions, left: Earlier = {}): Promise<Built> {
  let report: Report | undefined;
  const onReport = (told: Report) => {
    report = told;
    options.onReport?.(told);
  };
  const written: string[] = [];
  const write = async (files: readonly FileToWrite[]) => {
    await writeFiles(files, options.signal);
    written.push(...files.map(({ path }) => path));
  };
  try {
    const earlier = options.gallery ? await earlierRecords(options.out) : [];
    const sheets = keptSheets(earlier, options.out);
    const made = await make({ ...options, onReport }, { ...left, sheets });
    const gallery = options.gallery ? galleryFiles(made.decks, earlier, options) : undefined;
    await write([
      ...made.decks.flatMap(({ files }) =>
        files.map(({ name, bytes }) => ({ path: join(options.out, name), bytes })),
      ),
      ...(gallery?.files ?? []),
    ]);
    await removeFiles(gallery?.outdated ?? []);
    const { decks, diagnostics } = made;
    return {
      ...made,
      summary: {
        decks: decks.map(summaryOf),
        diagnostics,
        gallery: gallery && join(options.out, GALLERY_PAGE),
      },
      made: decks.flatMap((one) => (one.kept ? [] : summaryOf(one).name)),
      written,
    };
  } finally {
    if (report && !options.signal?.aborted)
      await write([{ path: join(options.out, "report.html"), bytes: reportPage(report) }]);
  }
}

const summaryOf = ({ deck, files }: DeckFiles): DeckSummary => ({
  name: `${deck.briefing.id}/${deckName(deck)}`,
  slides: deck.slides.length,
  marking: deck.marking.label,
  files: files.map(({ name, bytes }) => ({ name, bytes: bytes.length })),
});

/** Makes all decks in memory, through every gate that their formats need. @throws as `build` does. */
export async function make(options: MakeOptions, left: Earlier = {}): Promise<Made> {
  const start = performance.now();
  // Chromium starts while content is read and slides are rendered; it is closed whatever happens.
  const { browser: path, opened, debug, onDownload, signal } = options;
  const browser = oneBrowser({ path, opened, debug, onDownload, signal });
  if (!left.complete) browser.start();
  try {
    const reading = readGates(options, left.cache);
    // A browser that cannot be had is told of at once, and not after all content has been read.
    const read = await (left.complete
      ? reading
      : Promise.race([reading, browser.get().then(() => reading)]));
    signal?.throwIfAborted();
    const found = [...read.whole, ...read.judged.flatMap(({ diagnostics }) => diagnostics)];
    const decks = hasErrors(found) ? [] : await makeDecks(read, options, browser.get, left);
    const judged = read.judged.map((before, i): Judged => {
      const { diagnostics = [], ran = [] } = decks[i] ?? {};
      return {
        deck: before.deck,
        diagnostics: [...before.diagnostics, ...diagnostics],
        ran: new Set([...before.ran, ...ran]),
      };
    });
    const concluded = conclude(read.whole, judged, options);
    return { decks, ...concluded, seconds: (performance.now() - start) / 1000 };
  } finally {
    await browser.close();
  }
}

async function makeDecks(
  { judged, template }: Read,
  options: MakeOptions,
  openBrowser: () => Promise<DeckBrowser>,
  { cache, sheets }: Earlier,
): Promise<DeckFiles[]> {
  const steps = (deck: Deck) => 3 + formatsOf(deck, options).length;
  const total = judged.reduce((sum, { deck }) => sum + steps(deck), 0);
  let done = 0;
  const within = cache && { cache, browser: await browserIdentity({ path: options.browser }) };
  const limit = pLimit(AT_ONCE);
  return Promise.all(
    judged.map(({ deck }) =>
      limit(async () => {
        options.signal?.throwIfAborted();
        return deckFiles(
          deck,
          template,
          { ...options, sheets },
          openBrowser,
          (stage) => {
            done += stage === "kept" ? steps(deck) : 1;
            options.onProgress({ deck: deckName(deck), stage, done, total });
          },
          within,
        ).catch(
          (thrown): DeckFiles => ({
            deck,
            files: [],
            diagnostics: thrownDiagnostics(thrown),
            ran: new Set(),
            kept: false,
            seconds: 0,
          }),
        );
      }),
    ),
  );
}
