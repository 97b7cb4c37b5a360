/** `briefdeck build --recipients`: runs a batch and tells what became of its rows. */
import { type BatchOptions, LEDGER, runBatch } from "../batch/run.ts";
import type { Tally } from "../batch/tally.ts";
import { ContentError } from "../core/diagnostics.ts";
import { many } from "../core/many.ts";
import { UsageError } from "../core/usage-error.ts";
import { printJson } from "./json.ts";
import { countDiagnostics, formatDiagnostics } from "./reports/diagnostics.ts";
import type { CommonFlags } from "./terminal.ts";

interface BatchFlags extends CommonFlags {
  readonly resume?: boolean;
  readonly since?: string;
  readonly gallery?: boolean;
}

/** @throws ContentError with the faults of rows, after all others have been made. */
export async function buildForRecipients(
  recipients: string,
  flags: BatchFlags,
  options: Omit<BatchOptions, "recipients" | "resume" | "onRow">,
): Promise<void> {
  if (flags.since !== undefined || flags.gallery)
    throw new UsageError(
      `--${flags.gallery ? "gallery" : "since"} does not go with --recipients`,
      "make the decks of the audiences with it in a build of their own",
    );
  const every = everySecond();
  const done = await runBatch({
    ...options,
    recipients,
    resume: flags.resume ?? false,
    onRow:
      flags.quiet || flags.json ? undefined : (so) => every(() => console.error(`[${rate(so)}]`)),
  });
  if (flags.json) printJson(done);
  else if (!flags.quiet)
    console.log(`${rate(done)}\nwhat was made of each row: ${options.out}/${LEDGER}`);
  if (done.atFault > 0) throw new ContentError(done.diagnostics);
  if (done.diagnostics.length && !flags.json)
    console.error(
      `\n${formatDiagnostics(done.diagnostics)}\n\n${countDiagnostics(done.diagnostics)}`,
    );
}

/** As "12 decks made, 3 kept, 1 row at fault, after 4.1 s: 2.9 decks/s". */
function rate({ made, kept, atFault, seconds }: Omit<Tally, "diagnostics">): string {
  return [
    `${many(made, "deck")} made`,
    ...(kept ? [`${kept} kept`] : []),
    ...(atFault ? [`${many(atFault, "row")} at fault`] : []),
    `after ${seconds.toFixed(1)} s: ${(made / Math.max(seconds, 0.001)).toFixed(1)} decks/s`,
  ].join(", ");
}

function everySecond() {
  let told = 0;
  return (tell: () => void) => {
    const now = performance.now();
    if (now - told < 1000) return;
    told = now;
    tell();
  };
}
