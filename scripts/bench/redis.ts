/** A Redis or Valkey of one's own on a free port, for tests and benchmarks; undefined where neither is installed. */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { connect } from "../../src/queue/connect.ts";

export interface OwnRedis {
  readonly url: string;
  stop(): Promise<void>;
}

export async function ownRedis(): Promise<OwnRedis | undefined> {
  for (const program of ["redis-server", "valkey-server"]) {
    const started = await start(program);
    if (started) return started;
  }
  return undefined;
}

async function start(program: string): Promise<OwnRedis | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "briefdeck-redis-"));
  const port = await freePort();
  const args = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder];
  const server = spawn(program, args, { stdio: "ignore" });
  let gone = false;
  server.on("error", () => {
    gone = true;
  });
  server.on("exit", () => {
    gone = true;
  });
  const url = `redis://127.0.0.1:${port}`;
  const stop = async () => {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 50 && !gone; tries++) {
    const client = await connect({ redis: url, name: "" }).catch(() => undefined);
    if (client) {
      client.disconnect();
      return { url, stop };
    }
    await sleep(100);
  }
  await stop();
  return undefined;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
