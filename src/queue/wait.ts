/** Waits until a queue has nothing left to do, and tells what was set aside. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Job } from "bullmq";
import type { FileStore } from "../batch/file-store.ts";
import type { Diagnostic } from "../core/diagnostics.ts";
import { connect, loadBullmq, type QueueAddress, queueName } from "./connect.ts";
import type { RowJob } from "./job.ts";
import { getRecord } from "./record.ts";

export interface WaitOptions extends QueueAddress {
  readonly store: FileStore;
  /** Told each second. */
  readonly onProgress: (line: string) => void;
}

const EVERY = 1000;
/** Jobs set aside that are told of one by one. */
const MOST_SHOWN = 200;

export async function waitForBatch(options: WaitOptions): Promise<Diagnostic[]> {
  const [{ Queue }, connection] = await Promise.all([loadBullmq(), connect(options)]);
  const queue = new Queue<RowJob>(queueName(options), { connection });
  const start = performance.now();
  let first: number | undefined;
  try {
    for (;;) {
      const counts = await queue.getJobCounts("waiting", "active", "delayed", "failed");
      const { waiting = 0, active = 0, delayed = 0, failed = 0 } = counts;
      const left = waiting + active + delayed;
      if (left === 0) break;
      first ??= left;
      const rate = (first - left) / ((performance.now() - start) / 1000);
      options.onProgress(
        `[${left} left, ${active} in hand, ${failed} set aside, ${rate.toFixed(1)} decks/s]`,
      );
      await sleep(EVERY);
    }
    const aside = await queue.getFailed(0, MOST_SHOWN - 1);
    return (await Promise.all(aside.map((job) => jobDiagnostics(job, options.store)))).flat();
  } finally {
    await queue.close();
    connection.disconnect();
  }
}

/** Those of the row where it is at fault; else what the last attempt said. */
async function jobDiagnostics(job: Job<RowJob>, store: FileStore): Promise<readonly Diagnostic[]> {
  const found = await getRecord(store, job.data.key);
  if (found?.state === "at fault") return found.diagnostics;
  const { number, line } = job.data.row;
  return [
    {
      code: "RECIPIENT_ROW",
      severity: "error",
      message: `row ${number} (line ${line}) was given up after ${job.attemptsMade} attempts: ${job.failedReason}`,
      hint: "run `briefdeck enqueue --resume` again once the cause is gone",
    },
  ];
}
