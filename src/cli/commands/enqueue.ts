/** `briefdeck enqueue`: puts one job for each row of a list on a queue; `briefdeck worker` makes the decks. */

import { Command } from "commander";
import { ContentError } from "../../core/diagnostics.ts";
import { many } from "../../core/many.ts";
import { enqueue } from "../../queue/enqueue.ts";
import { openStore } from "../../queue/open-store.ts";
import { waitForBatch } from "../../queue/wait.ts";
import { printJson } from "../json.ts";
import { type DeckFlags, deckOptions, toDecks } from "../options/deck.ts";
import { type QueueFlags, queueOptions } from "../options/queue.ts";
import { formatDiagnostics } from "../reports/diagnostics.ts";
import type { CommonFlags } from "../terminal.ts";

interface EnqueueFlags extends DeckFlags, QueueFlags, CommonFlags {
  readonly recipients: string;
  readonly resume?: boolean;
  readonly wait?: boolean;
}

const EXAMPLES = `
Examples:
  briefdeck enqueue --recipients people.csv --store s3://decks/autumn
  briefdeck enqueue --recipients people.csv --store /mnt/decks --resume --wait`;

export const enqueueCommand = (): Command =>
  queueOptions(deckOptions(new Command("enqueue")))
    .description("Put one deck for each row of a list on a queue, for workers to make.")
    .requiredOption("--recipients <file>", "CSV, JSON or JSONL (docs/batch.md)")
    .option("--resume", "leave out rows whose decks are in the store already")
    .option("--wait", "until all are made, and tell which could not be")
    .addHelpText("after", EXAMPLES)
    .action(async ({ recipients, resume, wait, redis, name, store, ...flags }: EnqueueFlags) => {
      const address = { redis, name };
      const opened = await openStore(store);
      const sent = await enqueue({
        ...toDecks(flags),
        ...address,
        recipients,
        store: opened,
        resume: resume ?? false,
      });
      if (flags.json) printJson(sent);
      else if (!flags.quiet)
        console.log(
          `${many(sent.queued, "job")} queued${sent.kept ? `, ${many(sent.kept, "deck")} there already` : ""}${sent.atFault ? `, ${many(sent.atFault, "row")} at fault` : ""}`,
        );
      const faults = wait
        ? await waitForBatch({
            ...address,
            store: opened,
            onProgress: (line) => console.error(line),
          })
        : [];
      const all = [...sent.diagnostics, ...faults];
      if (sent.atFault + faults.length > 0) throw new ContentError(all);
      if (all.length) console.error(formatDiagnostics(all));
    });
