/** Workers as processes of their own, as an operator starts them; each makes one deck at a time. */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { connect, loadBullmq, queueName } from "../../src/queue/connect.ts";

interface WorkersAddress {
  readonly redis: string;
  readonly name: string;
  /** Of the store. */
  readonly folder: string;
}

export interface Workers {
  readonly running: readonly ChildProcess[];
  /** Puts a new one in the place of one that has died. */
  replace(dead: ChildProcess): void;
  /** Counted from when the first jobs are done, so that starting Node is not: returns s. */
  untilEmpty(jobs: number): Promise<number>;
}

export function startWorkers(count: number, address: WorkersAddress): Workers {
  const running: ChildProcess[] = Array.from({ length: count }, () => startWorker(address));
  return {
    running,
    replace: (dead) => {
      running.splice(running.indexOf(dead), 1, startWorker(address));
    },
    untilEmpty: async (jobs) => {
      const queue = await openQueue(address);
      let first: { at: number; done: number } | undefined;
      for (;;) {
        const done = await queue.done();
        if (!first && done >= count) first = { at: performance.now(), done };
        if (done >= jobs && first) {
          const seconds = (performance.now() - first.at) / 1000;
          for (const worker of running) worker.kill("SIGTERM");
          await Promise.all(running.map(ended));
          await queue.close();
          return (seconds * jobs) / (jobs - first.done);
        }
        await sleep(100);
      }
    },
  };
}

const startWorker = ({ redis, name, folder }: WorkersAddress) =>
  spawn(
    process.execPath,
    [
      ...["--import", "tsx", join("src", "cli", "main.ts"), "worker", "--quiet"],
      ...["--redis", redis, "--name", name, "--store", folder, "--concurrency", "1"],
    ],
    { stdio: ["ignore", "inherit", "inherit"] },
  );

export const ended = (one: ChildProcess): Promise<void> =>
  one.exitCode !== null || one.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => {
        one.on("exit", () => resolve());
      });

/** Done is what was made and what was set aside. */
export async function openQueue(address: Omit<WorkersAddress, "folder">) {
  const connection = await connect(address);
  const { Queue } = await loadBullmq();
  const queue = new Queue(queueName(address), { connection });
  return {
    done: async () => {
      const { completed = 0, failed = 0 } = await queue.getJobCounts("completed", "failed");
      return completed + failed;
    },
    counts: () => queue.getJobCounts("waiting", "active", "delayed", "completed", "failed"),
    close: async () => {
      await queue.close();
      connection.disconnect();
    },
  };
}
