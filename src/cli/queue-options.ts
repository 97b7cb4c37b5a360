/** The flags that say which queue is meant, and where its files lie; the same for who fills it and who works on it. */
import type { Command } from "commander";

export interface QueueFlags {
  readonly redis: string;
  readonly name: string;
  readonly store: string;
}

export const queueOptions = (command: Command): Command =>
  command
    .option(
      "--redis <url>",
      "Redis or Valkey that holds the queue (or BRIEFDECK_REDIS)",
      process.env["BRIEFDECK_REDIS"] ?? "redis://localhost:6379",
    )
    .option("--name <name>", "of the queue, where several share a Redis", "briefdeck")
    .option(
      "--store <where>",
      "where decks go: a folder that all workers share, or s3://bucket/folder (or BRIEFDECK_STORE)",
      process.env["BRIEFDECK_STORE"] ?? "out",
    );
