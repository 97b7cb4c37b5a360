import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ownRedis } from "../../scripts/bench/redis.ts";
import { folderStore } from "../../src/batch/file-store.ts";
import { runBatch } from "../../src/batch/run.ts";
import { UsageError } from "../../src/core/usage-error.ts";
import { connect } from "../../src/queue/connect.ts";
import { type EnqueueOptions, enqueue } from "../../src/queue/enqueue.ts";
import { waitForBatch } from "../../src/queue/wait.ts";
import { startWorker } from "../../src/queue/worker.ts";
import { folderWith, optionsIn, withRecipients } from "../fixtures/build.ts";

const LONG = { timeout: 180_000 };
const redis = await ownRedis();
if (!redis) console.warn("skipped: neither redis-server nor valkey-server is here");
let options: EnqueueOptions;
let folder = "";

beforeAll(async () => {
  folder = await folderWith(withRecipients(2));
  options = {
    ...optionsIn(folder, { formats: ["html"] }),
    recipients: join(folder, "people.csv"),
    store: folderStore(join(folder, "store")),
    resume: false,
    redis: redis?.url ?? "",
    name: "test",
  };
  const wide = "far too wide ".repeat(900);
  await writeFile(options.recipients, `country,file\nNorway,a\n${wide},b\nSpain,c\n`);
});
afterAll(async () => {
  await redis?.stop();
  await rm(folder, { recursive: true });
});

const work = async () => {
  const aside: string[] = [];
  const worker = await startWorker({
    ...options,
    timeout: 60,
    concurrency: 2,
    untilEmpty: true,
    onProgress: () => undefined,
    onSetAside: (line) => aside.push(line),
    debug: () => undefined,
  });
  await worker.stopped;
  return aside;
};
const made = async () => (await readdir(join(folder, "store", "fixture"))).sort();

describe.skipIf(!redis)("a queue", () => {
  it(
    "makes what the pool in this process makes, and sets the row at fault aside at once with its line",
    LONG,
    async () => {
      expect(await enqueue(options)).toMatchObject({ queued: 3, atFault: 0 });
      const aside = await work();
      expect(aside).toHaveLength(1);
      expect(aside[0]).toMatch(/row 2 is set aside: .*people\.csv:3 OVERFLOW/);
      expect(await made()).toEqual(["a.html", "c.html"]);
      const out = join(folder, "out");
      await runBatch({ ...options, out, debug: () => undefined });
      for (const name of ["a.html", "c.html"])
        expect(await readFile(join(folder, "store", "fixture", name), "utf8")).toBe(
          await readFile(join(out, "fixture", name), "utf8"),
        );
      const told = await waitForBatch({ ...options, onProgress: () => undefined });
      expect(told.map(({ code, line }) => `${code} ${line}`)).toContain("OVERFLOW 3");
    },
  );

  it("does nothing twice, and again what has gone", LONG, async () => {
    expect(await enqueue({ ...options, resume: true })).toMatchObject({ kept: 2, queued: 1 });
    await rm(join(folder, "store", "fixture", "c.html"));
    const other = { ...options, name: "again" };
    expect(await enqueue({ ...other, resume: true })).toMatchObject({ kept: 1, queued: 2 });
    expect(await enqueue({ ...other, resume: true })).toMatchObject({ kept: 1, queued: 2 });
    options = other;
    await work();
    expect(await made()).toEqual(["a.html", "c.html"]);
  });

  it("refuses passwords, which would lie in it for all to read", async () => {
    const circulation = { attach: false, protection: { password: "secret", forbid: [] } };
    await expect(enqueue({ ...options, circulation })).rejects.toThrow(UsageError);
  });
});

it("tells where no server answers, without its password", async () => {
  const asked = connect({ redis: "redis://me:secret@127.0.0.1:1", name: "x" });
  await expect(asked).rejects.toThrow(UsageError);
  await expect(connect({ redis: "redis://me:secret@127.0.0.1:1", name: "x" })).rejects.not.toThrow(
    /secret/,
  );
  await expect(connect({ redis: "localhost", name: "x" })).rejects.toThrow(/no address/);
});
