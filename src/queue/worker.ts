/** Makes decks of jobs from a queue until told to stop. May die at any moment: its jobs are done again by another. */
import { availableParallelism } from "node:os";
import type { Job } from "bullmq";
import type { Batch } from "../batch/batch.ts";
import type { FileStore } from "../batch/file-store.ts";
import { lendBrowser } from "../batch/lent-browser.ts";
import { makeRow } from "../batch/make-row.ts";
import type { Outcome } from "../batch/outcome.ts";
import { launchBrowser } from "../browser/launch.ts";
import { lastFew } from "../core/last-few.ts";
import type { BuildOptions } from "../pipeline/options.ts";
import { getBundle } from "./bundle.ts";
import { connect, loadBullmq, type QueueAddress, queueName } from "./connect.ts";
import { job as jobSchema, type RowJob } from "./job.ts";
import { isMade, putRecord } from "./record.ts";

export interface WorkerOptions
  extends QueueAddress,
    Pick<BuildOptions, "browser" | "onDownload" | "debug"> {
  readonly store: FileStore;
  /** Decks that are worked on at once; as many as cores by default. */
  readonly concurrency?: number | undefined;
  /** Seconds that one attempt at a deck may take. */
  readonly timeout: number;
  /** End when nothing is left to do. */
  readonly untilEmpty: boolean;
  readonly onProgress: (so: WorkerProgress) => void;
  /** Told of each job that is set aside. */
  readonly onSetAside: (line: string) => void;
}

export interface WorkerProgress {
  /** By this worker. */
  readonly made: number;
  readonly atFault: number;
  readonly seconds: number;
  /** On the queue, for all workers. */
  readonly waiting: number;
  readonly active: number;
}

export interface RunningWorker {
  /** Resolves when it has stopped. */
  readonly stopped: Promise<void>;
  /** Takes no more jobs, and ends when those in hand are done. */
  stop(): Promise<void>;
}

/** Ms for which a job is a worker's own; a live one renews it. Who has died is known by then. */
const LOCK = 15_000;
const LOOK = 5000;
/** Workers that one job may take with it. */
const MOST_DEATHS = 5;
/** Ms between two reports of progress. */
const EVERY = 1000;

export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { store } = options;
  const [{ Worker, Queue, UnrecoverableError }, connection] = await Promise.all([
    loadBullmq(),
    connect(options),
  ]);
  const { browser: path, debug, onDownload } = options;
  const browser = lendBrowser({
    launch: () => launchBrowser({ path, debug, onDownload, attended: true }),
    attempts: 2,
    longest: options.timeout * 1000,
    worksEach: 500,
  });
  const batches = lastFew(2, (id: string) => getBundle(store, id));
  const start = performance.now();
  const own = { made: 0, atFault: 0 };

  const work = async ({ data }: Job<RowJob>): Promise<string> => {
    const { snapshot, key, row } = jobSchema.parse(data);
    // Whoever died after writing and before telling has left nothing to do.
    if (await isMade(store, key)) return "made";
    const outcome = await outcomeOf(await batches(snapshot), row, key);
    await putRecord(store, outcome);
    if (outcome.state === "made") own.made++;
    else own.atFault++;
    // To try again would find the same fault.
    if (outcome.state === "at fault") throw new UnrecoverableError(saidOf(outcome));
    return outcome.state;
  };
  const outcomeOf = async (batch: Batch, row: RowJob["row"], key: string): Promise<Outcome> => {
    const columns = batch.columnsFor(Object.keys(row.values), row.line);
    const plan = batch.plan(row, columns);
    if ("key" in plan && plan.key === key) return makeRow(plan, batch, browser, store);
    throw new Error(`row ${row.number} is not what was planned: another Briefdeck has queued it`);
  };

  const worker = new Worker<RowJob, string>(queueName(options), work, {
    connection,
    concurrency: options.concurrency ?? availableParallelism(),
    lockDuration: LOCK,
    stalledInterval: LOOK,
    maxStalledCount: MOST_DEATHS,
  });
  const queue = new Queue<RowJob>(queueName(options), { connection });
  // A connection that is lost comes back; nothing else is thrown here.
  worker.on("error", (error) => debug(`queue: ${error.message}`));
  queue.on("error", (error) => debug(`queue: ${error.message}`));
  worker.on("failed", (failed, error) => {
    const last = failed && (error.name === "UnrecoverableError" || failed.finishedOn !== undefined);
    if (last) options.onSetAside(`row ${failed.data.row.number} is set aside: ${error.message}`);
  });

  let stopping: Promise<void> | undefined;
  const end = async () => {
    clearInterval(timer);
    await worker.close();
    await Promise.all([browser.close(), queue.close()]);
    connection.disconnect();
  };
  const { promise: stopped, resolve, reject } = withResolvers();
  const stop = () => {
    stopping ??= end();
    stopping.then(resolve, reject);
    return stopping;
  };
  const look = async () => {
    const counts = await queue.getJobCounts("waiting", "active", "delayed", "prioritized");
    const waiting = (counts["waiting"] ?? 0) + (counts["delayed"] ?? 0);
    const active = counts["active"] ?? 0;
    options.onProgress({ ...own, waiting, active, seconds: (performance.now() - start) / 1000 });
    if (options.untilEmpty && waiting + active === 0) await stop();
  };
  const timer = setInterval(() => void look().catch(() => undefined), EVERY);
  return { stopped, stop };
}

const saidOf = (outcome: Extract<Outcome, { state: "at fault" }>) =>
  outcome.diagnostics
    .map(({ file, line, code, message }) => `${file}:${line} ${code} ${message}`)
    .join("; ");

function withResolvers() {
  let resolve: () => void = () => undefined;
  let reject: (error: unknown) => void = () => undefined;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
