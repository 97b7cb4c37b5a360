/**
 * `npm run bench-batch`: decks a second for a list of recipients (8 slides, HTML, PDF and PPTX), and whether memory stays
 * flat after the first hundred rows. `-- --rows 1000`. `-- --workers`: one worker on a queue against two. `-- --steps`:
 * what Chromium's share goes to.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { folderStore } from "../src/batch/file-store.ts";
import { runBatch } from "../src/batch/run.ts";
import { enqueue } from "../src/queue/enqueue.ts";
import { chromiumSteps } from "./bench/chromium-steps.ts";
import { type Peak, watchMemory } from "./bench/memory.ts";
import { manyRecipients } from "./bench/recipients.ts";
import { ownRedis } from "./bench/redis.ts";
import { twoAgainstOne } from "./bench/two-cores.ts";
import { startWorkers } from "./bench/workers.ts";

const flag = (name: string) => process.argv.indexOf(name);
const rows = flag("--rows") > 0 ? Number(process.argv[flag("--rows") + 1]) : 200;
/** Rows after which memory should have found its level. */
const WARM = 100;

if (flag("--workers") > 0) await workers();
else if (flag("--steps") > 0) console.table(await chromiumSteps(await manyRecipients(1), 30));
else await alone();

async function alone() {
  const options = await manyRecipients(rows);
  const peaks: Peak[] = [];
  let watch = watchMemory();
  let done = 0;
  let looking = Promise.resolve();
  const marks: number[] = [performance.now()];
  const result = await runBatch({
    ...options,
    out: join(options.folder, "out"),
    resume: false,
    debug: () => undefined,
    onRow: () => {
      if (++done % WARM) return;
      marks.push(performance.now());
      const ended = watch;
      watch = watchMemory();
      looking = looking.then(async () => {
        const peak = await ended?.();
        if (peak) peaks.push(peak);
      });
    },
  });
  await looking;
  await watch?.();
  console.table(
    peaks.map(({ node, children, together }, i) => ({
      rows: (i + 1) * WARM,
      "decks/s": ((WARM * 1000) / ((marks[i + 1] ?? 0) - (marks[i] ?? 0))).toFixed(2),
      "Node MB": Math.round(node),
      "Chromium MB": Math.round(children),
      "together MB": Math.round(together),
    })),
  );
  console.log(
    `${result.made} decks made, ${result.atFault} at fault, ${result.seconds.toFixed(1)} s: ${(result.made / result.seconds).toFixed(2)} decks/s`,
  );
  await rm(options.folder, { recursive: true });
}

/** By turns, twice, each on a queue of its own: other work on the machine meets both. */
async function workers() {
  const redis = await ownRedis();
  if (!redis) return console.log("skipped: neither redis-server nor valkey-server is here");
  const rates = new Map<number, number[]>([
    [1, []],
    [2, []],
  ]);
  for (const [turn, count] of [1, 2, 2, 1].entries()) {
    const options = await manyRecipients(rows);
    const folder = join(options.folder, "out");
    const address = { redis: redis.url, name: `bench-${turn}` };
    await enqueue({ ...options, ...address, store: folderStore(folder), resume: false });
    const seconds = await startWorkers(count, { ...address, folder }).untilEmpty(rows);
    rates.get(count)?.push(rows / seconds);
    console.log(`${count} worker(s): ${(rows / seconds).toFixed(2)} decks/s`);
    await rm(options.folder, { recursive: true });
  }
  console.log(
    `two plain processes against one, which is what this machine gives: ${(await twoAgainstOne()).toFixed(2)}`,
  );
  const mean = (count: number) => (rates.get(count) ?? []).reduce((sum, one) => sum + one, 0) / 2;
  console.log(`two workers against one: ${(mean(2) / mean(1)).toFixed(2)}`);
  await redis.stop();
}
