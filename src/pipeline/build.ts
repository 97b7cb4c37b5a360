/** The whole story: content → decks → files. Nothing but the report is written unless every deck is without fault. */
import { join } from "node:path";
import pLimit from "p-limit";
import { deckName } from "../audience/deck.ts";
import { closeQuietly, type DeckBrowser, launchBrowser } from "../browser/launch.ts";
import type { Judged, Report } from "../checks/report.ts";
import { type Diagnostic, hasErrors } from "../core/diagnostics.ts";
import { writeFiles } from "../core/write-files.ts";
import { reportPage } from "../outputs/report/index.ts";
import { conclude, faultsOf, type Read, readGates } from "./check.ts";
import { type DeckFiles, deckFiles, formatsOf } from "./deck-files.ts";
import {
  earlierRecords,
  GALLERY_PAGE,
  galleryFiles,
  keptPictures,
  removeFiles,
} from "./gallery.ts";
import type { BuildOptions, MakeOptions } from "./options.ts";

export interface Built {
  readonly decks: readonly DeckFiles[];
  /** Warnings; faults are thrown. */
  readonly diagnostics: readonly Diagnostic[];
  /** The path of the page that lists all decks, if there is one. */
  readonly gallery?: string | undefined;
  readonly seconds: number;
}

/** Decks that are worked on at once: Chromium lays one out while Node prepares or writes another. */
const AT_ONCE = 3;

/**
 * Makes and writes all decks, and `report.html` beside their folders.
 * @throws ContentError with every fault found, UsageError for unknown names; then no deck has been written.
 */
export async function build(options: BuildOptions): Promise<Built> {
  let report: Report | undefined;
  const onReport = (told: Report) => {
    report = told;
    options.onReport?.(told);
  };
  try {
    const earlier = options.gallery ? await earlierRecords(options.out) : [];
    const pictures = keptPictures(earlier, options.out);
    const built = await make({ ...options, pictures, onReport });
    const gallery = options.gallery ? galleryFiles(built.decks, earlier, options) : undefined;
    await writeFiles([
      ...built.decks.flatMap(({ files }) =>
        files.map(({ name, bytes }) => ({ path: join(options.out, name), bytes })),
      ),
      ...(gallery?.files ?? []),
    ]);
    await removeFiles(gallery?.outdated ?? []);
    return { ...built, gallery: gallery && join(options.out, GALLERY_PAGE) };
  } finally {
    if (report)
      await writeFiles([{ path: join(options.out, "report.html"), bytes: reportPage(report) }]);
  }
}

/** Makes all decks in memory, through every gate that their formats need. @throws as `build` does. */
export async function make(options: MakeOptions): Promise<Built> {
  const start = performance.now();
  // Chromium starts while content is read and slides are rendered; it is closed whatever happens.
  const starting = launchBrowser({
    path: options.browser,
    debug: options.debug,
    ...(options.onDownload ? { onDownload: options.onDownload } : {}),
  });
  starting.catch(() => undefined);
  try {
    const reading = readGates(options);
    // A browser that cannot be had is told of at once, and not after all content has been read.
    const read = await Promise.race([reading, starting.then(() => reading)]);
    const found = [...read.whole, ...read.judged.flatMap(({ diagnostics }) => diagnostics)];
    const decks = hasErrors(found) ? [] : await makeDecks(read, options, () => starting);
    const judged = read.judged.map((before, i): Judged => {
      const { diagnostics = [], ran = [] } = decks[i] ?? {};
      return {
        deck: before.deck,
        diagnostics: [...before.diagnostics, ...diagnostics],
        ran: new Set([...before.ran, ...ran]),
      };
    });
    const diagnostics = conclude(read.whole, judged, options);
    return { decks, diagnostics, seconds: (performance.now() - start) / 1000 };
  } finally {
    await closeQuietly(starting);
  }
}

async function makeDecks(
  { judged, template }: Read,
  options: MakeOptions,
  openBrowser: () => Promise<DeckBrowser>,
): Promise<DeckFiles[]> {
  const total = judged.reduce((sum, { deck }) => sum + 3 + formatsOf(deck, options).length, 0);
  let done = 0;
  const limit = pLimit(AT_ONCE);
  return Promise.all(
    judged.map(({ deck }) =>
      limit(() =>
        deckFiles(deck, template, options, openBrowser, (stage) =>
          options.onProgress({ deck: deckName(deck), stage, done: ++done, total }),
        ).catch(
          (thrown): DeckFiles => ({
            deck,
            files: [],
            diagnostics: faultsOf(thrown),
            ran: new Set(),
            seconds: 0,
          }),
        ),
      ),
    ),
  );
}
