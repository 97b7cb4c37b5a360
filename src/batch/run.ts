/** The whole story of a batch in this process: the briefing is checked once, then each row is planned, made, written and noted. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { launchBrowser } from "../browser/launch.ts";
import type { BuildOptions } from "../pipeline/options.ts";
import { openBatch } from "./batch.ts";
import { type FileStore, folderStore, hasAll } from "./file-store.ts";
import { type Ledger, openLedger } from "./ledger.ts";
import { lendBrowser } from "./lent-browser.ts";
import { makeRow } from "./make-row.ts";
import { type PlannedRow, plannedRows, unplanned } from "./planned-rows.ts";
import { type SnapshotOptions, takeSnapshot } from "./snapshot.ts";
import { type Tally, tally } from "./tally.ts";

/** A list of recipients, and what is made for each of them. */
export interface BatchOptions
  extends SnapshotOptions,
    Pick<BuildOptions, "out" | "browser" | "onDownload" | "debug" | "signal"> {
  /** Leave what earlier runs have made, where it is still there. */
  readonly resume: boolean;
  /** Told after each row. */
  readonly onRow?: ((so: Tally) => void) | undefined;
}

/** Decks that are worked on at once, for each core: Chromium lays one out while Node writes another. */
const EACH_CORE = 1.5;

/** What has been made is noted here, below the folder of all decks. */
export const LEDGER = "recipients.jsonl";

/** Makes one deck for each row. @throws ContentError for faults of the briefing itself, UsageError for what cannot be read */
export async function runBatch(options: BatchOptions): Promise<Tally> {
  const { snapshot, template, diagnostics } = await takeSnapshot(options);
  const batch = openBatch(snapshot, template);
  const store = folderStore(options.out);
  const ledger = await openLedger(join(options.out, LEDGER), options.resume);
  const { browser: path, debug, onDownload, signal } = options;
  const browser = lendBrowser({
    launch: () => launchBrowser({ path, debug, onDownload, attended: signal !== undefined }),
    ...PATIENCE,
  });
  const count = tally();
  count.tell(diagnostics);
  const work = async (row: PlannedRow) => {
    // Rows in hand are done; those that follow are left to --resume.
    signal?.throwIfAborted();
    count.tell(row.diagnostics);
    const { plan } = row;
    if (plan && (await isMade(plan.key, ledger, store))) count.keep();
    else {
      const outcome = plan ? await makeRow(plan, batch, browser, store) : unplanned(row);
      await ledger.note(outcome);
      count.add(outcome);
    }
    options.onRow?.(count.now());
  };
  try {
    const rows = plannedRows(options.recipients, snapshot.settings.list, batch);
    await eachOf(rows, Math.max(2, Math.round(availableParallelism() * EACH_CORE)), work);
  } finally {
    await Promise.all([ledger.close(), browser.close()]);
  }
  return count.now();
}

/** A deck takes under a second; a page that hangs holds up nobody for long. */
const PATIENCE = { attempts: 3, longest: 120_000, worksEach: 500 };

async function isMade(key: string, ledger: Ledger, store: FileStore): Promise<boolean> {
  const before = ledger.before(key);
  if (before?.state !== "made") return false;
  return hasAll(store, before.files);
}

/** Works on so many at once, and takes the next only when there is room: a list is never held as a whole. */
async function eachOf<T>(
  items: AsyncIterable<T>,
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>();
  try {
    for await (const item of items) {
      const one: Promise<void> = work(item).finally(() => running.delete(one));
      one.catch(() => undefined);
      running.add(one);
      if (running.size >= most) await Promise.race(running);
    }
    await Promise.all(running);
  } finally {
    // Nothing is closed under what is still at work.
    await Promise.allSettled(running);
  }
}
