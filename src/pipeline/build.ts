/** The whole story: content → decks → files. Nothing is written unless every deck is without fault. */
import { join } from "node:path";
import pLimit from "p-limit";
import { deckName } from "../audience/deck.ts";
import { type DeckBrowser, launchBrowser } from "../browser/launch.ts";
import { ContentError, type Diagnostic, hasErrors } from "../core/diagnostics.ts";
import { writeFiles } from "../core/write-files.ts";
import { check } from "./check.ts";
import { type DeckFiles, deckFiles, formatsOf } from "./deck-files.ts";
import type { BuildOptions } from "./options.ts";

export interface Built {
  readonly decks: readonly DeckFiles[];
  /** Warnings; faults are thrown. */
  readonly diagnostics: readonly Diagnostic[];
  readonly seconds: number;
}

/** Decks that are worked on at once: Chromium lays one out while Node prepares or writes another. */
const AT_ONCE = 3;

/** @throws ContentError with every fault found, UsageError for unknown names; then nothing has been written. */
export async function build(options: BuildOptions): Promise<Built> {
  const start = performance.now();
  // Chromium starts while content is read and slides are rendered; it is closed whatever happens.
  const starting = launchBrowser({
    path: options.browser,
    debug: options.debug,
    ...(options.onDownload ? { onDownload: options.onDownload } : {}),
  });
  starting.catch(() => undefined);
  try {
    const { decks, template, diagnostics: warnings } = await check(options);
    const total = decks.reduce((sum, deck) => sum + 3 + formatsOf(deck, options).length, 0);
    let done = 0;
    const limit = pLimit(AT_ONCE);
    const made = await Promise.all(
      decks.map((deck) =>
        limit(() =>
          deckFiles(
            deck,
            template,
            options,
            () => starting,
            (stage) => options.onProgress({ deck: deckName(deck), stage, done: ++done, total }),
          ),
        ),
      ),
    );
    const diagnostics = [...warnings, ...made.flatMap((deck) => deck.diagnostics)];
    if (hasErrors(diagnostics)) throw new ContentError(diagnostics);
    await writeFiles(
      made.flatMap(({ files }) =>
        files.map(({ name, bytes }) => ({ path: join(options.out, name), bytes })),
      ),
    );
    return { decks: made, diagnostics, seconds: (performance.now() - start) / 1000 };
  } finally {
    await closeQuietly(starting);
  }
}

async function closeQuietly(starting: Promise<DeckBrowser>): Promise<void> {
  await starting.then((browser) => browser.close()).catch(() => undefined);
}
