/** BullMQ and its Redis or Valkey. Both packages are optional, and loaded only by who queues. */
import type { Redis } from "ioredis";
import { ownVersion } from "../core/own-package.ts";
import { UsageError } from "../core/usage-error.ts";
import { within } from "../core/within.ts";

export interface QueueAddress {
  /** `redis://`, or `rediss://` with TLS; user and password in it. */
  readonly redis: string;
  /** Tells batches apart that share a Redis. */
  readonly name: string;
}

/** Workers of another version never see these jobs: they would make other bytes. */
export const queueName = ({ name }: QueueAddress): string => `${name}-${ownVersion()}`;

/** Ms that a server has to answer. */
const PATIENCE = 5000;

/** A package that `npm install --omit=optional` leaves out. */
export async function optional<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError(`this needs the package ${name}`, `npm install ${name}`);
  }
}

export const loadBullmq = (): Promise<typeof import("bullmq")> =>
  optional("bullmq", () => import("bullmq"));

/** @throws UsageError where no server answers. The connection must be closed by `quit` or `disconnect`. */
export async function connect({ redis }: QueueAddress): Promise<Redis> {
  const { Redis: Client } = await optional("ioredis", () => import("ioredis"));
  if (!/^rediss?:\/\//.test(redis))
    throw new UsageError(`${shown(redis)} is no address of a Redis`, "as redis://localhost:6379");
  // BullMQ waits for what comes as long as it takes, and asks its client to do so too.
  const client = new Client(redis, { maxRetriesPerRequest: null, lazyConnect: true });
  // Told by the first command; later a worker goes on trying.
  client.on("error", () => undefined);
  try {
    const answer = client.connect().then(() => client.ping());
    await within(PATIENCE, answer, () => {
      throw new Error("no answer");
    });
    return client;
  } catch (error) {
    client.disconnect();
    throw new UsageError(
      `there is no Redis at ${shown(redis)} (${error instanceof Error ? error.message : error})`,
      "start one (redis-server or valkey-server), or name another with --redis",
    );
  }
}

/** Passwords are nobody's to read in a terminal. */
const shown = (redis: string) => redis.replace(/\/\/[^@/]*@/, "//…@");
