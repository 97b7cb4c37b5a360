/** The flags that say which queue is meant, and where its files lie; the same for who fills it and who works on it. */
import { type Command, Option } from "commander";
import { settings } from "./settings.ts";
import { withOptions } from "./with-options.ts";

export interface QueueFlags {
  readonly redis: string;
  readonly name: string;
  readonly store: string;
}

export const queueOptions = (command: Command): Command =>
  withOptions(command, [
    ...settings(["redis"]),
    new Option("--name <name>", "of the queue, where several share a Redis").default("briefdeck"),
    ...settings(["store"]),
  ]);
