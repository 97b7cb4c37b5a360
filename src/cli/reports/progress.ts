/** Progress: a live bar on a terminal, plain lines elsewhere. */
import cliProgress from "cli-progress";
import type { Progress } from "../../pipeline/options.ts";

export interface ProgressReport {
  show(event: Progress): void;
  /** While a browser is downloaded, in bytes. */
  download(done: number, total: number): void;
  stop(): void;
}

/** Writes to stderr, so that what is printed on stdout stays clean. */
export function progressReport(quiet: boolean): ProgressReport {
  if (quiet) return { show: () => undefined, download: () => undefined, stop: () => undefined };
  return process.stderr.isTTY && !process.env["CI"] ? liveBar() : plainLines();
}

function plainLines(): ProgressReport {
  let told = -1;
  return {
    show: ({ deck, stage, done, total }) => console.error(`[${done}/${total}] ${deck}: ${stage}`),
    download: (done, total) => {
      const tenth = Math.floor((10 * done) / total);
      if (tenth > told)
        console.error(`downloading a browser: ${tenth * 10} % of ${Math.round(total / 1e6)} MB`);
      told = tenth;
    },
    stop: () => undefined,
  };
}

function liveBar(): ProgressReport {
  const bar = new cliProgress.SingleBar(
    {
      format: "{bar} {percentage} % {what}",
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    cliProgress.Presets.shades_classic,
  );
  const at = (done: number, total: number, what: string) => {
    if (!bar.isActive || bar.getTotal() !== total) bar.start(total, done, { what });
    bar.update(done, { what });
  };
  return {
    show: ({ deck, stage, done, total }) => at(done, total, `${deck}: ${stage}`),
    download: (done, total) => at(done, total, "downloading a browser"),
    stop: () => bar.stop(),
  };
}
