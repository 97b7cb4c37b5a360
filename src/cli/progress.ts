/** Progress: a live bar on a terminal, plain lines elsewhere. */
import cliProgress from "cli-progress";
import type { Progress } from "../pipeline/options.ts";

export interface ProgressReport {
  show(event: Progress): void;
  stop(): void;
}

/** Writes to stderr, so that what is printed on stdout stays clean. */
export function progressReport(quiet: boolean): ProgressReport {
  if (quiet) return { show: () => undefined, stop: () => undefined };
  if (!process.stderr.isTTY || process.env["CI"])
    return {
      show: ({ deck, stage, done, total }) => console.error(`[${done}/${total}] ${deck}: ${stage}`),
      stop: () => undefined,
    };
  const bar = new cliProgress.SingleBar(
    {
      format: "{bar} {value}/{total} {deck}: {stage}",
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    cliProgress.Presets.shades_classic,
  );
  let started = false;
  return {
    show: ({ deck, stage, done, total }) => {
      if (!started) bar.start(total, 0, { deck, stage });
      started = true;
      bar.update(done, { deck, stage });
    },
    stop: () => bar.stop(),
  };
}
