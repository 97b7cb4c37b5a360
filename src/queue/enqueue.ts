/** Puts a batch on a queue: its snapshot into the store, and a job for each row that is without fault. */
import { openBatch } from "../batch/batch.ts";
import type { FileStore } from "../batch/file-store.ts";
import { plannedRows, unplanned } from "../batch/planned-rows.ts";
import { type SnapshotOptions, takeSnapshot } from "../batch/snapshot.ts";
import { type Tally, tally } from "../batch/tally.ts";
import { UsageError } from "../core/usage-error.ts";
import { isProtected } from "../outputs/pdf/index.ts";
import { putBundle, travelling } from "./bundle.ts";
import { connect, loadBullmq, type QueueAddress, queueName } from "./connect.ts";
import type { RowJob } from "./job.ts";
import { isMade } from "./record.ts";

export interface EnqueueOptions extends SnapshotOptions, QueueAddress {
  readonly store: FileStore;
  /** Leave out rows that are made already and still there. */
  readonly resume: boolean;
}

export interface Enqueued extends Tally {
  /** Jobs put on the queue; those already there count as well, and are not there twice. */
  readonly queued: number;
}

/** Jobs that go to Redis in one message. */
const AT_ONCE = 500;
/** Times that a job is tried where it is not the row that is at fault. */
const ATTEMPTS = 5;

/** @throws ContentError for faults of the briefing itself, UsageError for what cannot be had. */
export async function enqueue(options: EnqueueOptions): Promise<Enqueued> {
  if (options.circulation && isProtected(options.circulation.protection))
    throw new UsageError(
      "passwords and what is forbidden do not go on a queue",
      "make protected decks with `build --recipients`",
    );
  const { snapshot, template, diagnostics } = await takeSnapshot(options);
  const settings = travelling(snapshot.settings);
  const batch = openBatch({ ...snapshot, settings }, template);
  const { store } = options;
  const [{ Queue }, connection] = await Promise.all([loadBullmq(), connect(options)]);
  const queue = new Queue<RowJob>(queueName(options), { connection });
  const count = tally();
  count.tell(diagnostics);
  let queued = 0;
  let waiting: RowJob[] = [];
  const send = async () => {
    const jobs = waiting;
    waiting = [];
    await queue.addBulk(
      jobs.map((data) => ({
        name: "row",
        data,
        opts: {
          jobId: data.key,
          attempts: ATTEMPTS,
          backoff: { type: "exponential", delay: 1000, jitter: 0.5 },
          // What was made is told by the store; what failed stays to be looked at.
          removeOnComplete: { count: 10_000 },
          removeOnFail: false,
        },
      })),
    );
    queued += jobs.length;
  };
  try {
    await putBundle(store, batch.id, { ...snapshot, settings });
    for await (const row of plannedRows(options.recipients, settings.list, batch)) {
      count.tell(row.diagnostics);
      const { plan } = row;
      if (!plan) count.add(unplanned(row));
      else if (options.resume && (await isMade(store, plan.key))) count.keep();
      else waiting.push({ snapshot: batch.id, key: plan.key, row: plan.row });
      if (waiting.length >= AT_ONCE) await send();
    }
    await send();
  } finally {
    await queue.close();
    connection.disconnect();
  }
  return { ...count.now(), queued };
}
