/** `briefdeck worker`: makes the decks of a queue until told to stop. */
import { Command, InvalidArgumentError } from "commander";
import { openStore } from "../../queue/open-store.ts";
import { startWorker, type WorkerProgress } from "../../queue/worker.ts";
import { type QueueFlags, queueOptions } from "../options/queue.ts";
import { settings } from "../options/settings.ts";
import { withOptions } from "../options/with-options.ts";
import { type CommonFlags, debugOf, type Terminal } from "../terminal.ts";

interface WorkerFlags extends QueueFlags, CommonFlags {
  readonly concurrency?: number;
  readonly timeout: number;
  readonly untilEmpty?: boolean;
  readonly browser?: string;
}

const EXAMPLES = `
Ctrl-C or SIGTERM: takes no more jobs and ends when those in hand are done; a second time: ends at once, and others do them.

Examples:
  briefdeck worker --store s3://decks/autumn
  briefdeck worker --store /mnt/decks --concurrency 2 --until-empty`;

export const workerCommand = ({ signal }: Terminal): Command =>
  withOptions(queueOptions(new Command("worker")), settings(["browser"]))
    .description("Make the decks that `briefdeck enqueue` has put on a queue.")
    .option("--concurrency <n>", "decks at once (default: as many as cores)", count)
    .option("--timeout <seconds>", "that one attempt at a deck may take", count, 120)
    .option("--until-empty", "end when nothing is left to do")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: WorkerFlags) => {
      const { redis, name, concurrency, timeout, browser } = flags;
      let told = "";
      const running = await startWorker({
        ...{ redis, name, concurrency, timeout, browser },
        store: await openStore(flags.store),
        untilEmpty: flags.untilEmpty ?? false,
        onProgress: (so) => {
          const line = progressLine(so);
          if (!flags.quiet && line !== told) console.error(line);
          told = line;
        },
        onSetAside: (line) => console.error(line),
        debug: debugOf(flags),
      });
      signal.addEventListener("abort", () => {
        if (!flags.quiet) console.error("finishing what is in hand");
        void running.stop();
      });
      await running.stopped;
    });

const progressLine = ({ made, atFault, waiting, active, seconds }: WorkerProgress) =>
  `[${made} made here, ${(made / seconds).toFixed(1)} decks/s${atFault ? `, ${atFault} at fault` : ""}; on the queue: ${waiting} waiting, ${active} in hand]`;

function count(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1) throw new InvalidArgumentError("a whole number from 1");
  return n;
}
