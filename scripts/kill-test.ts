/**
 * `npm run kill-test`: 500 jobs on a queue, two workers, and ten times at random a worker or a Chromium of one is killed
 * with SIGKILL. In the end each row must have its right files, once. `-- --rows 100` for fewer; `-- --seed 7` to repeat.
 */
import { execFileSync } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { folderStore } from "../src/batch/file-store.ts";
import { runBatch } from "../src/batch/run.ts";
import { sha256 } from "../src/core/hash.ts";
import { enqueue } from "../src/queue/enqueue.ts";
import { manyRecipients } from "./bench/recipients.ts";
import { ownRedis } from "./bench/redis.ts";
import { ended, openQueue, startWorkers } from "./bench/workers.ts";

const number = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(name);
  return at > 0 ? Number(process.argv[at + 1]) : otherwise;
};
const rows = number("--rows", 500);
const kills = number("--kills", 10);
const random = randomFrom(number("--seed", Date.now() % 1000));

const redis = await ownRedis();
if (redis) {
  process.exitCode = (await test(redis.url)) ? 0 : 1;
  await redis.stop();
} else console.log("skipped: neither redis-server nor valkey-server is here");

async function test(url: string): Promise<boolean> {
  const options = await manyRecipients(rows);
  const folder = join(options.folder, "queue");
  const address = { redis: url, name: "kill-test" };
  const store = folderStore(folder);
  const sent = await enqueue({ ...options, ...address, store, resume: false });
  const workers = startWorkers(2, { ...address, folder });
  const queue = await openQueue(address);
  const start = performance.now();
  // The kills are spread over the run, each at a random share of the jobs.
  const at = Array.from({ length: kills }, () => Math.floor(random() * rows * 0.95)).sort(
    (a, b) => a - b,
  );
  let killed = 0;
  for (let done = 0; done < rows; done = await queue.done()) {
    if (killed < at.length && done >= (at[killed] ?? 0)) {
      const victim = workers.running[Math.floor(random() * workers.running.length)];
      const chromium = random() < 0.5 ? childrenOf(victim?.pid) : [];
      const [pid] = chromium.length ? chromium : [victim?.pid];
      if (victim && pid) {
        process.kill(pid, "SIGKILL");
        console.log(`${done} done: killed ${chromium.length ? "Chromium" : "worker"} ${pid}`);
        killed++;
        if (pid === victim.pid) {
          // What it had started would go on for nobody.
          for (const child of childrenOf(pid)) process.kill(child, "SIGKILL");
          await ended(victim);
          workers.replace(victim);
        }
      }
    }
    await sleep(200);
  }
  const counts = await queue.counts();
  console.log(
    `after ${((performance.now() - start) / 1000).toFixed(0)} s: ${JSON.stringify(counts)}`,
  );
  for (const worker of workers.running) worker.kill("SIGTERM");
  await Promise.all(workers.running.map(ended));
  await queue.close();
  // What must come out: the same rows, made here without a queue.
  const expected = join(options.folder, "expected");
  await runBatch({ ...options, out: expected, resume: false, debug: () => undefined });
  const wrong = await differences(folder, expected);
  console.log(
    `${sent.queued} queued, ${killed} kills, ${counts["completed"]} completed, ${counts["failed"]} failed; ${wrong.length} files lost, doubled or other than without a queue`,
  );
  for (const line of wrong.slice(0, 20)) console.log(line);
  await rm(options.folder, { recursive: true });
  return !wrong.length && counts["completed"] === rows && counts["failed"] === 0;
}

/** Children of a process, by /proc: the first is the browser that it has started. */
function childrenOf(pid: number | undefined): number[] {
  const list = execFileSync("ps", ["-eo", "pid=,ppid="], { encoding: "utf8" });
  return list
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([child, parent]) => (child && parent === pid ? [child] : []));
}

/** Files by name and hash; what a killed worker left half-written has a name of its own and counts for nothing. */
async function differences(folder: string, expected: string): Promise<string[]> {
  const [are, should] = await Promise.all([folder, expected].map(hashes));
  if (!are || !should) throw new Error("unreachable");
  const names = [...new Set([...are.keys(), ...should.keys()])].sort();
  return names.flatMap((name) =>
    are.get(name) === should.get(name)
      ? []
      : [`${name}: ${are.has(name) ? (should.has(name) ? "other bytes" : "too many") : "lost"}`],
  );
}

async function hashes(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:html|pdf|pptx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path) => [path.slice(folder.length), sha256(await readFile(path))] as const),
    ),
  );
}

/** The same seed, the same kills. @see https://en.wikipedia.org/wiki/Linear_congruential_generator */
function randomFrom(seed: number): () => number {
  console.log(`seed ${seed}`);
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
